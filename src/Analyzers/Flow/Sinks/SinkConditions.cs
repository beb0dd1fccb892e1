using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What rows of the tables ask of a call beside its name.</summary>
internal static class SinkConditions
{
    private static readonly TypeSet Responses = new("Microsoft.AspNetCore.Http", "HttpResponse");
    private static readonly TypeSet OldResponses = new("System.Web", "HttpResponse HttpResponseBase");
    private static readonly TypeSet FunctionResponses = new("Microsoft.Azure.Functions.Worker.Http", "HttpResponseData");
    private static readonly TypeSet Consoles = new("System", "Console");

    /// <summary>Tells whether what is made is the framework's own: what a type of the project's does with its arguments is seen there.</summary>
    public static bool IsOfFramework(IOperation call) => call is not IObjectCreationOperation { Constructor.DeclaringSyntaxReferences.IsEmpty: false } and not IObjectCreationOperation { Type.DeclaringSyntaxReferences.IsEmpty: false };

    /// <summary>Tells whether a call writes to a response's body: <c>Response.Body.WriteAsync(…)</c>.</summary>
    public static bool IsOnBody(IOperation call) => IsBody(Receivers.Of(call));

    /// <summary>Tells whether a call writes through a writer over a response's body: <c>new StreamWriter(Response.Body)</c>.</summary>
    public static bool IsOnWriterOverBody(IOperation call) => IsWriterOverBody(Receivers.Of(call)) || Receivers.Reads(Receivers.Of(call), OldResponses, "Output");

    /// <summary>Tells whether a serialiser's first argument is a response's body, or a writer over it.</summary>
    public static bool SerializesToBody(IOperation call) =>
        Receivers.ArgumentsOf(call).Any(static argument => argument.Parameter?.Name is "utf8Json" or "writer" or "textWriter" or "jsonWriter" && (IsBody(argument.Value) || IsWriterOverBody(argument.Value)));

    /// <summary>Tells whether a call writes to the console: <c>Console.Error.WriteLine(…)</c>.</summary>
    public static bool IsOnConsole(IOperation call) => Receivers.Reads(Receivers.Of(call), Consoles, "Out") || Receivers.Reads(Receivers.Of(call), Consoles, "Error");

    /// <summary>Tells whether a text that is made a URL of does not begin with a host of Stripe's.</summary>
    public static bool IsNotToStripe(IOperation call) =>
        !Receivers.ArgumentsOf(call).Any(static argument => argument.Parameter?.Name is "requestUri" or "uriString" or "uri" or "address" or "baseUri" && StripeHosts.IsStripe(argument.Value));

    /// <summary>Tells whether the call itself names a host that is not Stripe's.</summary>
    public static bool NamesOtherHost(IOperation call) =>
        Receivers.ArgumentsOf(call).Any(static argument => argument.Parameter?.Name is "requestUri" or "address" && StripeHosts.IsOther(argument.Value));

    private static bool IsBody(IOperation? receiver) =>
        Receivers.PropertyOf(receiver) is { Property.Name: "Body" or "BodyWriter" or "OutputStream" } body && (Responses.HasAnyOf(body.Property.ContainingType) || FunctionResponses.HasAnyOf(body.Property.ContainingType) || OldResponses.HasAnyOf(body.Property.ContainingType));

    private static bool IsWriterOverBody(IOperation? receiver) =>
        receiver?.Type?.Name is "StreamWriter" or "TextWriter" or "Utf8JsonWriter" or "HttpResponseStreamWriter" or "JsonTextWriter" or "JsonWriter" or "BinaryWriter"
        && Receivers.Resolve(receiver) is IObjectCreationOperation { Arguments: [{ Value: var over }, ..] }
        && (IsBody(over) || IsWriterOverBody(over));
}
