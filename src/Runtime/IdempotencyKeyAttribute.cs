namespace ConnectGen;

/// <summary>
/// Marks the <see cref="string"/> parameter of a <see cref="ConnectedAccountCallAttribute"/> interface's method that is the request's idempotency key.
/// </summary>
/// <remarks>
/// Null sends none of your own (Stripe.net then makes one for each <c>POST</c>, for its retries); an empty key, or one of white space, is refused with an
/// <see cref="ArgumentException"/>. Stripe keeps keys apart per account and takes up to 255 characters:
/// see <see href="https://docs.stripe.com/api/idempotent_requests">Idempotent requests</see>.
/// </remarks>
/// <example>
/// <code>
/// Task&lt;Refund&gt; CreateAsync(ConnectedAccountId account, RefundCreateOptions options, [IdempotencyKey] string? orderId = null);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class IdempotencyKeyAttribute : Attribute;
