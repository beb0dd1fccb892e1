using System.Collections.Concurrent;
using System.Security.Cryptography;
using ConnectGen;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.SignIn;

/// <summary>Who may sign in, and the connected account that each may act for. A real marketplace has them in its database.</summary>
internal sealed class SellerLogins
{
    private readonly PasswordHasher<string> _hasher = new();
    private readonly ConcurrentDictionary<string, (string Hash, ConnectedAccountId Account)> _logins = new(StringComparer.Ordinal);

    public static string NewPassword() => RandomNumberGenerator.GetHexString(20, lowercase: true);

    public bool Has(string seller) => _logins.ContainsKey(seller);

    /// <returns>False if there is a seller of this name.</returns>
    public bool TryAdd(string seller, string password, ConnectedAccountId account) =>
        _logins.TryAdd(seller, (_hasher.HashPassword(seller, password), account));

    /// <summary>The account of the seller whose password it is.</summary>
    public ConnectedAccountId? Check(string seller, string password) =>
        _logins.TryGetValue(seller, out var login) && _hasher.VerifyHashedPassword(seller, login.Hash, password) != PasswordVerificationResult.Failed ? login.Account : null;
}
