using System.Runtime.CompilerServices;
using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Gate;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>
/// Finds what a project uses as a secret of Stripe's, wherever it does: the members that Stripe.net is given as a key (<c>new StripeClient(settings.Key)</c>), and the classes that are bound to a section
/// of configuration whose name says Stripe. Which nodes can be such is kept for each file as long as it is not edited; they are few, and only they are bound.
/// </summary>
internal sealed class SecretUses(Compilation compilation, ModelsOfFiles models, StripeSymbols stripe, CancellationToken cancellationToken)
{
    // The longest first, as the search wants it.
    private static readonly string[] Words = ["ParseEventNotification", "StripeClient", "EventUtility", "ApiKey", "Stripe"];

    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxNode[]> Candidates = new();

    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _sections = new(SymbolEqualityComparer.Default);

    /// <summary>Gets the properties and fields whose values are used as secrets.</summary>
    public HashSet<ISymbol> Members => _members;

    /// <summary>Gets the types that are bound to a section of configuration, with its path.</summary>
    public Dictionary<ISymbol, string> Sections => _sections;

    public SecretUses Find()
    {
        foreach (var file in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var node in NodesOf(file))
                Add(models.Of(file).GetOperation(node, cancellationToken));
        }

        return this;
    }

    private SyntaxNode[] NodesOf(SyntaxTree file)
    {
        if (Candidates.TryGetValue(file, out var nodes))
            return nodes;

        nodes = file.GetText(cancellationToken).ContainsAny(Words) ? [.. file.GetRoot(cancellationToken).DescendantNodes().Where(IsCandidate)] : [];
        return Candidates.GetValue(file, _ => nodes);
    }

    private static bool IsCandidate(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation => NameOf(creation.Type) == "StripeClient",
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 and < 5 } => true,
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left) == "ApiKey",
        InvocationExpressionSyntax call => NameOf(call.Expression) switch
        {
            "SetApiKey" or "ConstructEvent" or "ValidateSignature" or "ParseEventNotification" => true,
            "Configure" or "Bind" or "BindConfiguration" or "Get" => call.DescendantTokens().Any(static token => token.Value is string text && SecretNames.SayStripe(text)),
            _ => false,
        },
        _ => false,
    };

    private static string? NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private void Add(IOperation? operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation { Constructor: { } constructor } creation when stripe.SecretParameter(constructor) is { } name:
                AddArgument(creation.Arguments, name);
                break;
            case IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when stripe.IsSecret(property):
                AddUsed(assignment.Value);
                break;
            case IInvocationOperation call when stripe.SecretParameter(call.TargetMethod) is { } name:
                AddArgument(call.Arguments, name);
                break;
            case IInvocationOperation call when SettingsBinding.Of(call) is var (type, section):
                _sections[type.OriginalDefinition] = section;
                break;
        }
    }

    private void AddArgument(IEnumerable<IArgumentOperation> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == name)
                AddUsed(argument.Value);
        }
    }

    // What a local, a field of the type or a choice stands for: "_key = options.Value.Key" in the constructor, "new StripeClient(_key)" later.
    private void AddUsed(IOperation value, int steps = 6)
    {
        if (steps == 0)
            return;

        value = LocalUses.Resolve(value, value.SemanticModel!, cancellationToken);
        switch (value)
        {
            case ICoalesceOperation either:
                AddUsed(either.Value, steps - 1);
                AddUsed(either.WhenNull, steps - 1);
                break;
            case IConditionalOperation either:
                AddUsed(either.WhenTrue, steps - 1);
                if (either.WhenFalse is { } whenFalse)
                    AddUsed(whenFalse, steps - 1);
                break;
            case IConditionalAccessOperation access:
                AddUsed(access.WhenNotNull, steps - 1);
                break;
            case IAssignmentOperation assignment:
                AddUsed(assignment.Value, steps - 1);
                break;
            case IInvocationOperation { TargetMethod.Name: "Trim" or "ToString", Instance: { } trimmed }:
                AddUsed(trimmed, steps - 1);
                break;
            case IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsConst: false } } reference:
                AddMember(reference.Member.OriginalDefinition, isOwn: reference.Instance is null or IInstanceReferenceOperation, steps);
                break;
        }
    }

    private void AddMember(ISymbol member, bool isOwn, int steps)
    {
        var isNew = !SecretMembers.CanBe(member, stripe) || _members.Add(member);
        if (!isOwn || !isNew)
            return;

        foreach (var given in new MemberValues(models, cancellationToken).Of(member))
            AddUsed(given, steps - 1);
    }
}
