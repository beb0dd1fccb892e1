using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <content>What calls return.</content>
internal sealed partial class SecretFlow
{
    // What a text still holds when these have been called on it.
    private static readonly HashSet<string> KeepReceiver =
    [
        "Trim", "TrimStart", "TrimEnd", "ToString", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Normalize", "PadLeft", "PadRight", "Insert", "ToCharArray", "AsSpan",
        "ToArray", "ToList", "AsEnumerable", "ConfigureAwait", "GetAwaiter", "GetResult", "AsTask", "ToHashSet", "Reverse", "Append", "Prepend", "Concat",
    ];

    // What only writes its arguments differently. Hashing, encrypting and comparing are not among them.
    private static readonly HashSet<string> KeepArguments =
    [
        "Concat", "Format", "Join", "UrlEncode", "HtmlEncode", "HtmlAttributeEncode", "JavaScriptStringEncode", "Encode", "EscapeDataString", "EscapeUriString", "Serialize", "SerializeObject",
        "SerializeToElement", "SerializeToNode", "FromResult", "ToBase64String", "GetBytes", "GetString", "TypeCheck", "FormatValue", "Append", "Prepend", "Create", "Copy",
    ];

    // What a helper of the user's is called that gives out less than the secret.
    private static readonly string[] Guards = ["encrypt", "protect", "hash", "mask", "redact", "obfuscat", "fingerprint"];

    private string? InCall(IInvocationOperation call, int steps)
    {
        var method = call.TargetMethod;
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return InHelper(call, method, steps);
        if (IsGuarded(method.Name) || Sends(call))
            return null;
        if (method.ContainingType.SpecialType == SpecialType.System_String && call.Instance is { } text)
        {
            switch (method.Name)
            {
                case "Substring":
                    return Slice.KeepsSecret(call) ? Find(text, steps) : null;
                case "Replace":
                    return call.Arguments.All(static argument => argument.Value.ConstantValue.HasValue) ? Find(text, steps) : null;
            }
        }

        if (KeepReceiver.Contains(method.Name) && (call.Instance ?? (method.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null)) is { } receiver && Find(receiver, steps) is { } found)
            return found;
        if (!KeepArguments.Contains(method.Name))
            return null;

        var isWhole = method.Name.StartsWith("Serialize", StringComparison.Ordinal);
        return call.Arguments.Select(argument => Find(argument.Value, steps) ?? (isWhole ? InWhole(argument.Value) : null)).FirstOrDefault(static secret => secret is not null);
    }

    // A method of the same type, or a local function: what it returns, whatever it is given.
    private string? InHelper(IInvocationOperation call, IMethodSymbol method, int steps)
    {
        if (IsGuarded(method.Name) || PublishablePlace.OfMember(method) is not null || !(method.MethodKind == MethodKind.LocalFunction || IsOwn(call, method)) || !_seen.Add(method))
            return null;

        var found = Any(new MemberValues(secrets.Models, cancellationToken).Of(method), steps);
        _seen.Remove(method);
        return found;
    }

    private static bool IsGuarded(string name) => IdentifierWords.Of(name).Any(static word => Guards.Any(guard => word.StartsWith(guard, StringComparison.Ordinal)));

    // "Write(Html.Raw(key))": the inner call is the one that is reported.
    private static bool Sends(IInvocationOperation call) => call.Arguments.Any(static argument => argument.Parameter is { } parameter && Flow.Sinks.ViewSinks.OfParameter(parameter) is not null);
}
