namespace ConnectGen;

/// <summary>
/// Makes the callers of an account-bound interface whose calls are authenticated with the account's own key
/// (<see cref="ConnectedAccountAuthentication.AccountApiKey"/>). The generated <c>AddConnectedAccountCallers()</c> registers it.
/// </summary>
/// <remarks>Keys of connected accounts are legacy: see <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.</remarks>
/// <typeparam name="T">The interface.</typeparam>
public interface IConnectedAccountKeyCallerFactory<out T>
    where T : class
{
    /// <summary>Makes a caller that authenticates each of its requests with one account's key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>A new caller. It holds the key as long as it lives: keep it no longer than the work takes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    T For(ConnectedAccountKey key);
}
