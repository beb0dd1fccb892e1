using System.Collections.Concurrent;
using System.Globalization;
using ConnectGen;

namespace Marketplace.Webhooks;

/// <summary>Numbers each seller's receipts, without gaps and without repeats.</summary>
internal sealed class Receipts
{
    private readonly ConcurrentDictionary<ConnectedAccountId, int> _last = [];

    public string Next(ConnectedAccountId account) => _last.AddOrUpdate(account, 1, (_, last) => last + 1).ToString("R-0000", CultureInfo.InvariantCulture);
}
