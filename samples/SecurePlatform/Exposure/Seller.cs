namespace Platform.Exposure;

/// <summary>A seller, and the Stripe account that belongs to them.</summary>
public class Seller
{
    public string Account { get; set; } = "";

    public DateTimeOffset ConnectedAt { get; set; }
}
