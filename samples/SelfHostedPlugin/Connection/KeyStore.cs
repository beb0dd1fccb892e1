using System.Text.Json;
using ConnectGen;

namespace SelfHostedPlugin.Connection;

/// <summary>Keeps the shop's account and its key in a file. The key is in it as the protector has made it: whoever has the file alone, or a backup of it, has no key.</summary>
public sealed class KeyStore(ConnectedAccountKeyProtector protector, string path)
{
    public bool IsConnected => File.Exists(path);

    public async Task SaveAsync(ConnectedAccountCredentials credentials, CancellationToken cancellationToken = default)
    {
        var connection = new Stored(credentials.Account, protector.Protect(credentials.Account, credentials.Key));
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(connection), cancellationToken);
    }

    /// <returns>The account and its key; null where the shop is not connected.</returns>
    public async Task<(ConnectedAccountId Account, ConnectedAccountKey Key)?> LoadAsync(CancellationToken cancellationToken = default)
    {
        if (!IsConnected)
            return null;

        var connection = JsonSerializer.Deserialize<Stored>(await File.ReadAllTextAsync(path, cancellationToken))!;
        return (connection.Account, protector.Unprotect(connection.Account, connection.ProtectedKey));
    }

    private sealed record Stored(ConnectedAccountId Account, string ProtectedKey);
}
