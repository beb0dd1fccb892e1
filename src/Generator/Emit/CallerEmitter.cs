using ConnectGen.Model;

namespace ConnectGen.Generator.Emit;

/// <summary>Writes a caller: the class that implements an interface over Stripe.net.</summary>
internal static class CallerEmitter
{
    public static string Emit(CallerModel caller)
    {
        var writer = new SourceWriter();
        GeneratedCode.Header(writer, caller.HasNullableAnnotations);
        if (caller.Namespace is not null)
            writer.Open($"namespace {caller.Namespace}");
        foreach (var container in caller.Containers)
            writer.Open(container);

        if (caller.Mirror is not null)
            MirrorEmitter.Emit(writer, caller);
        Class(writer, caller);

        foreach (var _ in caller.Containers)
            writer.Close();
        if (caller.Namespace is not null)
            writer.Close();
        return writer.ToString();
    }

    public static string ClientType(CallerModel caller) => caller.NeedsStripeClient ? "global::Stripe.StripeClient" : "global::Stripe.IStripeClient";

    private static void Class(SourceWriter writer, CallerModel caller)
    {
        writer.Line($"/// <summary>Calls Stripe for connected accounts: ConnectGen's implementation of <see cref=\"{caller.Interface}\"/>.</summary>");
        writer.Line(GeneratedCode.Attribute);
        writer.Open($"{caller.Accessibility} sealed partial class {caller.Name}{(caller.IsComplete ? $" : {caller.Interface}" : "")}");
        Fields(writer, caller);
        Constructor(writer, caller);
        foreach (var call in caller.Calls.Where(c => caller.IsComplete || c.ExplicitInterface is null))
        {
            writer.Line();
            CallEmitter.Emit(writer, call, caller);
        }

        if (caller.IsComplete)
            Stubs(writer, caller);
        writer.Close();
    }

    /// <summary>Gets the type of what an account-bound caller is made for.</summary>
    public static string AccountType(AccountModel account) => account.Kind == AccountKind.Key ? "global::ConnectGen.ConnectedAccountKey" : "global::ConnectGen.ConnectedAccountId";

    private static void Fields(SourceWriter writer, CallerModel caller)
    {
        if (caller.Calls.Count > 0)
            writer.Line($"private readonly global::ConnectGen.CompilerServices.ConnectedAccountCalls {caller.CallsField};");
        if (caller.BoundTo is { } account)
            writer.Line($"private readonly {AccountType(account)} {account.Name};");
        if (caller.ClientField is not null)
            writer.Line($"private readonly global::Stripe.IStripeClient {caller.ClientField};");
        foreach (var service in caller.Services)
            writer.Line($"private readonly {service.Type} {service.Field};");
        if (HasFields(caller))
            writer.Line();
    }

    private static void Constructor(SourceWriter writer, CallerModel caller)
    {
        var isKey = caller.BoundTo is { Kind: AccountKind.Key };
        var annotation = caller.HasNullableAnnotations ? "?" : "";
        writer.Line("/// <summary>Makes the caller.</summary>");
        writer.Line("/// <param name=\"client\">The client that holds the platform's key.</param>");
        if (caller.BoundTo is not null)
            writer.Line($"/// <param name=\"{(isKey ? "key" : "account")}\">The connected account{(isKey ? "'s own key" : "")} that every call is made for.</param>");
        writer.Line("/// <param name=\"authorizer\">Who is asked before each call for an account; null for nobody.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">There is no client: Stripe.net would fall back on the global one.</exception>");
        var account = caller.BoundTo is null ? "" : $"{AccountType(caller.BoundTo)} {(isKey ? "key" : "account")}, ";
        writer.Open($"public {caller.Name}({ClientType(caller)} client, {account}global::ConnectGen.IConnectedAccountAuthorizer{annotation} authorizer = null)");
        writer.Line("if (client is null)");
        writer.Continuation("throw new global::System.ArgumentNullException(\"client\");");
        if (HasFields(caller))
            writer.Line();
        if (caller.Calls.Count > 0)
            writer.Line($"this.{caller.CallsField} = new global::ConnectGen.CompilerServices.ConnectedAccountCalls(authorizer);");
        if (caller.BoundTo is not null)
            writer.Line($"this.{caller.BoundTo.Name} = global::ConnectGen.CompilerServices.ConnectedAccountRequest.Required({(isKey ? "key" : "account")});");
        if (caller.ClientField is not null)
            writer.Line($"this.{caller.ClientField} = client;");
        foreach (var service in caller.Services)
            writer.Line($"this.{service.Field} = {(service.ClientPath is null ? $"new {service.Type}(client)" : $"client.{service.ClientPath}")};");
        writer.Close();
    }

    private static void Stubs(SourceWriter writer, CallerModel caller)
    {
        if (caller.Stubs.Count == 0)
            return;

        writer.Line();
        if (caller.HasNullableAnnotations)
            writer.Line("#nullable disable");
        foreach (var stub in caller.Stubs)
        {
            var body = $"throw new global::System.NotSupportedException(\"{stub.RuleId}: no Stripe call could be generated for {stub.Member}.\");";
            writer.Line();
            writer.Open(stub.Declaration);
            if (stub.Accessors.Count == 0)
                writer.Line(body);
            foreach (var accessor in stub.Accessors)
                writer.Line($"{accessor} {{ {body} }}");
            writer.Close();
        }
    }

    private static bool HasFields(CallerModel caller) => caller.Calls.Count > 0 || caller.BoundTo is not null;
}
