namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>The part of Stripe's API that the stand-in has.</summary>
internal static class ApiRoutes
{
    public static void MapStripeApi(this WebApplication app, StripeApi api, HostedOnboarding onboarding)
    {
        Post("/v1/accounts", AccountEndpoints.Create);
        Get("/v1/accounts", AccountEndpoints.List);
        Get("/v1/accounts/{id}", AccountEndpoints.Get);
        Get("/v1/account", AccountEndpoints.GetSelf);
        Post("/v1/account_links", AccountEndpoints.CreateLink(onboarding, () => app.Urls.Single()));
        Get("/v1/balance", BalanceEndpoints.Get);

        Post("/v1/customers", CustomerEndpoints.Create);
        Get("/v1/customers", CustomerEndpoints.List);
        Get("/v1/customers/{id}", CustomerEndpoints.Get);

        Post("/v1/payment_intents", PaymentIntentEndpoints.Create);
        Get("/v1/payment_intents", PaymentIntentEndpoints.List);
        Get("/v1/payment_intents/{id}", PaymentIntentEndpoints.Get);
        PostFromClient("/v1/payment_intents/{id}/confirm", PaymentIntentEndpoints.Confirm);
        Post("/v1/payment_intents/{id}/capture", PaymentIntentEndpoints.Capture);

        Get("/v1/charges", ChargeEndpoints.List);
        Get("/v1/charges/{id}", ChargeEndpoints.Get);
        Post("/v1/charges/{id}", ChargeEndpoints.Update);
        Post("/v1/charges/{id}/refunds", RefundEndpoints.CreateForCharge);

        Post("/v1/refunds", RefundEndpoints.Create);
        Get("/v1/refunds", RefundEndpoints.List);
        Get("/v1/refunds/{id}", RefundEndpoints.Get);

        onboarding.Map(app);
        app.MapFallback("{*path}", http => api.AnswerAsync(http, _ => throw ApiError.UnknownUrl(http.Request.Method, http.Request.Path)));

        void Get(string path, ApiHandler handler) => app.MapGet(path, http => api.AnswerAsync(http, handler));

        void Post(string path, ApiHandler handler) => app.MapPost(path, http => api.AnswerAsync(http, handler));

        void PostFromClient(string path, ApiHandler handler)
        {
            app.MapPost(path, http => api.AnswerAsync(http, handler, forClients: true));
            app.MapMethods(path, [HttpMethods.Options], CrossOrigin.AnswerPreflight);
        }
    }
}
