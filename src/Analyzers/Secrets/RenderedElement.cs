using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>What an attribute in Blazor's output belongs to: the element or component that was opened last, and where that component runs.</summary>
internal readonly struct RenderedElement(INamedTypeSymbol? component, bool runsInBrowser)
{
    public bool IsComponent => component is not null;

    public string? Name => component?.Name;

    public bool RunsInBrowser => runsInBrowser;

    public static RenderedElement Of(IInvocationOperation attribute, CancellationToken cancellationToken)
    {
        // Razor writes one statement for each, in one block.
        if (attribute.SemanticModel is not { } model || attribute.Syntax.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } statement)
            return default;

        var at = block.Statements.IndexOf(statement);
        for (var i = at - 1; i >= 0; i--)
        {
            if (Call(block.Statements[i], model, cancellationToken) is not { } opened || !BlazorSymbols.Opens(opened.TargetMethod))
                continue;

            return opened.TargetMethod.Name == "OpenComponent" && ComponentOf(opened) is { } component
                ? new RenderedElement(component, SaysBrowser(component, cancellationToken) || IsMadeInBrowser(block, at, model, cancellationToken))
                : default;
        }

        return default;
    }

    private static IInvocationOperation? Call(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } ? model.GetOperation(call, cancellationToken) as IInvocationOperation : null;

    // "OpenComponent<Checkout>(0)", "OpenComponent(0, typeof(Checkout))".
    private static INamedTypeSymbol? ComponentOf(IInvocationOperation opened) =>
        opened.TargetMethod.TypeArguments is [INamedTypeSymbol type] ? type : opened.Arguments.Select(static argument => argument.Value.Unwrapped()).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand as INamedTypeSymbol;

    // "<Checkout @rendermode="InteractiveWebAssembly" />", which follows on the parameters.
    private static bool IsMadeInBrowser(BlockSyntax block, int at, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var i = at + 1; i < block.Statements.Count; i++)
        {
            if (Call(block.Statements[i], model, cancellationToken) is not { } call)
                continue;
            if (BlazorSymbols.ClosesComponent(call.TargetMethod))
                return false;
            if (BlazorSymbols.SetsRenderMode(call.TargetMethod))
                return call.Arguments.Any(argument => IsBrowserMode(LocalUses.Resolve(argument.Value, model, cancellationToken)));
        }

        return false;
    }

    private static bool IsBrowserMode(IOperation mode) => mode switch
    {
        IMemberReferenceOperation { Member.Name: var name } => BlazorSymbols.RunsInBrowser(name),
        IObjectCreationOperation { Type.Name: var name } => BlazorSymbols.RunsInBrowser(name),
        _ => false,
    };

    // "@rendermode InteractiveAuto" in the component itself: an attribute whose class Razor writes into it. Of a component of another project only the attribute is left.
    private static bool SaysBrowser(INamedTypeSymbol component, CancellationToken cancellationToken)
    {
        foreach (var attribute in component.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || !BlazorSymbols.IsRenderMode(type))
                continue;
            if (type.DeclaringSyntaxReferences.IsEmpty)
                return BlazorSymbols.IsForBrowser(component.ContainingAssembly);

            // By its syntax: names are all that matters, and they are the same in each file.
            return type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantTokens())
                .Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && BlazorSymbols.RunsInBrowser(token.ValueText));
        }

        return false;
    }
}
