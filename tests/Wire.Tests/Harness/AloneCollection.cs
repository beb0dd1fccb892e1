namespace ConnectGen.Wire.Tests.Harness;

/// <summary>
/// Tests that change or measure what the whole process shares: while somebody listens to activities, requests of every test carry a trace of theirs. No other test runs beside them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
