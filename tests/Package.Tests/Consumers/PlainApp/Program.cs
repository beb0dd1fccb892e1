// What the rules look for, in types that are none of Stripe.net's: there is no such package here.
StripeConfiguration.ApiKey = Environment.GetEnvironmentVariable("STRIPE_KEY");
Console.WriteLine(new RefundService().Create().Length);

internal static class StripeConfiguration
{
    public static string? ApiKey { get; set; }
}

internal sealed class RefundService
{
    public string Create() => StripeConfiguration.ApiKey ?? "";
}
