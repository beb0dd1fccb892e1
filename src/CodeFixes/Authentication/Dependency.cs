using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>What a fix has a class take in its constructor: the client of its services, or the app's configuration.</summary>
internal sealed class Dependency
{
    private readonly Func<TypeSyntax> _type;

    private Dependency(Func<TypeSyntax> type, Func<ITypeSymbol, bool> isMetBy, string name, string shortName)
    {
        _type = type;
        IsMetBy = isMetBy;
        ParameterNames = [name, shortName, name];
        FieldNames = [$"_{name}", $"_{shortName}", $"_{name}"];
    }

    /// <summary>Gets the app's configuration as a whole: of a section nobody knows what is in it.</summary>
    public static Dependency Configuration { get; } = new(
        static () => SyntaxFactory.ParseTypeName("global::Microsoft.Extensions.Configuration.IConfiguration").WithAdditionalAnnotations(Simplifier.Annotation),
        static type => HostSymbols.IsConfiguration(type) && !HostSymbols.IsConfigurationSection(type),
        "configuration", "appConfiguration");

    /// <summary>Gets the test of a type whose values will do.</summary>
    public Func<ITypeSymbol, bool> IsMetBy { get; }

    public string[] ParameterNames { get; }

    public string[] FieldNames { get; }

    /// <summary>Gets the type as it is written, which the simplifier shortens where its namespace is imported.</summary>
    public TypeSyntax Type => _type();

    public static Dependency Client(StripeSymbols stripe) => new(static () => SyntaxExtensions.ClientInterface, stripe.IsClient, "stripeClient", "client");

    /// <summary>Gets the client as one project knows it; null where it knows nothing of Stripe.net.</summary>
    public static Dependency? ClientIn(Compilation compilation) => StripeSymbols.TryCreate(compilation) is { } stripe ? Client(stripe) : null;
}
