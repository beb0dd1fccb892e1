namespace Marketplace.StripeStandIn;

/// <summary>Lets scripts of any page ask, as Stripe does where the publishable key is enough: what they may do hangs on keys and not on cookies.</summary>
internal static class CrossOrigin
{
    public static void Allow(HttpResponse response) => response.Headers.AccessControlAllowOrigin = "*";

    /// <summary>Answers the question that a browser asks before such a request.</summary>
    public static Task AnswerPreflight(HttpContext http)
    {
        Allow(http.Response);
        http.Response.Headers.AccessControlAllowMethods = "GET, POST";
        http.Response.Headers.AccessControlAllowHeaders = "Authorization, Content-Type, Stripe-Account, Stripe-Version";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
