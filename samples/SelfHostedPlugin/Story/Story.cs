namespace SelfHostedPlugin.Story;

/// <summary>Tells what happens, step by step, and whether it was as expected.</summary>
internal sealed class Story(TextWriter output)
{
    /// <summary>What each line of a request to Stripe begins with.</summary>
    public const string WireIndent = "      ";

    private int _steps;
    private int _held;
    private int _failed;

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
            _failed++;
    }

    /// <returns>The process's exit code.</returns>
    public int End()
    {
        output.WriteLine();
        output.WriteLine(_failed == 0 ? $"All {_held} expectations held." : $"{_failed} of {_held + _failed} expectations did not hold.");
        return _failed == 0 ? 0 : 1;
    }
}
