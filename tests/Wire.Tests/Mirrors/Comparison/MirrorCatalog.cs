using System.Reflection;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>The mirrors of this assembly: interfaces and their callers.</summary>
internal static class MirrorCatalog
{
    private static readonly string Root = typeof(MirrorTests).Namespace!;

    private static readonly ILookup<Type, Type> CallersByContract = Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.IsClass)
        .SelectMany(type => type.GetInterfaces(), (type, contract) => (type, contract))
        .ToLookup(pair => pair.contract, pair => pair.type);

    /// <summary>Each service that a mirror names, with the mirrors that name it.</summary>
    public static ILookup<Type, Type> ByService { get; } = Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.IsInterface && type.Namespace!.StartsWith(Root, StringComparison.Ordinal))
        .Where(type => type.IsDefined(typeof(ConnectedAccountCallAttribute)))
        .ToLookup(type => type.GetCustomAttribute<ConnectedAccountCallAttribute>()!.Service!);

    /// <summary>The mirror of a service, with its generated caller.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static ICounterpart Counterpart(Type service, StripeClient client)
    {
        if (ByService[service].ToArray() is not [var contract] || CallersByContract[contract].ToArray() is not [var caller])
            throw new InvalidOperationException($"{service} must have one mirror and that one caller: {NameFor(service)}.");
        return new MirrorCounterpart(service, contract, caller, client);
    }

    /// <summary>What the mirror of a service is called.</summary>
    public static string NameFor(Type service) => $"{Root}{service.Namespace!["Stripe".Length..]}.I{service.Name}";
}
