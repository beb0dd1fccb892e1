namespace ConnectGen;

/// <summary>
/// Marks an interface whose methods are Stripe calls for connected accounts: ConnectGen generates its implementation.
/// On a method of such an interface it names the call where the method's name and types do not.
/// </summary>
/// <remarks>
/// <para>
/// Every method takes the connected account as a <see cref="ConnectedAccountId"/>, and every request names that account:
/// in the <c>Stripe-Account</c> header, or in the URL where Stripe has it there.
/// See <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </para>
/// <para>
/// An interface that names a service and declares no method of its own gets every method of the service: it mirrors it.
/// An interface none of whose methods takes the account is bound to one: <see cref="IConnectedAccountCallerFactory{T}"/> makes its caller.
/// </para>
/// <para>The generated class of <c>IRefunds</c> is <c>RefundsCaller</c>, unless <see cref="CallerName"/> says otherwise.</para>
/// </remarks>
/// <example>
/// <code>
/// [ConnectedAccountCall]
/// public partial interface IRefunds
/// {
///     Task&lt;Refund&gt; CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);
///
///     [ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.CancelAsync))]
///     Task&lt;Refund&gt; TakeBackAsync(ConnectedAccountId account, string refundId);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class ConnectedAccountCallAttribute : Attribute
{
    /// <summary>Marks an interface or method whose Stripe.net services follow from its names and types.</summary>
    public ConnectedAccountCallAttribute()
    {
    }

    /// <summary>Marks an interface or method whose calls are those of one Stripe.net service.</summary>
    /// <param name="service">The service, such as <c>typeof(RefundService)</c>.</param>
    public ConnectedAccountCallAttribute(Type service) => Service = service;

    /// <summary>Gets the Stripe.net service, or null where names and types decide.</summary>
    public Type? Service { get; }

    /// <summary>
    /// Gets or sets the name of the service's method, such as <c>nameof(RefundService.CancelAsync)</c>; null where the name of the marked method decides.
    /// It has a meaning on methods only.
    /// </summary>
    public string? Method { get; set; }

    /// <summary>
    /// Gets or sets the name of the generated class; null for the interface's name without its <c>I</c> and with <c>Caller</c> behind it.
    /// It has a meaning on interfaces only.
    /// </summary>
    public string? CallerName { get; set; }

    /// <summary>
    /// Gets or sets how the requests say on whose behalf they are made: the <c>Stripe-Account</c> header, unless told otherwise.
    /// It has a meaning on interfaces only.
    /// </summary>
    public ConnectedAccountAuthentication Authentication { get; set; }
}
