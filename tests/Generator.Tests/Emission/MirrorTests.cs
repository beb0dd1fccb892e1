using System.Reflection;
using System.Text.RegularExpressions;
using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>Interfaces that name a service and declare nothing: they get all its methods. That these send what the service's own do, the wire tests show for every service.</summary>
public class MirrorTests
{
    private const string Refunds = "[ConnectedAccountCall(typeof(RefundService))] public partial interface IRefunds;";

    [Fact]
    public void Mirror_has_every_method_of_the_service_with_the_account_in_front()
    {
        var mirror = GeneratorRun.Over(Refunds).Load().GetType("IRefunds")!;
        var service = typeof(Stripe.RefundService).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.Equal(
            service.Select(static m => Signature(m, m.GetParameters())).Order(StringComparer.Ordinal),
            mirror.GetMethods().Select(static m => Signature(m, m.GetParameters()[1..])).Order(StringComparer.Ordinal));
        Assert.All(mirror.GetMethods(), static m => Assert.Equal("ConnectedAccountId account", $"{m.GetParameters()[0].ParameterType.Name} {m.GetParameters()[0].Name}"));
    }

    [Theory]
    [InlineData("new RefundsCaller(client).CreateAsync(account, new() { Charge = \"ch_1\" })", "POST /v1/refunds")]
    [InlineData("new RefundsCaller(client).Get(account, \"re_1\")", "GET /v1/refunds/re_1")]
    [InlineData("new RefundsCaller(client).ListAutoPagingAsync(account)", "GET /v1/refunds")]
    public async Task Calls_of_a_mirror_send_the_account(string call, string line)
    {
        var sent = Assert.Single(await GeneratorRun.Call(Refunds, $"(object){call}"));
        Assert.Equal(line, sent.Line);
        Assert.Equal("acct_1", sent.Account);
    }

    [Fact]
    public async Task Account_in_the_URL_takes_the_place_of_the_first_ID()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            "[ConnectedAccountCall(typeof(AccountPersonService))] public partial interface IPersons;",
            "new PersonsCaller(client).GetAsync(account, \"person_1\")"));
        Assert.Equal("GET /v1/accounts/acct_1/persons/person_1", sent.Line);
        Assert.Null(sent.Account);
    }

    [Fact]
    public async Task Account_in_the_body_is_put_into_a_copy_of_the_options()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            """
            [ConnectedAccountCall(typeof(AccountLinkService))] public partial interface ILinks;
            public static class Shared { public static readonly AccountLinkCreateOptions Options = new() { Type = "account_onboarding" }; }
            """,
            "new LinksCaller(client).CreateAsync(account, Shared.Options).ContinueWith(_ => { if (Shared.Options.Account != null) throw new Exception(\"changed\"); })"));
        var options = Assert.IsType<Stripe.AccountLinkCreateOptions>(sent.Options);
        Assert.Equal("acct_1", options.Account);
        Assert.Equal("account_onboarding", options.Type);
        Assert.Null(sent.Account);
    }

    [Fact]
    public void Calls_that_no_account_makes_take_none()
    {
        var run = GeneratorRun.Over("[ConnectedAccountCall(typeof(OAuthTokenService))] public partial interface ITokens;");
        var methods = run.Load().GetType("ITokens")!.GetMethods();
        Assert.Equal(["Create", "CreateAsync", "Deauthorize", "DeauthorizeAsync"], methods.Select(static m => m.Name).Order(StringComparer.Ordinal));
        Assert.All(methods, static m => Assert.NotNull(m.GetCustomAttribute<PlatformCallAttribute>()));
        Assert.All(methods, static m => Assert.DoesNotContain(typeof(ConnectedAccountId), m.GetParameters().Select(static p => p.ParameterType)));
    }

    [Fact]
    public void Obsolete_methods_stay_obsolete()
    {
        var assembly = GeneratorRun.Over("[ConnectedAccountCall(typeof(QuoteService))] public partial interface IQuotes;").Load();
        foreach (var type in new[] { assembly.GetType("IQuotes")!, assembly.GetType("QuotesCaller")! })
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                var native = typeof(Stripe.QuoteService).GetMethod(method.Name)!;
                Assert.Equal(native.GetCustomAttribute<ObsoleteAttribute>()?.Message, method.GetCustomAttribute<ObsoleteAttribute>()?.Message);
            }

            Assert.NotNull(type.GetMethod("ListLineItems")!.GetCustomAttribute<ObsoleteAttribute>());
        }
    }

    [Fact]
    public void Documentation_is_the_services_own()
    {
        var run = GeneratorRun.Over(Refunds);
        var inherited = Regex.Matches(run.Source("IRefunds.g.cs"), "<inheritdoc cref=\"(.*?)\" />");
        var service = typeof(Stripe.RefundService).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.Equal(service.Length, inherited.Count);
        Assert.All(inherited, match => Assert.Equal("RefundService", DocumentationCommentId.GetFirstSymbolForDeclarationId(match.Groups[1].Value, run.Output)?.ContainingType.Name));
    }

    [Fact]
    public async Task Mirror_in_partial_types_lies_there()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            "namespace Shop { public partial class Outer { public partial record struct @in { [ConnectedAccountCall(typeof(BalanceService))] public partial interface @this; } } }",
            "new Shop.Outer.@in.thisCaller(client).GetAsync(account)"));
        Assert.Equal("GET /v1/balance", sent.Line);
    }

    [Fact]
    public async Task Interface_that_inherits_a_mirror_has_its_calls()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            Refunds + "[ConnectedAccountCall] public partial interface IShop : IRefunds { Task<Charge> GetChargeAsync(ConnectedAccountId account, string id); }",
            "new ShopCaller(client).CancelAsync(account, \"re_1\")"));
        Assert.Equal("POST /v1/refunds/re_1/cancel", sent.Line);
    }

    [Fact]
    public async Task Mirror_that_inherits_a_mirror_has_the_calls_of_both()
    {
        var sent = await GeneratorRun.Call(
            Refunds + "[ConnectedAccountCall(typeof(ChargeService))] public partial interface ICharges : IRefunds;",
            "Task.WhenAll(((ICharges)new ChargesCaller(client)).CaptureAsync(account, \"ch_1\"), ((IRefunds)new ChargesCaller(client)).GetAsync(account, \"re_1\"))");
        Assert.Equal(["POST /v1/charges/ch_1/capture", "GET /v1/refunds/re_1"], sent.Select(static r => r.Line));
    }

    [Fact]
    public void Mirror_of_another_assembly_can_be_inherited()
    {
        var library = GeneratorRun.Over("[ConnectedAccountCall(typeof(BalanceService))] public partial interface IBalances;");
        var app = GeneratorRun.Run(GeneratorRun.Compile(
            "using System.Threading.Tasks; using ConnectGen; using Stripe; [ConnectedAccountCall] public partial interface IShop : IBalances { Task<Refund> GetRefundAsync(ConnectedAccountId account, string id); }",
            references: [.. References.All, library.Output.ToMetadataReference()]).WithAssemblyName("App"));
        Assert.Empty(app.Diagnostics);
        Assert.Contains("_balanceService.GetAsync(", app.Source("IShop.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Method_that_is_there_already_stands_for_the_services()
    {
        var run = GeneratorRun.Over("""
            [ConnectedAccountCall(typeof(BalanceService))]
            public partial interface IBalances
            {
                Balance Get(ConnectedAccountId account, RequestOptions? requestOptions) => new();
            }
            """);
        Assert.Equal(4, run.Load().GetType("IBalances")!.GetMethods().Length);
    }

    [Theory]
    [InlineData("Authentication = ConnectedAccountAuthentication.AccountApiKey", "ConnectedAccountKey key")]
    [InlineData("Authentication = ConnectedAccountAuthentication.StripeContextHeader", "ConnectedAccountId account")]
    public void Mirror_takes_what_the_authentication_asks_for(string authentication, string first)
    {
        var run = GeneratorRun.Over($"[ConnectedAccountCall(typeof(AccountPersonService), {authentication})] public partial interface IPersons;");
        var get = run.Load().GetType("IPersons")!.GetMethod("Get")!.GetParameters();
        Assert.Equal(first, $"{get[0].ParameterType.Name} {get[0].Name}");
        Assert.Equal(authentication.EndsWith("Key", StringComparison.Ordinal) ? 5 : 4, get.Length);
    }

    [Fact]
    public void Interface_that_is_not_partial_gets_nothing() =>
        Assert.Empty(GeneratorRun.Over("[ConnectedAccountCall(typeof(RefundService))] public interface IRefunds { }").Sources);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp8, NullableContextOptions.Disable)]
    public void Older_C_sharp_compiles_a_mirror(LanguageVersion version, NullableContextOptions nullable) =>
        GeneratorRun.Over(Refunds.Replace(";", " { }", StringComparison.Ordinal), version, nullable);

    private static string Signature(MethodInfo method, IEnumerable<ParameterInfo> parameters) =>
        $"{method.ReturnType} {method.Name}({string.Join(", ", parameters.Select(static p => $"{p.ParameterType} {p.Name} {p.HasDefaultValue}"))})";
}
