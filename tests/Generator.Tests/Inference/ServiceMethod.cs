using System.Reflection;
using Stripe;

namespace ConnectGen.Generator.Tests.Inference;

/// <summary>A method of one of Stripe.net's services, as reflection finds it: nothing here asks what ConnectGen knows of them.</summary>
internal sealed class ServiceMethod
{
    private static readonly string[] AccountInPath =
    [
        "Stripe.AccountService", "Stripe.AccountCapabilityService", "Stripe.AccountExternalAccountService", "Stripe.AccountLoginLinkService", "Stripe.AccountPersonService",
        "Stripe.V2.Core.AccountService", "Stripe.V2.Core.Accounts.PersonService", "Stripe.V2.Core.Accounts.PersonTokenService",
    ];

    private readonly MethodInfo _method;
    private readonly ParameterInfo? _options;
    private readonly string _operation;

    private ServiceMethod(MethodInfo method)
    {
        _method = method;
        _options = method.GetParameters().FirstOrDefault(static p => p.ParameterType.IsSubclassOf(typeof(BaseOptions)));
        _operation = Without(Without(method.Name, "Async"), "AutoPaging");
    }

    /// <summary>Gets every method that sends a request and is not obsolete.</summary>
    public static IReadOnlyList<ServiceMethod> All { get; } =
    [
        .. typeof(Service).Assembly.GetExportedTypes()
            .Where(static t => !t.IsAbstract && t.IsSubclassOf(typeof(Service)))
            .OrderBy(static t => t.FullName, StringComparer.Ordinal)
            .SelectMany(static t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(static m => m.ReturnType != typeof(Uri) && m.GetParameters().Any(static p => p.ParameterType == typeof(RequestOptions)))
            .Where(static m => m.GetCustomAttribute<ObsoleteAttribute>() is null)
            .Select(static m => new ServiceMethod(m)),
    ];

    public string Name => $"{_method.DeclaringType}.{_method.Name}";

    private bool IsAsync => _method.Name.EndsWith("Async", StringComparison.Ordinal);

    private bool IsPlatforms => _method.DeclaringType == typeof(OAuthTokenService);

    /// <summary>Gets the entity that is returned, or that a list holds; null where there is none.</summary>
    private string? Entity
    {
        get
        {
            var type = _method.ReturnType;
            while (type.IsGenericType)
                type = type.GetGenericArguments()[0];
            return type == typeof(void) || type == typeof(Task) ? null : type.IsInterface ? type.Name[1..] : type.Name;
        }
    }

    /// <summary>Gets the method as wrappers declare it: first with all that it has, then with less, of which the asynchronous forms stand for the others.</summary>
    public IEnumerable<Wrapper> Wrappers()
    {
        var noun = Without(_method.DeclaringType!.Name, "Service");
        yield return Wrapper("with everything", noun);
        if (!IsAsync)
            yield break;

        yield return Wrapper("without a noun", "");
        if (_method.DeclaringType.Namespace is { } name && name != "Stripe")
            yield return Wrapper("with the namespace in the noun", name.Split('.')[^1] + noun);
        if (Entity is { } entity && entity != noun)
            yield return Wrapper("with the entity as the noun", entity);

        if (_options is { HasDefaultValue: false })
            yield break;

        foreach (var word in new[] { noun, "", Entity ?? "" }.Distinct())
        {
            var kind = word.Length == 0 ? ", without a noun" : word == noun ? "" : ", with the entity as the noun";
            if (_options is not null)
                yield return Wrapper("without options" + kind, word, withOptions: false);
            if (!_method.Name.EndsWith("AutoPagingAsync", StringComparison.Ordinal))
                yield return Wrapper("without options and result" + kind, word, withOptions: false, withResult: false);
        }
    }

    private Wrapper Wrapper(string kind, string noun, bool withOptions = true, bool withResult = true)
    {
        var result = withResult ? Text(_method.ReturnType) : "System.Threading.Tasks.Task";
        var ids = _method.GetParameters().Where(static p => p.ParameterType == typeof(string)).Skip(AccountInPath.Contains(_method.DeclaringType!.FullName) ? 1 : 0).Select(static p => $"string {p.Name}");
        var parameters = IsPlatforms ? ids : ids.Prepend("ConnectedAccountId account");
        if (withOptions && _options is not null)
            parameters = parameters.Append($"{Text(_options.ParameterType)} options");
        var method = $"{_operation}{(_operation is "List" or "Search" ? Plural(noun) : noun)}{(IsAsync ? "Async" : "")}";
        return new(this, kind, $"{(IsPlatforms ? "[PlatformCall] " : "")}{result} {method}({string.Join(", ", parameters)});");
    }

    private static string Plural(string noun) => noun switch
    {
        "" => "",
        _ when noun.EndsWith('s') => noun,
        _ when noun.EndsWith('y') && !noun.EndsWith("ey", StringComparison.Ordinal) => noun[..^1] + "ies",
        _ => noun + "s",
    };

    private static string Without(string name, string suffix) => name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;

    private static string Text(Type type)
    {
        if (type == typeof(void))
            return "void";

        var name = $"global::{type.FullName!.Split('`')[0]}";
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Text))}>" : name;
    }
}
