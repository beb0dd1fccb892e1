using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>How a name such as <c>VoidInvoiceAsync</c> or <c>ListChargesAsync</c> says what is done and to what.</summary>
internal static class CallName
{
    /// <summary>Tells how well a method's name fits a call.</summary>
    public static NameFit Fit(string operation, StripeCall call)
    {
        if (operation == call.Operation)
            return NameFit.Exact;

        foreach (var noun in call.Nouns)
        {
            if (IsWithNoun(operation, call.Operation, noun) || (call.IsDownload && IsDownload(operation, call.Operation, noun)))
                return NameFit.WithNoun;
        }

        return NameFit.None;
    }

    /// <summary>Tells whether a name has the call's object in it.</summary>
    public static bool HasNoun(string name, StripeCall call) => call.Nouns.Any(noun => name.IndexOf(noun, StringComparison.Ordinal) > 0);

    /// <summary>Gets an entity's noun. Where an object may be of several kinds, Stripe.net returns an interface: <c>IExternalAccount</c> is an external account.</summary>
    public static string NounOf(ITypeSymbol entity) => entity.TypeKind == TypeKind.Interface ? entity.Name.Substring(1) : entity.Name;

    /// <summary>Gets a noun and its plural.</summary>
    public static IEnumerable<string> Nouns(string noun)
    {
        yield return noun;
        yield return Plural(noun);
    }

    /// <summary>Gets a service's nouns, bare and after the last words of its namespace: Session and CheckoutSession.</summary>
    public static ImmutableArray<string> QualifiedNouns(string noun, INamespaceSymbol containing)
    {
        var nouns = new List<string>(Nouns(noun));
        var qualified = noun;
        for (var current = containing; current is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            qualified = current.Name + qualified;
            nouns.AddRange(Nouns(qualified));
        }

        return nouns.ToImmutableArray();
    }

    public static string WithoutSuffix(this string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;

    // The noun may stand anywhere after the verb (CreateInvoicePreview), but only as a whole word: Get + Card is not GetCardholder.
    private static bool IsWithNoun(string name, string operation, string noun)
    {
        if (name.Length != operation.Length + noun.Length)
            return false;

        for (var at = name.IndexOf(noun, 1, StringComparison.Ordinal); at > 0; at = name.IndexOf(noun, at + 1, StringComparison.Ordinal))
        {
            var end = at + noun.Length;
            var isWholeWord = end == name.Length || !char.IsLower(name[end]);
            if (isWholeWord
                && string.CompareOrdinal(name, 0, operation, 0, at) == 0
                && string.CompareOrdinal(name, end, operation, at, name.Length - end) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // A download is called after the file (QuoteService.Pdf), which is no verb: GetQuotePdf, or QuotePdf.
    private static bool IsDownload(string name, string file, string noun) => name == noun + file || name == "Get" + noun + file;

    private static string Plural(string noun)
    {
        if (noun.EndsWith("y", StringComparison.Ordinal) && noun.Length > 1 && !"aeiou".Contains(noun[noun.Length - 2]))
            return noun.Substring(0, noun.Length - 1) + "ies";

        string[] sibilants = ["s", "x", "ch", "sh"];
        return sibilants.Any(s => noun.EndsWith(s, StringComparison.Ordinal)) ? noun + "es" : noun + "s";
    }
}

/// <summary>How well a name fits, the better the higher.</summary>
internal enum NameFit
{
    None,

    /// <summary>The operation and the noun: CreateRefund.</summary>
    WithNoun,

    /// <summary>The operation itself: Create, VoidInvoice.</summary>
    Exact,
}
