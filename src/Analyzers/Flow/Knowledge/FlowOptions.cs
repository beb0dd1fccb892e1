using ConnectGen.Analyzers.Flow.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>What a project says to the flow engine.</summary>
/// <param name="options">The options.</param>
/// <param name="any">A file of the project: what holds secrets, holds them in every file.</param>
internal sealed class FlowOptions(AnalyzerOptions options, SyntaxTree any)
{
    private readonly Dictionary<SyntaxTree, FlowExtension> _inFiles = [];
    private readonly FlowExtension _everywhere = FlowExtension.Of(options.AnalyzerConfigOptionsProvider, any);

    public bool IsTestProject { get; } = ProjectOptions.IsTestProject(options);

    public bool IsSecretMember(ISymbol member) => _everywhere.IsSecretMember(member);

    public bool IsSanitizer(IMethodSymbol method, SyntaxTree file) => In(file).IsSanitizer(method);

    /// <summary>Gets where what is passed to a method, or assigned to a property, goes by the project's own word.</summary>
    public FlowSink? SinkOf(ISymbol member, SyntaxTree file) => In(file).SinkOf(member);

    // Asked at every call and argument.
    private FlowExtension In(SyntaxTree file)
    {
        if (!_inFiles.TryGetValue(file, out var known))
            _inFiles.Add(file, known = FlowExtension.Of(options.AnalyzerConfigOptionsProvider, file));

        return known;
    }
}
