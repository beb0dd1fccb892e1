using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SelfHostedPlugin.StripeStandIn;

/// <summary>
/// A stand-in on a loopback port of its own: for Stripe, with one charge that the shop has taken, and for the service of the plugin's maker, which answers as Stripe's OAuth does. It moves no money, and
/// nothing leaves the machine. Its keys are made up at start-up.
/// </summary>
internal sealed class StandInServer : IAsyncDisposable
{
    public const long ChargeAmount = 2500;

    private readonly WebApplication _app;
    private readonly string _shopKey = NewKey("sk_");
    private long _refunded;
    private bool _codeUsed;

    private StandInServer(WebApplication app, WireLog requests)
    {
        _app = app;
        Requests = requests;
    }

    public WireLog Requests { get; }

    public string Account { get; } = $"acct_{RandomNumberGenerator.GetString(Letters, 16)}";

    public string Charge { get; } = $"ch_{RandomNumberGenerator.GetString(Letters, 24)}";

    /// <summary>What Stripe's page sends the owner back with.</summary>
    public string Code { get; } = $"ac_{RandomNumberGenerator.GetString(Letters, 32)}";

    /// <summary>Where it listens: <c>http://127.0.0.1:49152</c>.</summary>
    public string Url => _app.Urls.Single();

    private static ReadOnlySpan<char> Letters => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static async Task<StandInServer> StartAsync(TextWriter output, string indent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stripe = new StandInServer(builder.Build(), new WireLog(output, indent));
        stripe._app.MapPost("/oauth/token", stripe.GiveKeysAsync);
        stripe._app.MapPost("/v1/charges/{id}/refunds", stripe.RefundAsync);
        stripe._app.MapGet("/v1/charges/{id}", stripe.GetChargeAsync);
        await stripe._app.StartAsync();
        return stripe;
    }

    /// <summary>Tells whether the shop's key, or a part of it that would do harm, is in a text.</summary>
    public bool IsKeyIn(string text) => text.Contains(_shopKey["sk_test_".Length..], StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string NewKey(string kind) => string.Concat(kind, "test_", RandomNumberGenerator.GetString(Letters, 24));

    // Once, as Stripe does: https://docs.stripe.com/connect/oauth-reference.
    private async Task<IResult> GiveKeysAsync(HttpRequest request)
    {
        var (_, form) = await RecordAsync(request);
        if (form["code"] != Code || _codeUsed)
            return Error(StatusCodes.Status400BadRequest, "invalid_grant");

        _codeUsed = true;
        return Json(new()
        {
            ["access_token"] = _shopKey,
            ["livemode"] = false,
            ["scope"] = "read_write",
            ["stripe_publishable_key"] = NewKey("pk_"),
            ["stripe_user_id"] = Account,
            ["token_type"] = "bearer",
        });
    }

    private async Task<IResult> RefundAsync(HttpRequest request, string id)
    {
        var (by, form) = await RecordAsync(request);
        if (by != KeyOwner.Shop || id != Charge)
            return Error(StatusCodes.Status404NotFound, "resource_missing");
        if (!long.TryParse(form["amount"], out var amount) || amount < 1 || _refunded + amount > ChargeAmount)
            return Error(StatusCodes.Status400BadRequest, "charge_already_refunded");

        _refunded += amount;
        return Json(new() { ["id"] = $"re_{RandomNumberGenerator.GetString(Letters, 24)}", ["object"] = "refund", ["amount"] = amount, ["charge"] = id, ["status"] = "succeeded" });
    }

    private async Task<IResult> GetChargeAsync(HttpRequest request, string id)
    {
        var (by, _) = await RecordAsync(request);
        return by == KeyOwner.Shop && id == Charge
            ? Json(new() { ["id"] = id, ["object"] = "charge", ["amount"] = ChargeAmount, ["amount_refunded"] = _refunded, ["currency"] = "eur" })
            : Error(StatusCodes.Status404NotFound, "resource_missing");
    }

    private async Task<(KeyOwner By, IFormCollection Form)> RecordAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        request.Body.Position = 0;

        var authorization = request.Headers.Authorization.ToString();
        var by = authorization == $"Bearer {_shopKey}" ? KeyOwner.Shop : KeyOwner.Nobody;
        Requests.Add(new(request.Method, request.Path, authorization.Length > 0 ? WireLog.Redact(authorization) : "(none)", by, request.Headers["Stripe-Account"], WireLog.Redact(body)));
        return (by, request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty);
    }

    private static IResult Json(JsonObject answer) => TypedResults.Text(answer.ToJsonString(), "application/json");

    private static IResult Error(int status, string code) =>
        TypedResults.Text(new JsonObject { ["error"] = new JsonObject { ["type"] = "invalid_request_error", ["code"] = code, ["message"] = code } }.ToJsonString(), "application/json", statusCode: status);
}
