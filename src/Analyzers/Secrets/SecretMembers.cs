using System.Runtime.CompilerServices;
using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Gate;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>
/// The properties and fields of a project that hold a secret of Stripe's: those whose values are used as one anywhere in it, those of a class that is bound to Stripe's section of configuration,
/// and those of a class of Stripe's settings, by their names (<c>StripeSettings.SecretKey</c>). One for all rules, found when the first asks.
/// </summary>
internal sealed class SecretMembers
{
    private static readonly ConditionalWeakTable<Compilation, SecretMembers> PerCompilation = new();

    // Names that say nothing of what a member holds: one that is used as a key once may be another's the next time.
    private static readonly HashSet<string> SayNothing = ["Value", "Result", "Item", "Text", "Content", "Data", "Name", "Key", "Id", "Current"];

    // What a form or an answer is made of: it has a member of that name to be filled, by whoever.
    private static readonly string[] Forms = ["Model", "Form", "Input", "Request", "Response", "Dto", "DTO", "Command", "Vm", "VM"];

    private readonly Compilation _compilation;
    private readonly StripeSymbols _stripe;
    private SecretUses? _uses;
    private NameSet? _names;

    private SecretMembers(Compilation compilation, StripeSymbols stripe)
    {
        _compilation = compilation;
        _stripe = stripe;
        Models = new ModelsOfFiles(compilation);
    }

    public ModelsOfFiles Models { get; }

    public StripeSymbols Stripe => _stripe;

    public static SecretMembers Of(Compilation compilation, StripeSymbols stripe) =>
        PerCompilation.TryGetValue(compilation, out var members) ? members : PerCompilation.GetValue(compilation, c => new SecretMembers(c, stripe));

    /// <summary>Tells whether a member can hold a secret of the user's own: a text, under a name that does not say that clients may have it.</summary>
    public static bool CanBe(ISymbol member, StripeSymbols stripe) =>
        TypeOf(member)?.SpecialType == SpecialType.System_String
        && member.ContainingType is { } type
        && !stripe.Declares(type)
        && !(type.DeclaringSyntaxReferences.IsEmpty && FlowTypes.IsOfFramework(type))
        && !SecretNames.SayPublishable(member.Name)
        && (!SayNothing.Contains(member.Name) || SecretNames.SayStripe(type.Name));

    /// <summary>Tells whether a property or field holds a secret.</summary>
    public bool Has(ISymbol member, CancellationToken cancellationToken) =>
        (member is IPropertySymbol property && (_stripe.IsSecret(property) || _stripe.IsAccountsAccessToken(property)))
        || (CanBe(member, _stripe) && (Uses(cancellationToken).Members.Contains(member.OriginalDefinition) || SaysSo(member, cancellationToken)));

    /// <summary>Gets the names of the secrets that are known by what happens to them, in files that may not name Stripe.</summary>
    public NameSet Names(CancellationToken cancellationToken)
    {
        if (_names is { } known)
            return known;

        var names = new NameSet();
        foreach (var member in Uses(cancellationToken).Members)
            names.Add(member.Name);
        foreach (var member in Uses(cancellationToken).Sections.Keys.OfType<INamedTypeSymbol>().SelectMany(static type => type.GetMembers()))
        {
            if (member is IPropertySymbol && Has(member, cancellationToken))
                names.Add(member.Name);
        }

        return _names = names;
    }

    // Two rules that ask at once may both search: they find the same. A search that is cancelled is not kept.
    private SecretUses Uses(CancellationToken cancellationToken) => _uses ??= new SecretUses(_compilation, Models, _stripe, cancellationToken).Find();

    private bool SaysSo(ISymbol member, CancellationToken cancellationToken)
    {
        if (member is not IPropertySymbol { IsIndexer: false } property || IsConstant(property, cancellationToken))
            return false;

        var type = property.ContainingType;
        var path = Uses(cancellationToken).Sections.TryGetValue(type.OriginalDefinition, out var section) ? $"{section}:{property.Name}" : $"{type.Name}:{property.Name}";
        return SecretNames.SayStripeSecret(path)
            && !Forms.Any(form => type.Name.EndsWith(form, StringComparison.Ordinal))
            && !IsSecondKey(property);
    }

    // "ApiKey" beside "SecretKey" is often what others call the publishable key.
    private static bool IsSecondKey(IPropertySymbol property) =>
        property.Name.IndexOf("secret", StringComparison.OrdinalIgnoreCase) < 0
        && property.ContainingType.GetMembers().Any(static other => other is IPropertySymbol && IdentifierWords.Of(other.Name) is var words && words.Contains("secret") && !words.Contains("webhook") && !words.Contains("client"))
        && !property.ContainingType.GetMembers().Any(static other => other is IPropertySymbol && SecretNames.SayPublishable(other.Name));

    // "static string SecretKey => "Stripe:SecretKey"" is the name of a setting.
    private static bool IsConstant(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.SetMethod is null
        && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is PropertyDeclarationSyntax declaration
        && MemberValues.Declared(declaration).Any(static value => value.IsKind(SyntaxKind.StringLiteralExpression) || value is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol { IsConst: false } field => field.Type,
        _ => null,
    };
}
