using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ConnectGen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoint that tells a client for which connected account it works.</summary>
public static class ConnectClientConfigurationEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps an endpoint that answers <c>GET</c> with <c>{"publishableKey":"pk_…","stripeAccount":"acct_…"}</c>, a <see cref="ConnectClientConfiguration"/>, and with nothing else:
    /// the publishable key of the app's configuration, <c>Stripe:PublishableKey</c>, and the account of whoever asks.
    /// </summary>
    /// <remarks>
    /// <para>
    /// It is for signed-in users: without one, authorization challenges (401). <c>.AllowAnonymous()</c> on the result opens it, as a shop's page for everybody needs it.
    /// Where <paramref name="account"/> finds no account, it is not found (404). Where an <see cref="IConnectedAccountAuthorizer"/> is registered it is asked, as for a call of
    /// <c>ConnectGen.ConnectClientConfiguration.Get</c>, and a refusal is 403. An exception of either goes to the app. No answer is cached: <c>Cache-Control: no-store</c>.
    /// </para>
    /// <para>
    /// Take the account from what the app knows of the user (or of the shop whose page it is), not from the request alone: see
    /// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
    /// </para>
    /// </remarks>
    /// <param name="endpoints">The app, or a group of its routes.</param>
    /// <param name="pattern">The route, such as <c>/connect/config</c>.</param>
    /// <param name="account">Finds the connected account that the user who asks may act for; null where there is none.</param>
    /// <returns>The endpoint, to add conventions to, such as a policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/>, <paramref name="pattern"/> or <paramref name="account"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// <c>Stripe:PublishableKey</c> is missing, blank or no publishable key. The message names the setting and never repeats its value.
    /// </exception>
    /// <example>
    /// <code>
    /// app.MapConnectClientConfiguration("/connect/config", http =>
    ///     ConnectedAccountId.TryParse(http.User.FindFirst("stripe_account")?.Value, out var account) ? account : null);
    /// </code>
    /// <code>
    /// const { publishableKey, stripeAccount } = await (await fetch("/connect/config")).json();
    /// const stripe = Stripe(publishableKey, { stripeAccount });
    /// </code>
    /// </example>
    // Of a lambda that only throws or returns default, C# cannot tell which of the two is meant.
    [OverloadResolutionPriority(1)]
    public static IEndpointConventionBuilder MapConnectClientConfiguration(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Func<HttpContext, ConnectedAccountId?> account) =>
        ConnectClientConfigurationEndpoint.Map(endpoints, pattern, publishableKey: null, Asynchronous(account));

    /// <inheritdoc cref="MapConnectClientConfiguration(IEndpointRouteBuilder, string, Func{HttpContext, ConnectedAccountId?})"/>
    /// <example>
    /// <code>
    /// app.MapConnectClientConfiguration("/connect/config", async http =>
    ///     await http.RequestServices.GetRequiredService&lt;Sellers&gt;().AccountOfAsync(http.User, http.RequestAborted));
    /// </code>
    /// </example>
    public static IEndpointConventionBuilder MapConnectClientConfiguration(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Func<HttpContext, ValueTask<ConnectedAccountId?>> account) =>
        ConnectClientConfigurationEndpoint.Map(endpoints, pattern, publishableKey: null, account);

    /// <summary>
    /// Maps an endpoint that answers <c>GET</c> with <c>{"publishableKey":"pk_…","stripeAccount":"acct_…"}</c>, a <see cref="ConnectClientConfiguration"/>, and with nothing else:
    /// the given publishable key, and the account of whoever asks.
    /// </summary>
    /// <remarks>
    /// <inheritdoc cref="MapConnectClientConfiguration(IEndpointRouteBuilder, string, Func{HttpContext, ConnectedAccountId?})" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="endpoints">The app, or a group of its routes.</param>
    /// <param name="pattern">The route, such as <c>/connect/config</c>.</param>
    /// <param name="publishableKey">The platform's publishable key.</param>
    /// <param name="account">Finds the connected account that the user who asks may act for; null where there is none.</param>
    /// <returns>The endpoint, to add conventions to, such as a policy.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [OverloadResolutionPriority(1)]
    public static IEndpointConventionBuilder MapConnectClientConfiguration(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        PublishableKey publishableKey,
        Func<HttpContext, ConnectedAccountId?> account)
    {
        ArgumentNullException.ThrowIfNull(publishableKey);

        return ConnectClientConfigurationEndpoint.Map(endpoints, pattern, publishableKey, Asynchronous(account));
    }

    /// <inheritdoc cref="MapConnectClientConfiguration(IEndpointRouteBuilder, string, PublishableKey, Func{HttpContext, ConnectedAccountId?})"/>
    public static IEndpointConventionBuilder MapConnectClientConfiguration(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        PublishableKey publishableKey,
        Func<HttpContext, ValueTask<ConnectedAccountId?>> account)
    {
        ArgumentNullException.ThrowIfNull(publishableKey);

        return ConnectClientConfigurationEndpoint.Map(endpoints, pattern, publishableKey, account);
    }

    private static Func<HttpContext, ValueTask<ConnectedAccountId?>> Asynchronous(Func<HttpContext, ConnectedAccountId?> account)
    {
        ArgumentNullException.ThrowIfNull(account);

        return context => new(account(context));
    }
}
