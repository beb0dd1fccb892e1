using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>What dependency injection constructs, and whether it has a client to give.</summary>
internal static class InjectedTypes
{
    /// <summary>Tells whether dependency injection constructs a type: the framework asks for it, or the solution registers it without constructing it itself.</summary>
    public static async Task<bool> IsInjectedAsync(INamedTypeSymbol type, Solution solution, CancellationToken cancellationToken)
    {
        if (HostSymbols.IsConstructedByFramework(type))
            return true;

        foreach (var (call, name, model) in await RegistrationsAsync(solution, type.Name, cancellationToken).ConfigureAwait(false))
        {
            if (IsRegistration(name.Identifier.ValueText)
                && Types(call, name).Any(named => IsSame(model.GetTypeInfo(named, cancellationToken).Type, type))
                && (name.Identifier.ValueText == "AddHttpClient" || !call.ArgumentList.Arguments.Any(static a => a.Expression is AnonymousFunctionExpressionSyntax or BaseObjectCreationExpressionSyntax)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether the solution registers an <c>IStripeClient</c>, or will when what sets a key or client globally is mended.</summary>
    public static async Task<bool> HaveClientAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var (call, name, model) in await RegistrationsAsync(solution, "StripeClient", cancellationToken).ConfigureAwait(false))
        {
            if (name.Identifier.ValueText == "AddStripeClient")
                return true;
            if (IsRegistration(name.Identifier.ValueText)
                && StripeSymbols.TryCreate(model.Compilation) is { } stripe
                && Types(call, name).FirstOrDefault() is { } service
                && model.GetTypeInfo(service, cancellationToken).Type is { TypeKind: TypeKind.Interface } type && stripe.IsClient(type))
            {
                return true;
            }
        }

        foreach (var document in await DocumentsWithAsync(solution, "StripeConfiguration", cancellationToken).ConfigureAwait(false))
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && GlobalAssignment.In(root, model).Any(assignment => ClientRegistration.TryReplace(assignment, root) is not null))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<List<(InvocationExpressionSyntax Call, SimpleNameSyntax Name, SemanticModel Model)>> RegistrationsAsync(Solution solution, string word, CancellationToken cancellationToken)
    {
        var found = new List<(InvocationExpressionSyntax Call, SimpleNameSyntax Name, SemanticModel Model)>();
        foreach (var document in await DocumentsWithAsync(solution, word, cancellationToken).ConfigureAwait(false))
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                continue;

            found.AddRange(
                from call in root.DescendantNodes().OfType<InvocationExpressionSyntax>()
                let name = call.Expression switch
                {
                    MemberAccessExpressionSyntax access => access.Name,
                    MemberBindingExpressionSyntax binding => binding.Name,
                    _ => null,
                }
                where name is not null && IsRegistration(name.Identifier.ValueText)
                select (call, name, model));
        }

        return found;
    }

    private static async Task<List<Document>> DocumentsWithAsync(Solution solution, string word, CancellationToken cancellationToken)
    {
        var found = new List<Document>();
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (text.ToString().Contains(word))
                found.Add(document);
        }

        return found;
    }

    private static bool IsRegistration(string name) =>
        name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("TryAdd", StringComparison.Ordinal) || name == "UseMiddleware";

    // AddScoped<IOrders, Orders>() and AddScoped(typeof(IOrders), typeof(Orders))
    private static IEnumerable<TypeSyntax> Types(InvocationExpressionSyntax call, SimpleNameSyntax name) =>
        (name is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments : Enumerable.Empty<TypeSyntax>())
        .Concat(call.ArgumentList.Arguments.Select(static a => a.Expression).OfType<TypeOfExpressionSyntax>().Select(static t => t.Type));

    // Across projects the symbols of one type differ.
    private static bool IsSame(ITypeSymbol? named, INamedTypeSymbol type) =>
        named is INamedTypeSymbol { OriginalDefinition: { } definition }
        && (SymbolEqualityComparer.Default.Equals(definition, type.OriginalDefinition) || (definition.ToDisplayString() == type.OriginalDefinition.ToDisplayString() && definition.ContainingAssembly?.Name == type.ContainingAssembly?.Name));
}
