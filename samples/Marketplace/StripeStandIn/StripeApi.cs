using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>What every endpoint has in common: keys, accounts, idempotency, errors, recording.</summary>
internal sealed class StripeApi(Accounts accounts, RequestLog log)
{
    private readonly IdempotencyKeys _idempotency = new();

    // One request at a time: a stand-in needs to be right, not fast.
    private readonly Lock _oneAtATime = new();

    /// <param name="http">The request.</param>
    /// <param name="handler">What answers it.</param>
    /// <param name="forClients">Whether browsers and apps may ask with the publishable key, from whatever page.</param>
    public async Task AnswerAsync(HttpContext http, ApiHandler handler, bool forClients = false)
    {
        var request = await WireRequest.ReadAsync(http.Request);
        ApiReply reply;
        lock (_oneAtATime)
        {
            reply = Answer(request, http.Request.RouteValues, handler, forClients);
            log.Add(RecordedRequest.From(request, reply));
        }

        if (forClients)
            CrossOrigin.Allow(http.Response);
        await reply.WriteAsync(http.Response, request.StripeVersion ?? global::Stripe.StripeConfiguration.ApiVersion);
    }

    private ApiReply Answer(WireRequest request, RouteValueDictionary route, ApiHandler handler, bool forClients)
    {
        var requestId = Ids.NewRequest();
        try
        {
            var fromClient = accounts.Authenticate(request.Authorization, forClients);
            var account = accounts.Resolve(request.StripeAccount);
            if (_idempotency.Find(account.Id, request) is { } before)
                return before with { RequestId = requestId };

            var reply = Carry(new ApiCall(accounts, account, route, Parameters.Parse(request.Form()), fromClient), handler, requestId, out var keep);
            if (keep)
                _idempotency.Keep(account.Id, request, reply);
            return reply;
        }
        catch (ApiError error)
        {
            return Reply(error, requestId);
        }
    }

    private static ApiReply Carry(ApiCall call, ApiHandler handler, string requestId, out bool keep)
    {
        try
        {
            var answer = handler(call).DeepClone().AsObject();
            Expansion.Apply(answer, call);
            keep = true;
            return new ApiReply(StatusCodes.Status200OK, answer.ToJsonString(), Summary(answer), requestId);
        }
        catch (ApiError error)
        {
            keep = !error.IsBadParameter;
            return Reply(error, requestId);
        }
    }

    private static ApiReply Reply(ApiError error, string requestId) =>
        new(error.Status, error.ToJson(requestId).ToJsonString(), error.Code is null ? error.Message : $"{error.Code}: {error.Message}", requestId);

    private static string Summary(JsonObject answer) => (string?)answer["object"] switch
    {
        "list" => $"list of {answer["data"]!.AsArray().Count}, has_more: {answer["has_more"]!.ToJsonString()}",
        var kind => $"{kind} {(string?)answer["id"]}".TrimEnd() + ((string?)answer["status"] is { } status ? $", {status}" : ""),
    };
}
