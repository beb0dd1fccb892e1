namespace ConnectGen;

/// <summary>
/// Marks a method of a <see cref="ConnectedAccountCallAttribute"/> interface as the platform's own call: it takes no account, and none is sent.
/// </summary>
/// <remarks>
/// A client that is made for an account (<see cref="Stripe.StripeClientOptions.StripeAccount"/>) adds it to every request that names none, this one too: give the caller the
/// platform's own client.
/// Without the attribute, a method that takes no account does not build. So no call reaches the platform's own account because an argument was forgotten.
/// See <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </remarks>
/// <example>
/// <code>
/// [ConnectedAccountCall]
/// public partial interface IPayouts
/// {
///     Task&lt;Balance&gt; GetBalanceAsync(ConnectedAccountId account);
///
///     [PlatformCall]
///     Task&lt;Transfer&gt; CreateTransferAsync(TransferCreateOptions options);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class PlatformCallAttribute : Attribute;
