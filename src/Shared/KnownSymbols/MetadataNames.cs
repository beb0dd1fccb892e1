namespace ConnectGen.KnownSymbols;

/// <summary>The metadata names of the types that rules and generator look up in Stripe.net.</summary>
internal static class MetadataNames
{
    public const string Service = "Stripe.Service";
    public const string StripeClient = "Stripe.StripeClient";
    public const string RequestOptions = "Stripe.RequestOptions";
    public const string BaseOptions = "Stripe.BaseOptions";
    public const string Configuration = "Stripe.StripeConfiguration";
    public const string Entity = "Stripe.IStripeEntity";
}
