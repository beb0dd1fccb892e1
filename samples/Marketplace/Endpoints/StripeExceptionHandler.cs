using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Stripe;

namespace Marketplace.Endpoints;

/// <summary>
/// Turns Stripe's errors into problem details (RFC 9457). Stripe's messages name keys and accounts, so they stay here: what
/// passes is an answer of the marketplace's own, the error's code and the parameter. Only a card's refusal is written for the customer.
/// </summary>
internal sealed partial class StripeExceptionHandler(IProblemDetailsService problems, ILogger<StripeExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not StripeException stripe)
            return false;

        var error = stripe.StripeError;
        var (status, title) = Describe(stripe, error);
        if (status >= StatusCodes.Status500InternalServerError)
            LogFailed(logger, (int)stripe.HttpStatusCode, error?.Code, stripe.StripeResponse?.RequestId);

        var problem = new ProblemDetails { Status = status, Title = title };
        if (status < StatusCodes.Status500InternalServerError && error is not null)
        {
            problem.Extensions["code"] = error.Code;
            problem.Extensions["param"] = error.Param;
        }

        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static (int Status, string Title) Describe(StripeException stripe, StripeError? error) => error switch
    {
        { Type: "card_error" } => (StatusCodes.Status402PaymentRequired, error.Message),
        { Type: "idempotency_error" } => (StatusCodes.Status409Conflict, "This Idempotency-Key was used for a different request."),
        { Code: "account_invalid" } => (StatusCodes.Status404NotFound, "No such seller."),
        { Code: "resource_missing" } => (StatusCodes.Status404NotFound, "This seller has no such object."),
        { Type: "invalid_request_error" } when (int)stripe.HttpStatusCode == StatusCodes.Status400BadRequest =>
            (StatusCodes.Status422UnprocessableEntity, "The request cannot be carried out."),
        _ => (StatusCodes.Status502BadGateway, "Payments are not available at the moment."),
    };

    [LoggerMessage(LogLevel.Error, "Stripe answered {Status} ({Code}) to request {RequestId}")]
    private static partial void LogFailed(ILogger logger, int status, string? code, string? requestId);
}
