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

    /// <returns>A password that was made for this run.</returns>
    public string Add(string seller, ConnectedAccountId account)
    {
        var password = RandomNumberGenerator.GetHexString(20, lowercase: true);
        _logins[seller] = (_hasher.HashPassword(seller, password), account);
        return password;
    }

    /// <summary>The account of the seller whose password it is.</summary>
    public ConnectedAccountId? Check(string seller, string password) =>
        _logins.TryGetValue(seller, out var login) && _hasher.VerifyHashedPassword(seller, login.Hash, password) != PasswordVerificationResult.Failed ? login.Account : null;
}
