namespace Platform.Secrets;

/// <summary>The section "Stripe" of the configuration.</summary>
public class StripeSettings
{
    public string SecretKey { get; set; } = "";

    public string PublishableKey { get; set; } = "";

    public string ClientId { get; set; } = "";
}
