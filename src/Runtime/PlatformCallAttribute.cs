namespace ConnectGen;

/// <summary>
/// Marks a method of a <see cref="ConnectedAccountCallAttribute"/> interface as the platform's own call: it takes no account, and none is sent.
/// On any other method, or on a class or struct, it says that the Stripe calls within are the platform's own, where the assembly is marked
/// <see cref="RequireConnectedAccountAttribute"/>.
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
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class PlatformCallAttribute : Attribute;
