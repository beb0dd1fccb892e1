namespace Marketplace.Demo;

/// <summary>Tells the demonstration: a heading per step, what happened below it, and whether that was as expected.</summary>
internal sealed class Story(TextWriter output)
{
    /// <summary>What each line of a request to Stripe begins with.</summary>
    public const string WireIndent = "      ";

    private int _steps;
    private int _held;
    private readonly List<string> _failed = [];

    public bool AllHeld => _failed.Count == 0;

    public void Step(string heading)
    {
        output.WriteLine();
        output.WriteLine($"{++_steps}. {heading}");
    }

    public void Say(string line) => output.WriteLine("   " + line);

    /// <summary>States a fact and checks it.</summary>
    public void Expect(string fact, bool holds)
    {
        Say(holds ? $"ok: {fact}" : $"NOT SO: {fact}");
        if (holds)
            _held++;
        else
            _failed.Add($"step {_steps}: {fact}");
    }

    public void End(string summary)
    {
        output.WriteLine();
        output.WriteLine(summary);
        output.WriteLine(AllHeld
            ? $"All {_held} expectations held."
            : $"{_failed.Count} of {_held + _failed.Count} expectations did not hold:{string.Concat(_failed.Select(fact => $"\n  {fact}"))}");
    }
}
