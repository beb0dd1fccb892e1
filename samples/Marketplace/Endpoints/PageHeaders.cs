namespace Marketplace.Endpoints;

/// <summary>What each answer tells a browser to allow: the page's own scripts and styles, and requests to the app and to Stripe.</summary>
internal static class PageHeaders
{
    public static void UsePageHeaders(this IApplicationBuilder app, string stripe)
    {
        // With the real Stripe.js: script-src 'self' https://js.stripe.com; connect-src 'self' https://api.stripe.com; frame-src https://js.stripe.com https://hooks.stripe.com.
        var policy = $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' {stripe}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            // The next who looks at this browser may be another seller, and a sample's page changes.
            headers.CacheControl = "no-store";
            return next(http);
        });
    }
}
