using ConnectGen.Analyzers.Authentication;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>What works with a secret of Stripe's, and so belongs on a server: clients, services, accounts' own keys, and secrets that are read by their names.</summary>
internal sealed class ServerWork(StripeSymbols stripe, SemanticModel model, CancellationToken cancellationToken)
{
    // How far an argument is followed through locals.
    private const int Steps = 3;

    /// <summary>
    /// Gets what messages call the work, and what is done with it; null where it is none, or where its cause is work that lies in it or comes to it through a local:
    /// of <c>new RefundService(new StripeClient(configuration["Stripe:SecretKey"]))</c>, it is reading the key.
    /// </summary>
    public (string Name, string Done)? Of(IOperation operation) =>
        Describe(operation) is { } work && !HasCause(operation, Steps) && !IsOfGlobalState(operation) ? work : null;

    /// <summary>Gets where it is shown. A registration may stand at the end of a chain of many lines.</summary>
    public static Location LocationOf(IOperation operation)
    {
        if (operation is IInvocationOperation { TargetMethod.IsExtensionMethod: true, Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call } && HostSymbols.IsRegistration(((IInvocationOperation)operation).TargetMethod))
            return Location.Create(call.SyntaxTree, TextSpan.FromBounds(name.SpanStart, call.Span.End));

        return operation.Syntax.GetLocation();
    }

    private (string Name, string Done)? Describe(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { } type } creation => IsServerObject(creation, type) ? (type.Name, "created") : null,
        IInvocationOperation call => Describe(call),
        IPropertyReferenceOperation reference when !IsAssigned(reference) => Setting(reference),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when stripe.IsRequestKey(property) && IsSecretValue(assignment.Value) => ("RequestOptions.ApiKey", "set"),
        _ => null,
    };

    private bool IsServerObject(IObjectCreationOperation creation, ITypeSymbol type)
    {
        if (stripe.IsStripeClient(type))
            return !creation.Arguments.Any(argument => IsPublishable(argument.Value));
        if (stripe.IsClientOptions(type))
            return creation.Initials(stripe.IsClientKey).Any(IsSecretValue);

        return stripe.IsService(type) && !ServiceStandIn.Is(type, stripe, cancellationToken) && !creation.Arguments.Any(argument => IsHarmlessClient(argument.Value));
    }

    private (string Name, string Done)? Describe(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (RuntimeSymbols.IsAddStripeClient(method) || RuntimeSymbols.GivesAccountKey(method) || stripe.TakesWebhookSecret(method))
            return (method.IsExtensionMethod ? method.Name : $"{method.ContainingType.Name}.{method.Name}", "called");

        // services.AddScoped<RefundService>(), and what says how it is made; an instance was made elsewhere.
        if (method.TypeArguments.LastOrDefault() is { } type
            && (stripe.IsStripeClient(type) || (stripe.IsService(type) && !ServiceStandIn.Is(type, stripe, cancellationToken)))
            && HostSymbols.IsRegistration(method)
            && !call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, type)))
        {
            return (type.Name, "registered");
        }

        return Setting(call);
    }

    private static (string Name, string Done)? Setting(IOperation read)
    {
        if (SecretSource.SettingPath(read) is not { } path || !SecretNames.SayStripeSecret(path))
            return null;

        // What stands for a setting's name may be the key itself.
        return (SecretMatcher.FindAll(path).Count == 0 ? path : "A setting", "read");
    }

    private static bool IsAssigned(IOperation reference) => reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    // A client that needs no secret: made with the publishable key, or the user's own, which may well pass its requests to a server.
    private bool IsHarmlessClient(IOperation client)
    {
        client = LocalUses.Resolve(client, model, cancellationToken);
        return client.Type is { } type && stripe.IsClient(type) && type.TypeKind != TypeKind.Interface
            && (!stripe.IsStripeClient(type) || (client is IObjectCreationOperation creation && creation.Arguments.Any(argument => IsPublishable(argument.Value))));
    }

    private bool IsSecretValue(IOperation value) => !value.IsNull() && !IsPublishable(value);

    private bool IsPublishable(IOperation value)
    {
        value = LocalUses.Resolve(value, model, cancellationToken);
        if (value.WrittenStart() is { } text)
            return text.StartsWith("pk_", StringComparison.Ordinal);
        if (SecretSource.SettingPath(value) is { } path)
            return SecretNames.SayPublishable(path);

        return value switch
        {
            IObjectCreationOperation { Type: { } type } options when stripe.IsClientOptions(type) => options.Initials(stripe.IsClientKey).Any(IsPublishable),
            IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type } } => RuntimeSymbols.IsPublishableKey(type),
            IMemberReferenceOperation { Member: var member } => SecretNames.SayPublishable(member.Name),
            IParameterReferenceOperation { Parameter: var parameter } => SecretNames.SayPublishable(parameter.Name),
            ILocalReferenceOperation { Local: var local } => SecretNames.SayPublishable(local.Name),
            _ => false,
        };
    }

    private bool HasCause(IOperation operation, int steps)
    {
        // Of a chain of registrations, each is one of its own.
        var parts = operation is IInvocationOperation { TargetMethod.IsExtensionMethod: true } call ? call.Arguments.Skip(1).SelectMany(static argument => argument.DescendantsAndSelf()) : operation.Descendants();
        foreach (var part in parts)
        {
            if (Describe(part) is not null)
                return true;
            if (part is not ILocalReferenceOperation || steps == 0)
                continue;

            var value = LocalUses.Resolve(part, model, cancellationToken);
            if (value != part && (Describe(value) is not null || HasCause(value, steps - 1)))
                return true;
        }

        return false;
    }

    // What becomes the global key or client is CG1001's or CG1002's to say.
    private bool IsOfGlobalState(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null and not IBlockOperation; parent = parent.Parent)
        {
            if (parent.Assigns(stripe.IsGlobalApiKey) || parent.Assigns(stripe.IsGlobalClient) || (parent is IInvocationOperation call && stripe.IsGlobalApiKeySetter(call.TargetMethod)))
                return true;
        }

        return false;
    }
}
