using ConnectGen.Analyzers.Authentication;
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
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } settings, Arguments: [{ Value: var key }] } when IsAppSettings(settings) => key.WrittenText(),

            // configuration.GetSection("Stripe:SecretKey").Value
            IPropertyReferenceOperation { Property.Name: "Value", Instance: { Type: { } type } section } when HostSymbols.IsConfigurationSection(type) => SectionPath(section),
            IInvocationOperation { TargetMethod: var method } call => SettingPath(call, method),
            _ => null,
        };
    }

    private static string? SettingPath(IInvocationOperation call, IMethodSymbol method)
    {
        if (method is { Name: "GetEnvironmentVariable", ContainingType: { Name: "Environment" } type } && type.IsInNamespace("System"))
            return Argument(call, "variable")?.WrittenText();
        if (method.Name == "Get" && call.Instance is { } settings && IsAppSettings(settings))
            return Argument(call, "name")?.WrittenText();
        if (!IsConfigurationExtension(method) || Receiver(call) is not { } receiver)
            return null;

        return method.Name switch
        {
            // configuration.GetValue<string>("Stripe:SecretKey"), with or without a default
            "GetValue" => Argument(call, "key") is { } key ? Combine(SectionPath(receiver), key) : null,

            // configuration.GetSection("Stripe:SecretKey").Get<string>()
            "Get" when call.Type?.SpecialType == SpecialType.System_String => SectionPath(receiver),
            _ => null,
        };
    }

    /// <summary>
    /// Gets the path of the section that a value is read from: "Stripe" for <c>GetSection("Stripe")</c>, nothing for the configuration itself. A section that a local or a field holds is looked for where
    /// that is given its value; where nothing is found, "stripe" or "stripeSection" say what it is all the same.
    /// </summary>
    public static string SectionPath(IOperation receiver, int steps = 4)
    {
        receiver = receiver.Unwrapped();
        if (receiver is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } section
            && (section.Instance ?? Receiver(section)) is { } outer
            && Argument(section, "key")?.WrittenText() is { } key)
        {
            return SectionPath(outer, steps) is { Length: > 0 } path ? $"{path}:{key}" : key;
        }

        if (receiver.Type is not { } type || !HostSymbols.IsConfiguration(type))
            return "";

        return receiver switch
        {
            ILocalReferenceOperation { Local: var local } reference => PathOf(local, reference, LocalUses.Of(local, reference.SemanticModel!, CancellationToken.None).Values, steps),
            IParameterReferenceOperation parameter => PathOf(parameter.Parameter, parameter, [], steps),
            IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: { IsImplicitlyDeclared: false } member } reference =>
                PathOf(member, reference, new MemberValues(new ModelsOfFiles(reference.SemanticModel!.Compilation), CancellationToken.None).Of(member), steps),
            _ => "",
        };
    }

    private static string PathOf(ISymbol variable, IOperation reference, IEnumerable<IOperation> values, int steps)
    {
        var path = steps == 0 ? null : values.Select(value => SectionPath(value, steps - 1)).FirstOrDefault(static found => found.Length > 0);
        return path ?? (IsSection(reference.Type) ? variable.Name : "");
    }

    private static bool IsSection(ITypeSymbol? type) => type is not null && HostSymbols.IsConfigurationSection(type);

    private static string? Combine(string section, IOperation key) =>
        key.WrittenText() is not { } name ? null : section.Length > 0 ? $"{section}:{name}" : name;

    private static IOperation? Argument(IInvocationOperation call, string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;

    private static bool IsAppSettings(IOperation settings) => settings is IPropertyReferenceOperation { Property: { Name: "AppSettings", IsStatic: true, ContainingType.Name: "ConfigurationManager" or "WebConfigurationManager" } };

    private static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    private static bool IsConfigurationExtension(IMethodSymbol method) => method.ContainingType is { Name: "ConfigurationBinder" } type && type.IsInNamespace("Microsoft", "Extensions", "Configuration");
}
