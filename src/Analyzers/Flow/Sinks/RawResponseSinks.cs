using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What is written to a response by hand.</summary>
internal static class RawResponseSinks
{
    private const string Writes = "Write WriteLine WriteAsync WriteLineAsync";

    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("Microsoft.AspNetCore.Http", "HttpResponseWritingExtensions", "WriteAsync", "text", Response, Text),
        new("Microsoft.AspNetCore.Http", "HttpResponseJsonExtensions", "WriteAsJsonAsync", "value", Response, Serialized),

        new("System.IO.*", "Stream PipeWriter", "Write WriteAsync", "buffer source", Response, Serialized) { When = SinkConditions.IsOnBody, Named = OfBody },
        new("System.Buffers", "BuffersExtensions", "Write", "value", Response, Serialized) { When = SinkConditions.IsOnBody, Named = OfBody },
        new("System.IO", "TextWriter StreamWriter BinaryWriter", Writes, Payload, Response, Text) { When = SinkConditions.IsOnWriterOverBody, Named = OfBody },
        new("System.Text.Json", "Utf8JsonWriter", "WriteString WriteStringValue WriteRawValue WriteBase64String WriteBase64StringValue", "value json bytes utf8Value utf8Json", Response, Text) { When = SinkConditions.IsOnWriterOverBody, Named = OfBody },
        new("Microsoft.AspNetCore.WebUtilities", "HttpResponseStreamWriter", Writes, Payload, Response, Text) { When = SinkConditions.IsOnWriterOverBody, Named = OfBody },

        new("System.Text.Json", "JsonSerializer", "Serialize SerializeAsync", "value", Response, Serialized) { When = SinkConditions.SerializesToBody, Named = OfBody },
        new("Newtonsoft.Json", "JsonSerializer", "Serialize", "value", Response, Serialized) { When = SinkConditions.SerializesToBody, Named = OfBody },
    ];

    private static string OfBody(Microsoft.CodeAnalysis.IOperation call) => "the response's body";
}
