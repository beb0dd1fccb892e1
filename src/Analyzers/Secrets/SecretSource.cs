using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>Where a secret of Stripe's is read, in one expression: a constant, Stripe.net's keys, a setting whose name says it.</summary>
internal static class SecretSource
{
    /// <summary>Gets what messages call the secret that an expression reads; null where it reads none. A key itself is never part of it.</summary>
    public static string? Describe(IOperation operation, StripeSymbols stripe)
    {
        if (operation.ConstantValue is { HasValue: true, Value: string constant })
            return SecretMatcher.FindAll(constant) is [var secret, ..] ? secret.Redacted : null;

        return operation switch
        {
            IPropertyReferenceOperation { Property: var property } when stripe.IsSecret(property) => $"{property.ContainingType.Name}.{property.Name}",
            IPropertyReferenceOperation or IInvocationOperation => SettingPath(operation) is { } path && SecretNames.SayStripeSecret(path) ? path : null,
            _ => null,
        };
    }

    /// <summary>Gets the path of the setting that an expression reads: of configuration, of the environment, of appSettings. Null where it reads none, or one that is not written out.</summary>
    public static string? SettingPath(IOperation operation)
    {
        operation = operation.Unwrapped();
        return operation switch
        {
            // configuration["Stripe:SecretKey"]
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { Type: { } type } instance, Arguments: [{ Value: var key }] } when HostSymbols.IsConfiguration(type) => Combine(SectionPath(instance), key),

            // ConfigurationManager.AppSettings["StripeSecretKey"], also of the web's older form
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IPropertyReferenceOperation { Property: { Name: "AppSettings", IsStatic: true } }, Arguments: [{ Value: var key }] } => key.WrittenText(),

            // configuration.GetSection("Stripe:SecretKey").Value
            IPropertyReferenceOperation { Property.Name: "Value", Instance: { Type: { } type } section } when HostSymbols.IsConfigurationSection(type) => SectionPath(section),
            IInvocationOperation { TargetMethod: var method } call => SettingPath(call, method),
            _ => null,
        };
    }

    private static string? SettingPath(IInvocationOperation call, IMethodSymbol method)
    {
        if (method is { Name: "GetEnvironmentVariable", ContainingType: { Name: "Environment" } type } && type.IsInNamespace("System"))
            return call.Arguments[0].Value.WrittenText();
        if (!IsConfigurationExtension(method) || Receiver(call) is not { } receiver)
            return null;

        return method.Name switch
        {
            // configuration.GetValue<string>("Stripe:SecretKey"), with or without a default
            "GetValue" => call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "key") is { } key ? Combine(SectionPath(receiver), key.Value) : null,

            // configuration.GetSection("Stripe:SecretKey").Get<string>()
            "Get" when call.Type?.SpecialType == SpecialType.System_String => SectionPath(receiver),
            _ => null,
        };
    }

    // The path of the section that a value is read from: "Stripe:" for GetSection("Stripe"), nothing for the configuration itself. A section that a local holds is followed no further:
    // "stripe" or "stripeSection" say what it is all the same.
    private static string SectionPath(IOperation receiver)
    {
        receiver = receiver.Unwrapped();
        if (receiver is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } section
            && (section.Instance ?? Receiver(section)) is { } outer
            && section.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "key")?.Value.WrittenText() is { } key)
        {
            return SectionPath(outer) is { Length: > 0 } path ? $"{path}:{key}" : key;
        }

        return receiver switch
        {
            ILocalReferenceOperation local when IsSection(local.Type) => local.Local.Name,
            IParameterReferenceOperation parameter when IsSection(parameter.Type) => parameter.Parameter.Name,
            IFieldReferenceOperation field when IsSection(field.Type) => field.Field.Name,
            _ => "",
        };
    }

    private static bool IsSection(ITypeSymbol? type) => type is not null && HostSymbols.IsConfigurationSection(type);

    private static string? Combine(string section, IOperation key) =>
        key.WrittenText() is not { } name ? null : section.Length > 0 ? $"{section}:{name}" : name;

    private static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    private static bool IsConfigurationExtension(IMethodSymbol method) => method.ContainingType is { Name: "ConfigurationBinder" } type && type.IsInNamespace("Microsoft", "Extensions", "Configuration");
}
