using System.Reflection;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>Every service of Stripe.net, by reflection.</summary>
internal static class StripeServices
{
    private static readonly Dictionary<Type, PropertyInfo[]> V2Paths = PathsFrom(typeof(StripeClient).GetProperty("V2")!);

    /// <summary>The services that have methods of their own. The others are steps on the way to these: <c>client.V2.Core</c>.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(Service).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Service)) && !type.IsAbstract && MethodsOf(type).Count > 0)
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>The public methods that a service declares.</summary>
    public static IReadOnlyList<MethodInfo> MethodsOf(Type service) =>
    [
        .. service.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName),
    ];

    /// <summary>Whether a method sends anything: then it takes request options.</summary>
    public static bool IsCall(MethodInfo method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(RequestOptions));

    /// <summary>A service as users get it: made from the client, or read from the client where it has no public constructor.</summary>
    /// <exception cref="InvalidOperationException">No user can get it.</exception>
    public static object Instance(Type service, StripeClient client)
    {
        if (service.GetConstructor([typeof(IStripeClient)]) is { } constructor)
            return constructor.Invoke([client]);
        if (!V2Paths.TryGetValue(service, out var path))
            throw new InvalidOperationException($"{service} has no public constructor and no place under StripeClient.V2.");
        return path.Aggregate((object)client, (owner, property) => property.GetValue(owner)!);
    }

    private static Dictionary<Type, PropertyInfo[]> PathsFrom(PropertyInfo root)
    {
        var paths = new Dictionary<Type, PropertyInfo[]>();
        var open = new Queue<PropertyInfo[]>([[root]]);
        while (open.TryDequeue(out var path))
        {
            if (!paths.TryAdd(path[^1].PropertyType, path))
                continue;
            foreach (var property in path[^1].PropertyType.GetProperties().Where(property => property.PropertyType.Assembly == root.PropertyType.Assembly))
                open.Enqueue([.. path, property]);
        }

        return paths;
    }
}
