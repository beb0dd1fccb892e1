using ConnectGen.KnownSymbols;

namespace ConnectGen.Calls;

/// <summary>
/// IDs go into the path in the order in which they stand, whatever they are called. Where their names say that this is not the path's
/// order, the method does not match: it would delete one object in the name of another.
/// </summary>
internal static class PathIdOrder
{
    /// <summary>Says what is wrong with the order of a method's IDs; null where nothing speaks against it.</summary>
    public static string? Contradiction(CallSignature signature, StripeCall call)
    {
        var given = signature.PathIds.Select(static p => p.Name).ToArray();
        if (given.Length < 2)
            return null;

        var expected = call.PathIds.Select(static p => p.Name).Skip(call.PathIds.Length - given.Length).ToArray();
        return HasTheNameOfAnother(given, expected) || HasTheObjectFirst(given, call)
            ? $"its IDs {string.Join(", ", given)} go into the path in this order, and {call.Signature()} has another"
            : null;
    }

    private static bool HasTheNameOfAnother(string[] given, string[] expected)
    {
        for (var i = 0; i < given.Length; i++)
        {
            var at = Array.FindIndex(expected, e => e.Equals(given[i], StringComparison.OrdinalIgnoreCase));
            if (at >= 0 && at != i)
                return true;
        }

        return false;
    }

    // The object itself comes last in a path: a customer's card is customer, then card.
    private static bool HasTheObjectFirst(string[] given, StripeCall call) => IsObject(given[0], call) && !IsObject(given[given.Length - 1], call);

    private static bool IsObject(string name, StripeCall call) =>
        call.Nouns.Contains(name.WithoutSuffix("Id"), StringComparer.OrdinalIgnoreCase);
}
