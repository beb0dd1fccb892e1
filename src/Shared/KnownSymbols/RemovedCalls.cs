namespace ConnectGen.KnownSymbols;

/// <summary>Calls that Stripe.net had once, for the message that says what took their place. A call is never found by them.</summary>
internal static class RemovedCalls
{
    // A word of the names that people still have in their wrappers, and what is called instead.
    private static readonly Dictionary<string, string> Successors = new()
    {
        // https://docs.stripe.com/changelog/basil/2025-03-31/invoice-preview-api-deprecations
        ["Upcoming"] = "Stripe.net has no upcoming invoices any more; preview one with Stripe.InvoiceService.CreatePreviewAsync(InvoiceCreatePreviewOptions options)",

        // https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-legacy-usage-based-billing
        ["UsageRecord"] = "Stripe.net has no usage records any more; report usage with Stripe.Billing.MeterEventService.CreateAsync(MeterEventCreateOptions options)",
    };

    public static IEnumerable<string> Words => Successors.Keys;

    /// <summary>Says what took the place of a call that is no more; null where the name is none of one.</summary>
    public static string? SuccessorOf(string name)
    {
        foreach (var successor in Successors)
        {
            if (name.IndexOf(successor.Key, StringComparison.Ordinal) >= 0)
                return successor.Value;
        }

        return null;
    }
}
