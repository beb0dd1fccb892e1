namespace ConnectGen.Generator;

/// <summary>The names of the pipeline's steps, by which tests follow what an edit makes run again.</summary>
internal static class TrackingNames
{
    public const string Callers = nameof(Callers);
    public const string Clashes = nameof(Clashes);
    public const string CallersToEmit = nameof(CallersToEmit);
    public const string Registrations = nameof(Registrations);
    public const string RegistrationClass = nameof(RegistrationClass);
}
