using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>Finds the calls that leave an optional account out, or pass null for it.</summary>
internal sealed class CarelessCallers(ModelsOfFiles models, CancellationToken cancellationToken)
{
    // Looked for while someone types: a list that is cut short says enough, and in a project of this size the compiler says the rest.
    private const int MaxCallers = 20;
    private const int MaxFiles = 2000;

    /// <summary>Gets where the calls are, in the order of the files.</summary>
    /// <param name="parameter">The account, as its method declares it.</param>
    /// <param name="declarations">The method, and what it overrides or implements: callers know any of them.</param>
    public IReadOnlyList<Location> Of(IParameterSymbol parameter, IReadOnlyCollection<ISymbol> declarations)
    {
        var found = new List<Location>();
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method)
            return found;

        foreach (var file in models.Files.Take(MaxFiles))
        {
            if (!file.GetText(cancellationToken).Contains(method.Name))
                continue;

            foreach (var call in file.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (NameOf(call.Expression) != method.Name || !IsCareless(call, parameter.Ordinal, declarations))
                    continue;

                found.Add(call.GetLocation());
                if (found.Count == MaxCallers)
                    return found;
            }
        }

        return found;
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private bool IsCareless(InvocationExpressionSyntax call, int ordinal, IReadOnlyCollection<ISymbol> declarations)
    {
        if (models.Of(call.SyntaxTree).GetOperation(call, cancellationToken) is not IInvocationOperation invocation || !declarations.Contains(invocation.TargetMethod.OriginalDefinition, SymbolEqualityComparer.Default))
            return false;

        var argument = invocation.Arguments.FirstOrDefault(passed => passed.Parameter?.Ordinal == ordinal);
        return argument is { ArgumentKind: ArgumentKind.DefaultValue } or { Value.ConstantValue: { HasValue: true, Value: null } }
            || (argument is not null && argument.Value.Unconverted() is IDefaultValueOperation or ILiteralOperation { ConstantValue: { HasValue: true, Value: null } });
    }
}
