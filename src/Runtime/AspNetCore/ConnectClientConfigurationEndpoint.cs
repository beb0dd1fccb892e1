using System.Net.Mime;
using System.Text.Json.Serialization;
using ConnectGen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>The endpoint behind MapConnectClientConfiguration.</summary>
/// <remarks>
/// No type here may derive from one of ASP.NET Core's or implement one: in an app without ASP.NET Core it could not be loaded, and with it nothing that lists the assembly's types.
/// </remarks>
internal static partial class ConnectClientConfigurationEndpoint
{
    private const string KeySetting = "Stripe:PublishableKey";

    // Without a publishable key, the configuration's is taken.
    public static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, PublishableKey? publishableKey, Func<HttpContext, ValueTask<ConnectedAccountId?>> account)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(account);

        // Now and not at the first request: an app with a wrong key does not start.
        var key = publishableKey ?? ReadKey(endpoints.ServiceProvider);
        RequestDelegate answer = context => AnswerAsync(context, key, account);

        var endpoint = endpoints.MapGet(pattern, answer).WithMetadata(
            // Descriptions of the API leave out what has no method. That of the lambda names no class, so that the endpoint stands with the app's others.
            answer.Method,
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ConnectClientConfiguration), [MediaTypeNames.Application.Json]),
            new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(void)),
            new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(void)));
        endpoint.Finally(RequireUser);
        return endpoint;
    }

    // After all that the app says of the endpoint and its groups: where that opens it, authorization is not asked for, so that an app without any can open it.
    private static void RequireUser(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<IAllowAnonymous>().Any())
            endpoint.Metadata.Add(new AuthorizeAttribute());
    }

    private static async Task AnswerAsync(HttpContext context, PublishableKey key, Func<HttpContext, ValueTask<ConnectedAccountId?>> account)
    {
        // The answer is this user's, and none is one as well: caches keep a 404 unless they are told not to.
        context.Response.Headers.CacheControl = "no-store";

        if (await account(context).ConfigureAwait(false) is not { } found)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var configuration = new ConnectClientConfiguration(key, found);
        if (!await IsAuthorizedAsync(context, found).ConfigureAwait(false))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await context.Response.WriteAsJsonAsync(configuration, Json.Default.ConnectClientConfiguration, cancellationToken: context.RequestAborted).ConfigureAwait(false);
    }

    private static ValueTask<bool> IsAuthorizedAsync(HttpContext context, ConnectedAccountId account)
    {
        var authorizer = context.RequestServices.GetService<IConnectedAccountAuthorizer>();
        var call = new ConnectedAccountCallContext(account, typeof(ConnectClientConfiguration).FullName, "Get");

        return authorizer?.IsAuthorizedAsync(call, context.RequestAborted) ?? new(true);
    }

    private static PublishableKey ReadKey(IServiceProvider services)
    {
        var text = services.GetService<IConfiguration>()?[KeySetting];
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidOperationException(
                $"{KeySetting} is missing. Set it to the platform's publishable key, for instance in the environment variable {KeySetting.Replace(":", "__", StringComparison.Ordinal)} "
                + $"or with 'dotnet user-secrets set \"{KeySetting}\" \"<key>\"', or give the key to MapConnectClientConfiguration.");
        }

        return PublishableKey.TryParse(text, out var key)
            ? key
            : throw new InvalidOperationException($"{KeySetting} is not a publishable key: set it to the platform's. {PublishableKey.Refusal(text)}");
    }

    [JsonSerializable(typeof(ConnectClientConfiguration))]
    private sealed partial class Json : JsonSerializerContext;
}
