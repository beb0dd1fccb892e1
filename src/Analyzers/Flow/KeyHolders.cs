using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Values;
using ConnectGen.Analyzers.Secrets;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>The members of a compilation that are given a secret anywhere in it: those of key holders.</summary>
internal sealed class KeyHolders(FlowSources sources, SerializedMembers serialized, StripeSymbols stripe)
{
    // What everything is called that holds anything: one secret in it makes not every other value one.
    private static readonly HashSet<string> SayNothing = ["Value", "Result", "Item", "Text", "Content", "Data", "Current", "Message", "Body", "Payload", "Response"];

    private readonly Dictionary<ISymbol, HeldSecret> _held = new(SymbolEqualityComparer.Default);

    public IEnumerable<ISymbol> Members => _held.Keys;

    /// <summary>Adds what members are given, and what follows from it for others.</summary>
    public void Add(IEnumerable<FlowStore> stores)
    {
        var all = stores.Where(store => CanHold(store.Member)).ToList();
        int known;
        do
        {
            known = _held.Count;
            foreach (var store in all)
            {
                if (!_held.ContainsKey(store.Member) && SecretOf(store.Taint.Origin) is { } secret)
                    Hold(store.Member, new HeldSecret(secret.Secret, store.Taint));
            }
        }
        while (_held.Count > known);
    }

    /// <summary>Gets the secret that a member is or holds; null where it holds none.</summary>
    public HeldSecret? Of(ISymbol member) =>
        _held.TryGetValue(member.OriginalDefinition, out var held) ? held
        : sources.OfMember(member) is var (secret, _) ? new HeldSecret(secret, null)
        : null;

    /// <summary>Tells whether something that a method gives is a secret, or an object of which one is known.</summary>
    public bool IsSecret(FlowOrigin origin) => SecretOf(origin) is not null;

    /// <summary>Gets the secrets among what is written of an object of a type.</summary>
    public IEnumerable<(SerializedMember Member, HeldSecret Held)> In(WholeOrigin whole) =>
        serialized.AllOf(whole.Type)
            .Where(member => !whole.Known.Contains(FlowKey.Of(member.First)))
            .Select(member => (Member: member, Held: Of(member.Member)))
            .Where(static pair => pair.Held is not null)
            .Select(static pair => (pair.Member, pair.Held!));

    private HeldSecret? SecretOf(FlowOrigin origin) => origin switch
    {
        SourceOrigin source => new HeldSecret(source.Secret, null),
        MemberOrigin { Member: var member } => Of(member),
        WholeOrigin whole => In(whole).Select(static pair => pair.Held).FirstOrDefault(),
        InputOrigin { Whole: { } form, Type: { } type, Known: var keys } => In(new WholeOrigin(type, form, keys)).Select(static pair => pair.Held).FirstOrDefault(),
        InputOrigin { Path.Last: { } last } => Of(last),
        _ => null,
    };

    private void Hold(ISymbol member, HeldSecret secret)
    {
        _held[member] = secret;

        // "ISeller.Key" holds what "Seller.Key" does.
        foreach (var declared in member.ContainingType.AllInterfaces.SelectMany(implemented => implemented.GetMembers(member.Name)))
        {
            if (SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared)?.OriginalDefinition, member))
                _held[declared.OriginalDefinition] = secret;
        }
    }

    private bool CanHold(ISymbol member) =>
        member.ContainingType is { } type
        && !FlowTypes.IsOfFramework(type)
        && !stripe.Declares(type)
        && !SecretNames.SayPublishable(member.Name)
        && !(SayNothing.Contains(member.Name) && (type.IsGenericType || !SecretNames.SayStripe(type.Name)));
}

/// <summary>A secret that a member holds.</summary>
/// <param name="Secret">Which it is.</param>
/// <param name="Given">How it got there; null where it is there by itself.</param>
internal sealed record HeldSecret(FlowSecret Secret, FlowTaint? Given);
