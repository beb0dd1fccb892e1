namespace ConnectGen;

/// <summary>
/// Decides whether a call may be made for a connected account. Where one is registered, generated callers ask it before every call that is made for an account; nothing is
/// sent until it has agreed.
/// </summary>
/// <remarks>
/// <para>
/// An account's ID is no secret: whoever knows it can put it into a request to your own API. An app that takes it from there needs a check that the signed-in user may act for
/// that account, and this is a place that no call gets round. It is optional, and a caller without one costs nothing.
/// </para>
/// <para>
/// Calls marked <see cref="PlatformCallAttribute"/> and calls with an account's own key (<see cref="ConnectedAccountAuthentication.AccountApiKey"/>) name no account and are not
/// asked about. A list that pages by itself is asked about once, when it is first read. A synchronous call waits for the answer, as it waits for Stripe's.
/// The options of a call are read after the answer: like those of every call that runs, they must not be changed before it has ended.
/// The endpoint of <c>MapConnectClientConfiguration</c> asks as well, before it tells a client for which account it works.
/// See <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public class SellerAuthorizer(IHttpContextAccessor http) : IConnectedAccountAuthorizer
/// {
///     public ValueTask&lt;bool&gt; IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken) =>
///         new(http.HttpContext?.User.HasClaim("stripe_account", call.Account.Value) == true);
/// }
///
/// services.AddScoped&lt;IConnectedAccountAuthorizer, SellerAuthorizer&gt;();
/// </code>
/// </example>
public interface IConnectedAccountAuthorizer
{
    /// <summary>Tells whether a call may be made.</summary>
    /// <param name="call">The account and the call.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    /// <returns>
    /// True to send the call; false to refuse it with a <see cref="ConnectedAccountAccessDeniedException"/>. An exception that is thrown instead reaches whoever made the call,
    /// and nothing is sent.
    /// </returns>
    ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken);
}
