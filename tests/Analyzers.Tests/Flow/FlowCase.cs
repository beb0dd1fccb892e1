using System.Text.RegularExpressions;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Tests.Flow;

/// <summary>
/// A few lines through which a secret moves or does not, seen by all exposure rules together. What leaks is marked: <c>Ok({|CG3001:key|})</c>.
/// A line <c>---</c> begins another file. Code that does not compile fails the case.
/// </summary>
internal sealed class FlowCase
{
    private static readonly Regex Mark = new(@"\{\|(?<id>CG\d{4}):(?<text>.*?)\|\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture);

    private static readonly DiagnosticAnalyzer[] ExposureRules =
        [.. Rules.All.Where(static rule => rule.Rule.Id.StartsWith("CG3", StringComparison.Ordinal)).Select(static rule => rule.Analyzer).Distinct()];

    private readonly Func<string, string> _file;
    private readonly CSharpCompilation _project;

    private FlowCase(Func<string, string> file, CSharpCompilation project)
    {
        _file = file;
        _project = project;
    }

    /// <summary>Gets the form of cases that are the statements of one action: <c>token</c> has just come from Stripe.</summary>
    public static FlowCase Action { get; } = new(FlowProject.Action, FlowProject.Shop);

    /// <summary>Gets the form of cases that are the members of a controller.</summary>
    public static FlowCase Members { get; } = new(FlowProject.Controller, FlowProject.Shop);

    /// <summary>Gets the form of cases that are whole files.</summary>
    public static FlowCase Files { get; } = new(FlowProject.File, FlowProject.Shop);

    /// <summary>Gets the form of cases that are the members of a controller which knows nothing of Stripe, in a shop that keeps the keys of its sellers.</summary>
    public static FlowCase Holders { get; } = new(FlowProject.PlainController, FlowProject.ConnectedShop);

    /// <summary>Gets the form of cases for projects that ask for CG3005: the members of a controller.</summary>
    public static FlowCase Storage { get; } = new(FlowProject.Controller, FlowProject.ProtectedShop);

    /// <summary>Says whether a case is one in which something leaks.</summary>
    public static bool IsLoud(string code) => Mark.IsMatch(code);

    /// <summary>Exactly what is marked leaks.</summary>
    public Task Leaks(string code)
    {
        Assert.True(IsLoud(code), "Mark what leaks as {|CGnnnn:…|}, or say Silent.");
        return Run(code);
    }

    /// <summary>Nothing leaks.</summary>
    public Task Silent(string code)
    {
        Assert.False(IsLoud(code), "What is marked leaks: say Leaks.");
        return Run(code);
    }

    private async Task Run(string code)
    {
        var parts = Regex.Split(code, @"^\s*---\s*$", RegexOptions.Multiline);
        var files = parts.Select((part, i) => i == 0 ? _file(part) : FlowProject.File(part)).ToArray();
        var stop = TestContext.Current.CancellationToken;

        List<string> expected = [];
        var compilation = _project;
        foreach (var file in files)
        {
            var (text, marks) = Read(file);
            var path = $"File{compilation.SyntaxTrees.Length}.cs";
            var tree = FlowProject.Parse(text, path);
            expected.AddRange(marks.Select(mark => Describe(mark.Id, tree, mark.Span)));
            compilation = compilation.AddSyntaxTrees(tree);
        }

        // Both at once, or the compiler would do its work twice.
        var found = await compilation.WithAnalyzers([.. ExposureRules]).GetAllDiagnosticsAsync(stop);
        Assert.Empty(found.Where(static d => d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal)));

        var leaks = found.Where(static d => !d.Id.StartsWith("CS", StringComparison.Ordinal)).Select(static d => d.Location.SourceTree is { } tree ? Describe(d.Id, tree, d.Location.SourceSpan) : d.ToString());
        Assert.Equal(expected.Order(StringComparer.Ordinal), leaks.Order(StringComparer.Ordinal));
    }

    // The place as a reader finds it: two findings in one line differ in their texts.
    private static string Describe(string id, SyntaxTree tree, TextSpan span)
    {
        var text = tree.GetText();
        var start = text.Lines.GetLinePosition(span.Start);
        return $"{id} {tree.FilePath}({start.Line + 1},{start.Character + 1}): {text.ToString(span)}";
    }

    private static (string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks) Read(string file)
    {
        List<(string, TextSpan)> marks = [];
        for (var match = Mark.Match(file); match.Success; match = Mark.Match(file))
        {
            var inner = match.Groups["text"].Value;
            marks.Add((match.Groups["id"].Value, new TextSpan(match.Index, inner.Length)));
            file = file.Remove(match.Index, match.Length).Insert(match.Index, inner);
        }

        return (file, marks);
    }
}
