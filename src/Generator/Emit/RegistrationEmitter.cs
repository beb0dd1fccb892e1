using ConnectGen.Model;

namespace ConnectGen.Generator.Emit;

/// <summary>One line of the registration method.</summary>
internal sealed record Registration(string Interface, string Caller, string ClientType, AccountKind? BoundTo)
{
    public static Registration Of(CallerModel caller) => new(caller.Interface, caller.FullName, CallerEmitter.ClientType(caller), caller.BoundTo?.Kind);
}

/// <summary>Writes <c>AddConnectedAccountCallers</c>, which registers every caller of the assembly.</summary>
internal static class RegistrationEmitter
{
    public const string RequiredAssembly = "Microsoft.Extensions.DependencyInjection.Abstractions";

    /// <summary>The name of the file; no interface's, because of the hyphen.</summary>
    public const string HintName = "ConnectedAccountCallers-Registration.g.cs";

    private const string Namespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>
    /// Gets the name of the class that holds the method: the assembly's, so that a project which sees the internals of another one with callers
    /// can say whose it means.
    /// </summary>
    public static string ClassName(string? assemblyName) =>
        string.Concat((assemblyName ?? "").Where(static c => char.IsLetterOrDigit(c) || c == '_').SkipWhile(char.IsDigit)) + "ConnectedAccountCallers";

    public static string Emit(EquatableArray<Registration> registrations, string className)
    {
        var writer = new SourceWriter();
        GeneratedCode.Header(writer, hasNullableAnnotations: false);
        writer.Open($"namespace {Namespace}");
        writer.Line("/// <summary>Registers the callers that ConnectGen generated for this assembly.</summary>");
        writer.Line(GeneratedCode.Attribute);
        writer.Open($"internal static class {className}");
        writer.Line("/// <summary>Registers each interface marked <c>[ConnectedAccountCall]</c> with its caller, unless it is registered already.</summary>");
        writer.Line("/// <param name=\"services\">The services, which need a Stripe client as well (<c>AddStripeClient</c>).</param>");
        writer.Line("/// <param name=\"lifetime\">How long a caller lives; callers hold no state of their own.</param>");
        writer.Line("/// <returns>The same services.</returns>");
        writer.Open($"public static global::{Namespace}.IServiceCollection AddConnectedAccountCallers(this global::{Namespace}.IServiceCollection services, global::{Namespace}.ServiceLifetime lifetime = global::{Namespace}.ServiceLifetime.Transient)");
        foreach (var registration in registrations)
        {
            writer.Line($"global::{Namespace}.Extensions.ServiceCollectionDescriptorExtensions.TryAdd(services, new global::{Namespace}.ServiceDescriptor(");
            writer.Continuation($"typeof({Service(registration)}),");
            writer.Continuation($"provider => {Create(registration)},");
            writer.Continuation("lifetime));");
        }

        writer.Line("return services;");
        writer.Close();
        writer.Close();
        writer.Close();
        return writer.ToString();
    }

    // What is asked for: the interface, or what makes its callers where they are bound to an account.
    private static string Service(Registration registration) =>
        registration.BoundTo is { } kind ? $"global::ConnectGen.I{Factory(kind)}<{registration.Interface}>" : registration.Interface;

    private static string Create(Registration registration)
    {
        var client = $"global::{Namespace}.ServiceProviderServiceExtensions.GetRequiredService<{registration.ClientType}>(provider)";
        var authorizer = $"global::{Namespace}.ServiceProviderServiceExtensions.GetService<global::ConnectGen.IConnectedAccountAuthorizer>(provider)";
        return registration.BoundTo is { } kind
            ? $"new global::ConnectGen.CompilerServices.{Factory(kind)}<{registration.Interface}>(account => new {registration.Caller}({client}, account, {authorizer}))"
            : $"new {registration.Caller}({client}, {authorizer})";
    }

    private static string Factory(AccountKind kind) => kind == AccountKind.Key ? "ConnectedAccountKeyCallerFactory" : "ConnectedAccountCallerFactory";
}
