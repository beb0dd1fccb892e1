using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ConnectGen;

/// <summary>Makes of connected accounts' keys texts that can be stored, and keys of such texts again, by ASP.NET Core data protection.</summary>
/// <remarks>
/// <para>
/// Each text is bound to its account: the stored text of one account cannot be used as that of another. It can be read as long as the app's data protection keys exist, so
/// persist those, or the accounts' keys are lost: Stripe does not return them again. See
/// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see> and
/// <see href="https://learn.microsoft.com/aspnet/core/security/data-protection/configuration/overview">Configure ASP.NET Core Data Protection</see>.
/// </para>
/// <para>It can be used from several threads at once.</para>
/// </remarks>
/// <example>
/// <code>
/// builder.Services.AddDataProtection().PersistKeysToFileSystem(folder).ProtectKeysWithCertificate(certificate);
/// builder.Services.AddConnectedAccountKeyProtector();
///
/// seller.ProtectedKey = protector.Protect(seller.Account, credentials.Key);
/// var key = protector.Unprotect(seller.Account, seller.ProtectedKey);
/// </code>
/// </example>
public sealed class ConnectedAccountKeyProtector
{
    // Stored texts depend on both: neither must ever change. Another format gets another version.
    private const string Purpose = "ConnectGen.ConnectedAccountKeyProtector";
    private const string Version = "v1";

    private readonly IDataProtector _protector;

    /// <summary>Makes a protector of the app's data protection.</summary>
    /// <param name="provider">What <c>services.AddDataProtection()</c> registers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    public ConnectedAccountKeyProtector(IDataProtectionProvider provider)
    {
        if (provider is null)
            throw new ArgumentNullException(nameof(provider));

        _protector = provider.CreateProtector(Purpose, Version);
    }

    /// <summary>Encrypts an account's key.</summary>
    /// <param name="account">The account whose key it is.</param>
    /// <param name="key">The key.</param>
    /// <returns>A text of letters, digits, <c>-</c> and <c>_</c> that may be stored. It differs from call to call.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is <c>default(ConnectedAccountId)</c>.</exception>
    /// <exception cref="CryptographicException">Data protection failed, for instance because it has no usable key.</exception>
    public string Protect(ConnectedAccountId account, ConnectedAccountKey key)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));

        return For(account).Protect(key.RevealSecret());
    }

    /// <summary>Decrypts an account's key.</summary>
    /// <param name="account">The account whose key it is: the one that was given to <see cref="Protect"/>.</param>
    /// <param name="protectedKey">What <see cref="Protect"/> returned.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="protectedKey"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is <c>default(ConnectedAccountId)</c>.</exception>
    /// <exception cref="CryptographicException">
    /// <paramref name="protectedKey"/> was protected for another account or by another app, was changed, or was never protected; or the data protection key that it needs is gone.
    /// No message repeats it or what is in it.
    /// </exception>
    public ConnectedAccountKey Unprotect(ConnectedAccountId account, string protectedKey)
    {
        if (protectedKey is null)
            throw new ArgumentNullException(nameof(protectedKey));

        // Data protection would only say that its payload is invalid, and whoever stored keys before there was a protector would look for the error in vain.
        if (ConnectedAccountKey.TryParse(protectedKey, out _))
            throw new CryptographicException("The stored text is a connected account's key that was never protected. Store what ConnectedAccountKeyProtector.Protect returns.");

        return ConnectedAccountKey.TryParse(For(account).Unprotect(protectedKey), out var key)
            ? key
            : throw new CryptographicException("What was protected is not a connected account's key, and is not repeated here.");
    }

    private IDataProtector For(ConnectedAccountId account) => _protector.CreateProtector(account.Value);
}
