using System.Net;

namespace ConnectGen.Wire.Tests.Server;

/// <summary>What the server does about one request.</summary>
public sealed record Reply
{
    private Reply()
    {
    }

    /// <summary>Leaves the request without an answer until the client goes away.</summary>
    public static Reply Hang { get; } = new() { Kind = ReplyKind.Hang };

    /// <summary>Closes the connection without an answer.</summary>
    public static Reply Reset { get; } = new() { Kind = ReplyKind.Reset };

    /// <summary>How the server answers.</summary>
    public ReplyKind Kind { get; private init; }

    /// <summary>The status code.</summary>
    public HttpStatusCode Status { get; private init; }

    /// <summary>The JSON body.</summary>
    public string Body { get; private init; } = "";

    /// <summary>The value of <c>Stripe-Should-Retry</c>, if the reply has it.</summary>
    public string? ShouldRetry { get; init; }

    /// <summary>200 with an object.</summary>
    public static Reply Ok(string json) => new() { Status = HttpStatusCode.OK, Body = json };

    /// <summary>An error in the shape in which Stripe gives it.</summary>
    public static Reply Error(HttpStatusCode status, string type, string code, string message) => new()
    {
        Status = status,
        Body = $$"""
            {
              "error": {
                "code": "{{code}}",
                "doc_url": "https://stripe.com/docs/error-codes/{{code}}",
                "message": "{{message}}",
                "param": "charge",
                "request_log_url": "https://dashboard.stripe.com/logs/req_1",
                "type": "{{type}}"
              }
            }
            """,
    };

    /// <summary>Any status with any body, for what is not in Stripe's shape.</summary>
    public static Reply Raw(HttpStatusCode status, string body) => new() { Status = status, Body = body };
}
