namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>How much of a value is written.</summary>
internal enum SinkForm
{
    /// <summary>The value as a text: of an object, what its <c>ToString</c> shows.</summary>
    Text,

    /// <summary>The value with all that serialisers write of it.</summary>
    Serialized,

    /// <summary>A text, or a sequence of values, or of names with values, each as a text: the arguments of a log message, tags. Which elements go whole, <see cref="FlowSink.FormOfElement"/> says.</summary>
    Texts,

    /// <summary>The value with what code is seen to put into it: a view's model, of which nobody knows what the view shows. What an object holds by its type alone does not count.</summary>
    Given,

    /// <summary>The value itself alone: an object that holds a secret is none.</summary>
    Value,
}
