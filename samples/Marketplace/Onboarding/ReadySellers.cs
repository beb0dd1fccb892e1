using System.Collections.Concurrent;
using ConnectGen;
using Stripe;

namespace Marketplace.Onboarding;

/// <summary>Which accounts Stripe lets take payments, as far as the marketplace has heard. A real one keeps it in its database.</summary>
internal sealed class ReadySellers
{
    private readonly ConcurrentDictionary<ConnectedAccountId, bool> _ready = [];

    public bool Contains(ConnectedAccountId account) => _ready.GetValueOrDefault(account);

    public void Keep(ConnectedAccountId account, Account state) => _ready[account] = state.ChargesEnabled;
}
