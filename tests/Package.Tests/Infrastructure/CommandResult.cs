namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>What a command said and how it ended.</summary>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines { get; } = Output.Split(["\r\n", "\n"], StringSplitOptions.None);

    /// <summary>Fails the test with the whole output where the command failed.</summary>
    public CommandResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, $"Expected to succeed, ended with {ExitCode}: {this}");
        return this;
    }

    /// <summary>Fails the test with the whole output where the command did not fail.</summary>
    public CommandResult ShouldFail()
    {
        Assert.True(ExitCode != 0, $"Expected to fail: {this}");
        return this;
    }

    public override string ToString() => $"{Command}{Environment.NewLine}{Output}";
}
