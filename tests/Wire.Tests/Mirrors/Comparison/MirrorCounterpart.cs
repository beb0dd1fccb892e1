using System.Reflection;
using ConnectGen.Wire.Tests.Harness;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>An interface that mirrors a service, and the class that implements it.</summary>
internal sealed class MirrorCounterpart : ICounterpart
{
    private const string AccountName = "account";

    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse(Known.Account);

    private readonly Type _contract;
    private readonly object _caller;
    private readonly IReadOnlyList<MethodInfo> _methods;
    private readonly IReadOnlyList<MethodInfo> _native;

    public MirrorCounterpart(Type service, Type contract, Type implementation, StripeClient client)
    {
        _contract = contract;
        _methods = [.. contract.GetMethods()];
        _native = [.. StripeServices.MethodsOf(service).Where(StripeServices.IsCall)];
        _caller = Activator.CreateInstance(implementation, BindingFlags.Public | BindingFlags.Instance | BindingFlags.CreateInstance | BindingFlags.OptionalParamBinding, null, [client], null)!;
    }

    // Each call of the service finds its mirror or is reported, so a method more than calls is one that mirrors nothing.
    public IEnumerable<string> Problems => _methods.Count > _native.Count
        ? [$"{_contract.Name} has {_methods.Count} methods and the service {_native.Count} calls."]
        : [];

    public IEnumerable<string> ProblemsOf(NativeCall call, AccountPlace place)
    {
        if (Find(call, place) is not { } mirror)
        {
            yield return $"There is no {call.Method.Name}({string.Join(", ", Types(call, place).Select(type => type.Name))}) in {_contract.Name}.";
            yield break;
        }

        if (mirror.ReturnType != call.Method.ReturnType)
            yield return $"It returns {mirror.ReturnType} instead of {call.Method.ReturnType}.";
        if (mirror.IsDefined(typeof(PlatformCallAttribute)) != (place == AccountPlace.None))
            yield return "[PlatformCall] is for the calls that name no account, and for them all.";

        var parameters = mirror.GetParameters();
        if (place != AccountPlace.None && parameters[0] is { Name: not AccountName } or { HasDefaultValue: true })
            yield return $"Its first parameter is '{Describe(parameters[0])}' instead of the required '{AccountName}'.";
        foreach (var (native, own) in call.Parameters.TakeLast(NativeCount(call, place)).Zip(parameters.TakeLast(NativeCount(call, place))))
        {
            if (own.Name != native.Name || own.HasDefaultValue != native.HasDefaultValue || !Equals(own.DefaultValue, native.DefaultValue))
                yield return $"A parameter is '{Describe(own)}' instead of '{Describe(native)}'.";
        }
    }

    public Task<object?> CallAsync(NativeCall call, AccountPlace place, Round round, object?[] arguments)
    {
        var native = arguments.TakeLast(NativeCount(call, place));
        return Invocation.RunAsync(_caller, Find(call, place)!, place == AccountPlace.None ? [.. native] : [Account, .. native]);
    }

    private MethodInfo? Find(NativeCall call, AccountPlace place) => _methods.SingleOrDefault(
        method => method.Name == call.Method.Name && method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(Types(call, place)));

    private static Type[] Types(NativeCall call, AccountPlace place)
    {
        var native = call.Parameters.TakeLast(NativeCount(call, place)).Select(parameter => parameter.ParameterType);
        return place == AccountPlace.None ? [.. native] : [typeof(ConnectedAccountId), .. native];
    }

    // The account takes the place of the first ID where it is that ID.
    private static int NativeCount(NativeCall call, AccountPlace place) => call.Parameters.Length - (place == AccountPlace.Url ? 1 : 0);

    private static string Describe(ParameterInfo parameter) =>
        $"{parameter.ParameterType.Name} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";
}
