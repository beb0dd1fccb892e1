using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>An operation that a rule asked for, and what it needs to judge and report it.</summary>
internal readonly struct OperationInFile(IOperation operation, SemanticModelAnalysisContext file)
{
    public IOperation Operation => operation;

    /// <summary>Gets the method, property, field or type whose code this is: never a lambda or local function, nor an accessor.</summary>
    public ISymbol? ContainingMember
    {
        get
        {
            var symbol = file.SemanticModel.GetEnclosingSymbol(operation.Syntax.SpanStart, file.CancellationToken);
            while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
                symbol = symbol.ContainingSymbol;

            // An accessor stands for its property or event, and so does the field behind a property that has an initialiser.
            return symbol switch
            {
                IMethodSymbol { AssociatedSymbol: { } propertyOrEvent } => propertyOrEvent,
                IFieldSymbol { AssociatedSymbol: { } property } => property,
                _ => symbol,
            };
        }
    }

    /// <summary>Gets the containing member as messages name it.</summary>
    public string ContainingMemberName => ContainingMember switch
    {
        null => "This code",
        IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } method => method.ContainingType.Name,
        var member => member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
    };

    public bool IsInTestProject => ProjectOptions.IsTestProject(file.Options);

    /// <inheritdoc cref="ClientProject.AppOf"/>
    public string? ClientApp => ClientProject.AppOf(file.Options, file.SemanticModel.Compilation, file.SemanticModel.SyntaxTree);

    /// <summary>Gets the properties of a finding whose fix would make or register a client: none where it must not, since that is wrong on a user's device however it is done.</summary>
    public ImmutableDictionary<string, string?>? WithoutFixInClientApp() => ClientApp is null ? null : ImmutableDictionary<string, string?>.Empty.Add(ProblemProperties.NoFix, null);

    public SemanticModel SemanticModel => file.SemanticModel;

    public CancellationToken CancellationToken => file.CancellationToken;

    /// <inheritdoc cref="SemanticModelAnalysisContextExtensions.Report"/>
    public void Report(DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?>? properties = null, IEnumerable<Location>? additional = null, params object?[] arguments) =>
        file.Report(rule, location, properties, additional, arguments);
}
