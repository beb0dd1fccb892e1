namespace ConnectGen;

/// <summary>
/// Makes the callers of an account-bound interface: one marked <see cref="ConnectedAccountCallAttribute"/> none of whose methods takes the account.
/// The generated <c>AddConnectedAccountCallers()</c> registers it.
/// </summary>
/// <remarks>See <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.</remarks>
/// <typeparam name="T">The interface.</typeparam>
/// <example>
/// <code>
/// public class Returns(IConnectedAccountCallerFactory&lt;IRefunds&gt; refunds)
/// {
///     public Task&lt;Refund&gt; AcceptAsync(ConnectedAccountId seller, string chargeId) =>
///         refunds.For(seller).CreateAsync(new() { Charge = chargeId });
/// }
/// </code>
/// </example>
public interface IConnectedAccountCallerFactory<out T>
    where T : class
{
    /// <summary>Makes the caller of one connected account: every call of it is made for that account.</summary>
    /// <param name="account">The account.</param>
    /// <returns>A new caller. It holds nothing but the account and the client, and may be kept or dropped.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    T For(ConnectedAccountId account);
}
