using System.ComponentModel;
using Stripe;

namespace ConnectGen.CompilerServices;

/// <summary>
/// Makes the calls of a generated caller: asks the authorizer first, if there is one, and traces, if somebody listens. Generated code uses it; there is nothing here for other code.
/// </summary>
/// <remarks>
/// Where there is neither, a call goes straight to Stripe.net and allocates nothing here. That is why what a call needs is handed over as a value and the lambda captures nothing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct ConnectedAccountCalls
{
    private readonly IConnectedAccountAuthorizer? _authorizer;

    /// <summary>Makes the calls of one caller.</summary>
    /// <param name="authorizer">Who is asked before each call; null for nobody.</param>
    public ConnectedAccountCalls(IConnectedAccountAuthorizer? authorizer) => _authorizer = authorizer;

    private bool IsDirect => _authorizer is null && !CallActivity.HasListeners;

    /// <summary>Makes an asynchronous call.</summary>
    /// <typeparam name="TState">What the call needs.</typeparam>
    /// <typeparam name="TResult">What Stripe answers.</typeparam>
    /// <param name="service">The Stripe.net service; null for an endpoint.</param>
    /// <param name="operation">What the service does, or the endpoint's template.</param>
    /// <param name="account">The account; default for a call that names none.</param>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Makes the call. It must not capture anything.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    /// <returns>What Stripe answers.</returns>
    /// <exception cref="ConnectedAccountAccessDeniedException">The authorizer refused.</exception>
    public Task<TResult> SendAsync<TState, TResult>(string? service, string operation, ConnectedAccountId account, TState state, Func<TState, Task<TResult>> call, CancellationToken cancellationToken = default) =>
        IsDirect ? call(state) : ObserveAsync(new(account, service, operation), state, call, cancellationToken);

    /// <summary>Makes a synchronous call.</summary>
    /// <typeparam name="TState">What the call needs.</typeparam>
    /// <typeparam name="TResult">What Stripe answers.</typeparam>
    /// <param name="service">The Stripe.net service.</param>
    /// <param name="operation">What the service does.</param>
    /// <param name="account">The account; default for a call that names none.</param>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Makes the call. It must not capture anything.</param>
    /// <returns>What Stripe answers.</returns>
    /// <exception cref="ConnectedAccountAccessDeniedException">The authorizer refused.</exception>
    public TResult Send<TState, TResult>(string? service, string operation, ConnectedAccountId account, TState state, Func<TState, TResult> call) =>
        IsDirect ? call(state) : Observe(new(account, service, operation), state, call);

    /// <summary>Makes a synchronous call that Stripe answers with nothing.</summary>
    /// <typeparam name="TState">What the call needs.</typeparam>
    /// <param name="service">The Stripe.net service.</param>
    /// <param name="operation">What the service does.</param>
    /// <param name="account">The account; default for a call that names none.</param>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Makes the call. It must not capture anything.</param>
    /// <exception cref="ConnectedAccountAccessDeniedException">The authorizer refused.</exception>
    public void Send<TState>(string? service, string operation, ConnectedAccountId account, TState state, Action<TState> call)
    {
        if (IsDirect)
        {
            call(state);
            return;
        }

        Observe(new(account, service, operation), (call, state), static made =>
        {
            made.call(made.state);
            return true;
        });
    }

    /// <summary>Makes a call that pages by itself. Nothing is asked or sent before the first item is.</summary>
    /// <typeparam name="TState">What the call needs.</typeparam>
    /// <typeparam name="T">What the pages hold.</typeparam>
    /// <param name="service">The Stripe.net service.</param>
    /// <param name="operation">What the service does.</param>
    /// <param name="account">The account; default for a call that names none.</param>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Makes the sequence. It must not capture anything.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    /// <returns>The items of every page; reading throws <see cref="ConnectedAccountAccessDeniedException"/> where the authorizer refuses.</returns>
    public IAsyncEnumerable<T> EnumerateAsync<TState, T>(string? service, string operation, ConnectedAccountId account, TState state, Func<TState, IAsyncEnumerable<T>> call, CancellationToken cancellationToken = default) =>
        IsDirect ? call(state) : ObserveAsync(new(account, service, operation), call(state), cancellationToken);

    /// <summary>Makes a synchronous call that pages by itself. Nothing is asked or sent before the first item is.</summary>
    /// <typeparam name="TState">What the call needs.</typeparam>
    /// <typeparam name="T">What the pages hold.</typeparam>
    /// <param name="service">The Stripe.net service.</param>
    /// <param name="operation">What the service does.</param>
    /// <param name="account">The account; default for a call that names none.</param>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Makes the sequence. It must not capture anything.</param>
    /// <returns>The items of every page; reading throws <see cref="ConnectedAccountAccessDeniedException"/> where the authorizer refuses.</returns>
    public IEnumerable<T> Enumerate<TState, T>(string? service, string operation, ConnectedAccountId account, TState state, Func<TState, IEnumerable<T>> call) =>
        IsDirect ? call(state) : Observe(new(account, service, operation), call(state));
}
