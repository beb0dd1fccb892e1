namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>How much of a value is written.</summary>
internal enum SinkForm
{
    /// <summary>The value as a text: of an object, what its <c>ToString</c> shows.</summary>
    Text,

    /// <summary>The value with all that serialisers write of it.</summary>
    Serialized,

    /// <summary>A sequence of values, each as a text: the arguments of a log message.</summary>
    Texts,

    /// <summary>The value itself alone: an object that holds a secret is none.</summary>
    Value,
}
