using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>Which class a section of configuration is read into.</summary>
internal static class SettingsBinding
{
    /// <summary>
    /// Gets the class and the section's path: <c>services.Configure&lt;Payments&gt;(configuration.GetSection("Stripe"))</c>, <c>section.Get&lt;Payments&gt;()</c>, <c>section.Bind(payments)</c>,
    /// <c>AddOptions&lt;Payments&gt;().Bind(section)</c> or <c>.BindConfiguration("Stripe")</c>. Null where the call is none of these, or the section is not named.
    /// </summary>
    public static (ITypeSymbol Type, string Section)? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!HostSymbols.IsOfExtensions(method.ContainingType))
            return null;

        var section = method.Name == "BindConfiguration" ? Argument(call, "configSectionPath")?.WrittenText() : SectionOf(call);
        if (section is not { Length: > 0 })
            return null;

        var type = method.TypeArguments is [var only] ? only : method.Name == "Bind" ? Argument(call, "instance")?.Unwrapped().Type : null;
        return type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } ? (type, section) : null;
    }

    // "Bind(configuration, "Stripe", payments)" has the section's key beside the configuration.
    private static string? SectionOf(IInvocationOperation call)
    {
        var configuration = call.Arguments.FirstOrDefault(static argument => argument.Value.Unwrapped().Type is { } type && HostSymbols.IsConfiguration(type))?.Value;
        if (configuration is null)
            return null;

        var section = SecretSource.SectionPath(configuration);
        return Argument(call, "key")?.WrittenText() is { } key ? section.Length > 0 ? $"{section}:{key}" : key : section;
    }

    private static IOperation? Argument(IInvocationOperation call, string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
}
