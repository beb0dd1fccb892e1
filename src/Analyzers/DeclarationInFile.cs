using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>A declaration that a rule asked for, and what it needs to judge and report it.</summary>
internal readonly struct DeclarationInFile(SyntaxNode syntax, ISymbol symbol, SemanticModelAnalysisContext file)
{
    public SyntaxNode Syntax => syntax;

    public ISymbol Symbol => symbol;

    public bool IsInTestProject => ProjectOptions.IsTestProject(file.Options);

    /// <inheritdoc cref="ClientProject.AppOf"/>
    public string? ClientApp => ClientProject.AppOf(file.Options, file.SemanticModel.Compilation, file.SemanticModel.SyntaxTree);

    public SemanticModel SemanticModel => file.SemanticModel;

    public CancellationToken CancellationToken => file.CancellationToken;

    /// <inheritdoc cref="OperationInFile.Report"/>
    public void Report(DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?>? properties = null, IEnumerable<Location>? additional = null, params object?[] arguments) =>
        file.Report(rule, location, properties, additional, arguments);
}
