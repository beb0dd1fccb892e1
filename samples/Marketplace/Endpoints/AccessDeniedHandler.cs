using ConnectGen;
using Microsoft.AspNetCore.Diagnostics;

namespace Marketplace.Endpoints;

/// <summary>What the authorizer refuses is 403, and nothing has been asked of Stripe.</summary>
internal sealed class AccessDeniedHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not ConnectedAccountAccessDeniedException)
            return false;

        httpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = new() { Status = StatusCodes.Status403Forbidden, Title = "You may not act for this seller." } });
    }
}
