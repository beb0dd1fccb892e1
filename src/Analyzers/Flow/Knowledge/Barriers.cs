using ConnectGen.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>What gives out less than the secret that it is given.</summary>
internal static class Barriers
{
    private static readonly string[] Guards = ["encrypt", "protect", "hash", "mask", "redact", "obfuscat", "fingerprint", "sanitiz", "anonymiz", "censor"];

    /// <summary>Tells whether a method is called after what a secret is hidden by: <c>Mask</c>, <c>ComputeHash</c>, <c>protector.Protect</c>. What undoes it gives the secret back.</summary>
    public static bool IsGuard(IMethodSymbol method) => method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension && IsGuard(method.Name);

    // Asked at every call, and hardly ever so: the words are only taken apart where one may be among them.
    private static bool IsGuard(string name)
    {
        foreach (var guard in Guards)
        {
            if (name.IndexOf(guard, StringComparison.OrdinalIgnoreCase) >= 0)
                return IdentifierWords.Of(name).Any(static word => Guards.Any(known => word.StartsWith(known, StringComparison.Ordinal)));
        }

        return false;
    }

    /// <summary>Tells whether a call takes so little of a text that it is no secret any more, or puts something into the place of what it cannot be foreseen.</summary>
    public static bool CutsShort(IInvocationOperation call) => call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String && call.TargetMethod.Name switch
    {
        "Substring" => !Slice.KeepsSecret(call),
        "Remove" => call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: int kept } }] && kept <= 12,

        // "key.Replace(key[7..^4], "…")"
        "Replace" => call.Arguments.Any(static argument => !argument.Value.ConstantValue.HasValue),
        _ => false,
    };
}
