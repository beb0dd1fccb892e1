using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>How messages write symbols.</summary>
internal static class Displays
{
    /// <summary>As a message names an interface's member: <c>IRefunds.CreateAsync</c>.</summary>
    public static readonly SymbolDisplayFormat Member = new(
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly);

    /// <summary>As a message names a Stripe.net call: <c>Stripe.RefundService.CreateAsync(RefundCreateOptions options)</c>.</summary>
    public static string Signature(this StripeCall call)
    {
        var ids = call.PathIds.Select(static p => $"string {p.Name}");
        var options = call.Options is { } o ? [$"{o.Type.Name} {o.Name}"] : Array.Empty<string>();
        return $"{call.Service.MetadataName}.{call.Method.Name}({string.Join(", ", ids.Concat(options))}) : {call.Method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
    }
}
