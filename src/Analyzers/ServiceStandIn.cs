using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers;

/// <summary>A stand-in of one of Stripe.net's services, for tests and demonstrations: it answers by itself.</summary>
internal static class ServiceStandIn
{
    /// <summary>Tells whether a type overrides calls of a service and makes none of those it overrides.</summary>
    public static bool Is(ITypeSymbol type, StripeSymbols stripe, CancellationToken cancellationToken) =>
        type.GetMembers().OfType<IMethodSymbol>().Any(method => method.OverriddenMethod is { } overridden && stripe.CallOf(overridden) is not null)
        && !type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellationToken).DescendantNodes().Any(static node => node is BaseExpressionSyntax));
}
