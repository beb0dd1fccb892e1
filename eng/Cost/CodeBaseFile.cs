namespace ConnectGen.Cost;

/// <summary>A file of the code base that is compiled.</summary>
internal sealed record CodeBaseFile(string Path, string Text)
{
    public int Lines { get; } = Text.AsSpan().Count('\n') + 1;

    /// <summary>Gets a value indicating whether it names Stripe, or the sellers whose keys are kept.</summary>
    public bool UsesStripe { get; } = Text.Contains("Stripe", StringComparison.Ordinal) || Text.Contains("BackOffice.Selling", StringComparison.Ordinal);
}
