using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ConnectGen.Runtime.Tests;

/// <summary>Protects keys by ASP.NET's own data protection, with keys in memory or in a folder of the test's own.</summary>
public sealed class ConnectedAccountKeyProtectorTests : IDisposable
{
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");
    private static readonly ConnectedAccountId Other = ConnectedAccountId.Parse("acct_2");
    private static readonly ConnectedAccountKey Key = ConnectedAccountKey.Parse(TestKeys.Secret);

    private readonly EphemeralDataProtectionProvider _provider = new();
    private readonly ConnectedAccountKeyProtector _protector;
    private readonly DirectoryInfo _keyRing = Directory.CreateTempSubdirectory("connectgen-key-ring-");

    public ConnectedAccountKeyProtectorTests() => _protector = new(_provider);

    public void Dispose() => _keyRing.Delete(recursive: true);

    [Fact]
    public void One_account_s_text_is_not_another_s()
    {
        var stored = _protector.Protect(Account, Key);

        AssertRefused(() => _protector.Unprotect(Other, stored));
        AssertRefused(() => _protector.Unprotect(ConnectedAccountId.Parse("acct_1A"), stored));
    }

    [Fact]
    public void A_changed_text_is_refused()
    {
        var stored = _protector.Protect(Account, Key);
        var middle = stored.Length / 2;
        var changed = stored[..middle] + (stored[middle] == 'A' ? 'B' : 'A') + stored[(middle + 1)..];

        Assert.All([changed, stored[..^4], stored + "AAAA", "", " ", "x", "no base 64!", TestKeys.Hidden], text => AssertRefused(() => _protector.Unprotect(Account, text)));
    }

    [Fact]
    public void A_key_that_was_stored_as_it_is_is_refused_and_said_to_be_one()
    {
        var refusal = AssertRefused(() => _protector.Unprotect(Account, TestKeys.Secret));

        Assert.Equal("The stored text is a connected account's key that was never protected. Store what ConnectedAccountKeyProtector.Protect returns.", refusal.Message);
    }

    [Fact]
    public void Another_app_s_text_is_refused() =>
        AssertRefused(() => _protector.Unprotect(Account, new ConnectedAccountKeyProtector(new EphemeralDataProtectionProvider()).Protect(Account, Key)));

    [Fact]
    public void A_text_that_was_protected_for_another_purpose_is_refused()
    {
        Assert.All(
            [
                _provider.CreateProtector("ConnectGen.ConnectedAccountKeyProtector"),
                _provider.CreateProtector("ConnectGen.ConnectedAccountKeyProtector", "acct_1"),
                _provider.CreateProtector("acct_1"),
            ],
            protector => AssertRefused(() => _protector.Unprotect(Account, protector.Protect(TestKeys.Secret))));
    }

    [Fact]
    public void What_was_protected_and_is_no_key_is_refused_and_not_repeated()
    {
        var stored = _provider.CreateProtector("ConnectGen.ConnectedAccountKeyProtector", "v1", "acct_1").Protect(" " + TestKeys.Secret);

        var refusal = AssertRefused(() => _protector.Unprotect(Account, stored));

        Assert.Equal("What was protected is not a connected account's key, and is not repeated here.", refusal.Message);
    }

    [Fact]
    public void A_data_protection_key_that_is_gone_takes_the_stored_texts_with_it()
    {
        var stored = Persistent().Protect(Account, Key);
        foreach (var file in _keyRing.EnumerateFiles())
            file.Delete();

        AssertRefused(() => Persistent().Unprotect(Account, stored));
    }

    [Fact]
    public void Null_and_no_account_are_refused()
    {
        Assert.Equal("provider", Assert.Throws<ArgumentNullException>(() => new ConnectedAccountKeyProtector(null!)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => _protector.Protect(Account, null!)).ParamName);
        Assert.Equal("protectedKey", Assert.Throws<ArgumentNullException>(() => _protector.Unprotect(Account, null!)).ParamName);
        Assert.Throws<InvalidOperationException>(() => _protector.Protect(default, Key));
        Assert.Throws<InvalidOperationException>(() => _protector.Unprotect(default, "x"));
    }

    [Fact]
    public void The_stored_text_holds_nothing_of_the_key_and_differs_from_time_to_time()
    {
        var stored = _protector.Protect(Account, Key);

        Assert.Matches("^[A-Za-z0-9_-]+$", stored);
        Assert.DoesNotContain(TestKeys.Hidden[..8], stored);
        Assert.DoesNotContain(TestKeys.Hidden[..8], Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(stored)));
        Assert.NotEqual(stored, _protector.Protect(Account, Key));
    }

    [Fact]
    public void A_key_comes_back_as_it_went_in()
    {
        var longest = ConnectedAccountKey.Parse("rk_" + new string('7', 252));

        Assert.Equal(TestKeys.Secret, _protector.Unprotect(Account, _protector.Protect(Account, Key)).RevealSecret());
        Assert.Equal(longest, _protector.Unprotect(Other, _protector.Protect(Other, longest)));
    }

    [Fact]
    public void Another_process_with_the_same_key_ring_reads_it() =>
        Assert.Equal(Key, Persistent().Unprotect(Account, Persistent().Protect(Account, Key)));

    // Texts that were stored with one version must be readable with the next.
    [Fact]
    public void The_purpose_is_as_it_always_was() =>
        Assert.Equal(Key, _protector.Unprotect(Account, _provider.CreateProtector("ConnectGen.ConnectedAccountKeyProtector", "v1", "acct_1").Protect(TestKeys.Secret)));

    private ConnectedAccountKeyProtector Persistent() => new(DataProtectionProvider.Create(_keyRing));

    private static CryptographicException AssertRefused(Func<ConnectedAccountKey> unprotect)
    {
        var refusal = Assert.ThrowsAny<CryptographicException>(() => unprotect());

        Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        Assert.DoesNotContain(TestKeys.End, refusal.ToString());
        return refusal;
    }
}
