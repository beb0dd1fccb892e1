using System.CodeDom.Compiler;
using System.Collections.Immutable;
using ConnectGen.Analyzers.Gate;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>How findings are reported.</summary>
internal static class SemanticModelAnalysisContextExtensions
{
    /// <summary>Reports a finding. In a test project a warning is an information: a test may well do what an app must not, but nobody should wonder why. In Razor's output only what the user wrote is one.</summary>
    public static void Report(
        this SemanticModelAnalysisContext file,
        DiagnosticDescriptor rule,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        IEnumerable<Location>? additional,
        object?[] arguments) =>
        file.Report(rule, rule.DefaultSeverity, location, properties, additional, arguments);

    /// <inheritdoc cref="Report(SemanticModelAnalysisContext, DiagnosticDescriptor, Location, ImmutableDictionary{string, string}, IEnumerable{Location}, object[])"/>
    /// <remarks>For a rule whose findings weigh differently.</remarks>
    public static void Report(
        this SemanticModelAnalysisContext file,
        DiagnosticDescriptor rule,
        DiagnosticSeverity severity,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        IEnumerable<Location>? additional,
        object?[] arguments)
    {
        if (file.IsGeneratedCode ? !RazorOutput.IsWritten(location) : IsInGeneratedType(file, location))
            return;

        file.ReportDiagnostic(Diagnostic.Create(rule, location, ProjectOptions.Effective(severity, file.Options), additional, properties, arguments));
    }

    // What a tool wrote into a file of the user's: [GeneratedCode] on a type or a member.
    private static bool IsInGeneratedType(SemanticModelAnalysisContext file, Location location)
    {
        var members = file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).FindToken(location.SourceSpan.Start).Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>() ?? [];
        return members.Any(member => file.SemanticModel.GetDeclaredSymbol(member, file.CancellationToken) is { } symbol && symbol.GetAttributes().Any(IsGeneratedCode));
    }

    private static bool IsGeneratedCode(AttributeData attribute) =>
        attribute.AttributeClass is { Name: nameof(GeneratedCodeAttribute) } type && type.IsInNamespace("System", "CodeDom", "Compiler");
}
