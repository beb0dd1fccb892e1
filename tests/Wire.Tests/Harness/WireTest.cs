using Stripe;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>What every test of a call needs.</summary>
public abstract class WireTest
{
    /// <summary>The connected account of the generated calls.</summary>
    protected static readonly ConnectedAccountId Account = ConnectedAccountId.Parse(Known.Account);

    /// <summary>Ends the test's calls when the run is cancelled.</summary>
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What the hand-written call sets: a new one each time, as hand-written code has it.</summary>
    protected static RequestOptions OnAccount => new() { StripeAccount = Known.Account };

    /// <summary>Everything that a sequence gives.</summary>
    protected static async Task<IReadOnlyList<T>> AllOf<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items.WithCancellation(Ct))
            all.Add(item);
        return all;
    }
}
