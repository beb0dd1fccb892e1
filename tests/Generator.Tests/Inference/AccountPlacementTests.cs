using System.Net.Http;
using ConnectGen.Generator.Tests.Infrastructure;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Generator.Tests.Inference;

/// <summary>
/// The table that decides where the account of a call goes, against what Stripe.net's own calls send. A version of Stripe.net with a call that the table
/// does not decide fails here: it has to be looked at, and get a row or a line below.
/// </summary>
public class AccountPlacementTests
{
    // Filters of lists, by accounts that are not the connected one: the account of the call goes in the header.
    private static readonly string[] OtherAccounts = ["Stripe.Apps.InstallService", "Stripe.FinancialConnections.TransactionService"];

    private static readonly StripeSymbols Known = StripeSymbols.TryCreate(GeneratorRun.Compile(""))!;

    [Fact]
    public async Task Calls_whose_path_begins_with_an_account_have_it_in_the_URL_and_no_others()
    {
        var paths = 0;
        foreach (var call in Known.Calls.All.Where(static c => c.Service.ClientPath is null && c.Result.Form == ResultForm.Task))
        {
            var path = await PathOf(call);
            var isInUrl = path.StartsWith("/v1/accounts/acct_1", StringComparison.Ordinal);
            Assert.True(isInUrl == (call.Placement == AccountPlacement.Url), $"{call.Service.MetadataName}.{call.Method.Name} calls {path}, and the table says {call.Placement}.");
            paths++;
        }

        Assert.True(paths > 500, $"Only {paths} calls were looked at.");
    }

    [Fact]
    public void Calls_whose_options_name_an_account_are_decided()
    {
        foreach (var call in Known.Calls.All.Where(static c => c.Options is not null && HasAccount(c.Options.Type)))
        {
            var expected = OtherAccounts.Contains(call.Service.MetadataName) ? AccountPlacement.Header : AccountPlacement.Body;
            Assert.True(call.Placement == expected, $"The options of {call.Service.MetadataName}.{call.Method.Name} have an Account, and the table says {call.Placement}.");
        }
    }

    [Fact]
    public void Every_row_of_the_table_has_calls_and_all_other_services_take_a_header()
    {
        var byPlacement = Known.Calls.All.ToLookup(static c => c.Placement, static c => c.Service.MetadataName);
        Assert.Equal(8, byPlacement[AccountPlacement.Url].Distinct().Count());
        Assert.Equal(3, byPlacement[AccountPlacement.Body].Distinct().Count());
        Assert.Equal(["Stripe.OAuthTokenService"], byPlacement[AccountPlacement.None].Distinct());
        Assert.All(byPlacement[AccountPlacement.Context], static service => Assert.StartsWith("Stripe.V2.", service, StringComparison.Ordinal));
        Assert.All(byPlacement[AccountPlacement.Header], static service => Assert.False(service.StartsWith("Stripe.V2.", StringComparison.Ordinal), service));
    }

    [Fact]
    public void Words_of_removed_calls_are_in_no_call()
    {
        foreach (var word in RemovedCalls.Words)
            Assert.DoesNotContain(Known.Calls.All, c => (c.Operation + c.Service.Name + c.Element?.Name).Contains(word, StringComparison.Ordinal));
    }

    private static bool HasAccount(ITypeSymbol options) =>
        options.GetMembers("Account").OfType<IPropertySymbol>().Any(static p => p.Type.SpecialType == SpecialType.System_String);

    // The path that the service asks its client for, when each ID is an account's.
    private static async Task<string> PathOf(StripeCall call)
    {
        var client = new PathClient();
        var type = typeof(Stripe.RefundService).Assembly.GetType(call.Service.MetadataName)!;
        var method = type.GetMethods().Single(m => m.Name == call.Method.Name && m.GetParameters().Select(static p => p.Name).SequenceEqual(call.Method.Parameters.Select(static p => p.Name)));
        var arguments = method.GetParameters().Select(static p => p.ParameterType == typeof(string) ? "acct_1" : p.ParameterType == typeof(CancellationToken) ? default(CancellationToken) : Options(p.ParameterType));
        try
        {
            await (Task)method.Invoke(Activator.CreateInstance(type, client), [.. arguments])!;
        }
        catch (PathClient.AskedException)
        {
        }

        return client.Path ?? throw new InvalidOperationException($"{call.Service.MetadataName}.{call.Method.Name} asked for nothing.");
    }

    private static object? Options(Type type)
    {
        if (!type.IsAssignableTo(typeof(Stripe.BaseOptions)))
            return null;

        var options = Activator.CreateInstance(type);
        if (options is Stripe.EphemeralKeyCreateOptions ephemeral)
            ephemeral.StripeVersion = "2020-01-01";
        return options;
    }

    private sealed class PathClient : Stripe.IStripeClient
    {
        public string? Path { get; private set; }

        public string ApiBase => "http://127.0.0.1:1";

        public string ApiKey => "key";

        public string? ClientId => null;

        public string ConnectBase => ApiBase;

        public string FilesBase => ApiBase;

        public string MeterEventsBase => ApiBase;

        public Task<T> RequestAsync<T>(HttpMethod method, string path, Stripe.BaseOptions options, Stripe.RequestOptions requestOptions, CancellationToken cancellationToken = default)
            where T : Stripe.IStripeEntity
        {
            Path = path;
            throw new AskedException();
        }

        public Task<Stream> RequestStreamingAsync(HttpMethod method, string path, Stripe.BaseOptions options, Stripe.RequestOptions requestOptions, CancellationToken cancellationToken = default)
        {
            Path = path;
            throw new AskedException();
        }

        public sealed class AskedException : Exception;
    }
}
