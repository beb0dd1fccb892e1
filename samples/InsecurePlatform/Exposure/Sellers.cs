using System.Collections.Concurrent;

namespace Platform.Exposure;

/// <summary>The sellers who have connected their accounts, for as long as the process lives.</summary>
public class Sellers
{
    private readonly ConcurrentDictionary<string, Seller> _byAccount = new(StringComparer.Ordinal);

    public void Add(Seller seller) => _byAccount[seller.Account] = seller;

    public Seller? Find(string account) => _byAccount.GetValueOrDefault(account);
}
