namespace ConnectGen.Model;

/// <summary>
/// One generated caller: all that the emitter needs to write the class that implements an interface.
/// </summary>
/// <param name="Interface">The interface, fully qualified.</param>
/// <param name="Namespace">The namespace that holds the caller; null for the global one.</param>
/// <param name="Containers">The partial types around the caller, outermost first, as the words that reopen them (<c>partial class Shop</c>).</param>
/// <param name="Name">The caller's class name, escaped where it is a keyword.</param>
/// <param name="FullName">The caller, fully qualified.</param>
/// <param name="HintName">The generated file's name, without its ending.</param>
/// <param name="Accessibility">The C# keywords of the caller's accessibility.</param>
/// <param name="IsRegistrable">Whether the assembly's registration method can name the interface.</param>
/// <param name="HasNullableAnnotations">Whether the project's C# knows nullable reference types.</param>
/// <param name="IsComplete">Whether every member could be written, as a call or a stub. Where one could not (it names a type that the compiler does not know), the class cannot implement the interface.</param>
/// <param name="Mirror">The interface's name, where its methods are generated too; else null.</param>
/// <param name="BoundTo">The account that the caller is made for; null where each method takes it.</param>
/// <param name="CallsField">The field through which calls are made.</param>
/// <param name="ClientField">The field that keeps the client, for endpoints; null where there is none.</param>
/// <param name="NeedsStripeClient">Whether a call needs the <c>StripeClient</c> class: v2 services are reached through it alone.</param>
internal sealed record CallerModel(
    string Interface,
    string? Namespace,
    EquatableArray<string> Containers,
    string Name,
    string FullName,
    string HintName,
    string Accessibility,
    bool IsRegistrable,
    bool HasNullableAnnotations,
    bool IsComplete,
    string? Mirror,
    AccountModel? BoundTo,
    string CallsField,
    string? ClientField,
    bool NeedsStripeClient,
    EquatableArray<ServiceModel> Services,
    EquatableArray<CallModel> Calls,
    EquatableArray<StubModel> Stubs);

/// <summary>A Stripe.net service that the caller keeps, and how it comes by it.</summary>
/// <param name="Type">The service, fully qualified.</param>
/// <param name="Field">The field that keeps it.</param>
/// <param name="ClientPath">The properties of <c>StripeClient</c> that lead to it (<c>V2.Core.Accounts</c>); null where the service has a public constructor.</param>
internal sealed record ServiceModel(string Type, string Field, string? ClientPath);
