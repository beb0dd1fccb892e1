using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>
/// Which parameters of a project's methods become the account of a Stripe call: by what a method does with its parameter, and by what the methods do that it hands it to.
/// Each parameter is looked at once per compilation, and only when a rule asks.
/// </summary>
internal sealed class AccountParameters
{
    /// <summary>How many helpers stand between a method and the request, at most.</summary>
    public const int MaxHelpers = 3;

    private static readonly ConditionalWeakTable<Compilation, AccountParameters> PerCompilation = new();

    private readonly StripeSymbols _stripe;
    private readonly ConcurrentDictionary<(ISymbol Parameter, int Helpers), bool> _known = new();

    private AccountParameters(Compilation compilation, StripeSymbols stripe)
    {
        _stripe = stripe;
        Models = new ModelsOfFiles(compilation);
    }

    public ModelsOfFiles Models { get; }

    public static AccountParameters Of(Compilation compilation, StripeSymbols stripe) =>
        PerCompilation.TryGetValue(compilation, out var known) ? known : PerCompilation.GetValue(compilation, found => new AccountParameters(found, stripe));

    /// <summary>Tells whether a parameter ends up as a request's account.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="helpers">How many helpers may stand in between.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public bool BecomeAccount(IParameterSymbol parameter, int helpers, CancellationToken cancellationToken)
    {
        if (!CanBeAccount(parameter.Type))
            return false;

        if (_known.TryGetValue((parameter, helpers), out var known))
            return known;

        var found = DeclarationOf(parameter, cancellationToken) switch
        {
            null => false,
            BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => parameter.ContainingSymbol is IMethodSymbol { IsAbstract: true } method
                && Implementations.Of(method, Models, cancellationToken).Any(behind => BecomeAccount(behind.Parameters[parameter.Ordinal].OriginalDefinition, helpers, cancellationToken)),
            var declaration => new AccountFlow(this, _stripe, Models.Of(declaration.SyntaxTree), declaration, helpers, cancellationToken).Reaches(parameter),
        };
        _known[(parameter, helpers)] = found;
        return found;
    }

    private static bool CanBeAccount(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || RuntimeSymbols.IsAccountId(NotNullable(type)) || type.IsStripeContext();

    /// <summary>Gets the type itself of one that may be null: <c>ConnectedAccountId?</c>, <c>ConnectedAccountId</c>.</summary>
    public static ITypeSymbol NotNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments.Length: 1 } nullable ? nullable.TypeArguments[0] : type;

    private static SyntaxNode? DeclarationOf(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        var method = parameter.ContainingSymbol as IMethodSymbol;
        method = method?.PartialImplementationPart ?? method;
        return method?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
            ? method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)
            : null;
    }
}
