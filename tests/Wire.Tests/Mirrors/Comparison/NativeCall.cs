using System.Net;
using System.Reflection;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Mirrors.Arguments;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>A method of Stripe.net, and how people call it for a connected account.</summary>
internal sealed class NativeCall(MethodInfo method)
{
    // Calls about an account rather than for one, and not under its path.
    private static readonly string[] PathsWithAccountInBody = ["/v1/account_links", "/v1/account_sessions", "/v2/core/account_links"];

    private static readonly string[] PathsWithAccountInUrl = ["/v1/accounts/", "/v2/core/accounts/"];

    public MethodInfo Method { get; } = method;

    public ParameterInfo[] Parameters { get; } = method.GetParameters();

    /// <summary>Whether the result is every page of a list.</summary>
    public bool IsPaging => Method.ReturnType.IsGenericType && Method.ReturnType.GetGenericTypeDefinition() is { } type
        && (type == typeof(IEnumerable<>) || type == typeof(IAsyncEnumerable<>));

    /// <summary>What the server replies to it.</summary>
    public Script Reply => IsPaging || Result.Name is "StripeList`1" or "StripeSearchResult`1" ? Replies.TwoPages : Replies.One;

    /// <summary>Whether it can be cancelled.</summary>
    public bool TakesToken => Parameters.Any(parameter => parameter.ParameterType == typeof(CancellationToken));

    private Type Result => Method.ReturnType.IsGenericType && Method.ReturnType.BaseType == typeof(Task) ? Method.ReturnType.GetGenericArguments()[0] : Method.ReturnType;

    /// <summary>New arguments, without an account. Two calls give equal ones that have no object in common.</summary>
    public object?[] Arguments(Round round)
    {
        var synthesiser = new ArgumentSynthesiser(round.Fill);
        return [.. Parameters.Select(Argument)];

        object? Argument(ParameterInfo parameter)
        {
            if (parameter.ParameterType == typeof(RequestOptions))
                return round.RequestOptions();
            if (parameter.ParameterType == typeof(CancellationToken))
                return new CancellationToken(round.IsCancelled);
            return round.OmitsOptional && parameter.HasDefaultValue ? parameter.DefaultValue : synthesiser.Argument(parameter);
        }
    }

    /// <summary>Where the account goes, by what the call sends without one.</summary>
    public AccountPlace PlaceBy(RecordedRequest request, object?[] arguments)
    {
        if (request.Host == StripeHost.Connect)
            return AccountPlace.None;
        if (PathsWithAccountInUrl.Any(IsBeforeFirstArgument))
            return AccountPlace.Url;
        if (PathsWithAccountInBody.Contains(request.Path) && arguments.Any(argument => AccountOf(argument) is not null))
            return AccountPlace.Body;
        return request.Path.StartsWith("/v2/", StringComparison.Ordinal) ? AccountPlace.Context : AccountPlace.Header;

        bool IsBeforeFirstArgument(string path) =>
            arguments[0] is string first && $"{request.Path}/".StartsWith($"{path}{WebUtility.UrlEncode(first)}/", StringComparison.Ordinal);
    }

    /// <summary>The arguments with the account in them, as people write the call by hand.</summary>
    public object?[] ByHand(AccountPlace place, object?[] arguments)
    {
        var requestOptions = Array.FindIndex(Parameters, parameter => parameter.ParameterType == typeof(RequestOptions));
        switch (place)
        {
            case AccountPlace.Header:
                ((RequestOptions)(arguments[requestOptions] ??= new RequestOptions())).StripeAccount = Known.Account;
                break;
            case AccountPlace.Context:
                ((RequestOptions)(arguments[requestOptions] ??= new RequestOptions())).StripeContext = Known.Account;
                break;
            case AccountPlace.Url:
                arguments[0] = Known.Account;
                break;
            case AccountPlace.Body:
                SetAccount(arguments, Known.Account);
                break;
        }

        return arguments;
    }

    /// <summary>The arguments as users of a mirror have them: no account in the options, where the mirror puts it.</summary>
    public object?[] WithoutAccount(AccountPlace place, object?[] arguments)
    {
        if (place == AccountPlace.Body)
            SetAccount(arguments, null);
        return arguments;
    }

    /// <summary>The signature, such as <c>RefundService.Get(String, RefundGetOptions, RequestOptions)</c>.</summary>
    public override string ToString() =>
        $"{Method.DeclaringType!.FullName}.{Method.Name}({string.Join(", ", Parameters.Select(parameter => parameter.ParameterType.Name))})";

    private static void SetAccount(object?[] arguments, string? account)
    {
        var options = arguments.First(argument => AccountOf(argument) is not null);
        AccountOf(options)!.SetValue(options, account);
    }

    private static PropertyInfo? AccountOf(object? argument) =>
        argument is BaseOptions && argument.GetType().GetProperty("Account") is { } property && property.PropertyType == typeof(string) ? property : null;
}
