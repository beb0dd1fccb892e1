using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>An answer that is an error, in the words and with the codes of Stripe's API (https://docs.stripe.com/api/errors).</summary>
internal sealed class ApiError(int status, string type, string message, string? code = null, string? param = null) : Exception(message)
{
    private readonly JsonObject _details = [];

    public int Status { get; } = status;

    public string? Code { get; } = code;

    /// <summary>Stripe keeps no answer to a request whose parameters it could not even read: it may be repeated with the same key.</summary>
    public bool IsBadParameter => Code is { } code && code.StartsWith("parameter_", StringComparison.Ordinal);

    public static ApiError InvalidRequest(string message, string? code = null, string? param = null) =>
        new(StatusCodes.Status400BadRequest, "invalid_request_error", message, code, param);

    public static ApiError Missing(string kind, string id, string param) =>
        new(StatusCodes.Status404NotFound, "invalid_request_error", $"No such {kind}: '{id}'", "resource_missing", param);

    public static ApiError UnknownUrl(string method, string path) =>
        new(StatusCodes.Status404NotFound, "invalid_request_error", $"Unrecognized request URL ({method}: {path}). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code.");

    /// <summary>Adds a member that only some errors have, such as <c>decline_code</c>.</summary>
    public ApiError With(string member, JsonNode? value)
    {
        _details[member] = value?.DeepClone();
        return this;
    }

    public JsonObject ToJson(string requestId)
    {
        var error = new JsonObject { ["type"] = type, ["message"] = Message };
        if (Code is not null)
        {
            error["code"] = Code;
            error["doc_url"] = "https://stripe.com/docs/error-codes/" + Code.Replace('_', '-');
        }

        if (param is not null)
            error["param"] = param;
        foreach (var (member, value) in _details)
            error[member] = value?.DeepClone();
        error["request_log_url"] = "https://dashboard.stripe.com/test/logs/" + requestId;
        return new JsonObject { ["error"] = error };
    }
}
