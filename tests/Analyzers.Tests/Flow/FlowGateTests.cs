using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Tests.Infrastructure;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Flow;

/// <summary>Which files the engine goes through that name nothing of Stripe.net: those that can get hold of an object with a key. The last file of each case is the one in question.</summary>
public sealed class FlowGateTests
{
    private const string Onboarding = "using Stripe; class Onboarding { void Save(OAuthToken token, Seller seller) => seller.Key = token.AccessToken; }";
    private const string Sellers = "public class Seller { public string Name { get; set; } public string Key { get; set; } } public class Shop { public Seller[] All { get; set; } }";

    [Theory]
    [InlineData("class Page { void Show(Seller seller) => System.Console.WriteLine(seller.Key); }")]
    [InlineData("class Page(Shop shop) { void Show() { foreach (var seller in shop.All) System.Console.WriteLine(seller.Key); } }")]
    [InlineData("class Page(Shop shop) { void Show() { var all = shop.All; System.Console.WriteLine(all[0].Key); } }")]
    public void File_that_names_the_holder_or_what_gives_it_passes(string page) => Passes(page);

    [Theory]
    [InlineData("class Base { protected Shop Shop { get; } }", "class Page : Base { void Show() => System.Console.WriteLine(Shop.All[0].Key); }")]
    [InlineData("class Base { protected Shop Market { get; } }", "class Page : Base { void Show() => System.Console.WriteLine(Market.All[0].Key); }")]
    [InlineData("class Market : Shop { }", "class Page(Market market) { void Show() => System.Console.WriteLine(market.All[0].Key); }")]
    [InlineData("class Market : Shop { } class Bazaar : Market { }", "class Page(Bazaar bazaar) { void Show() => System.Console.WriteLine(bazaar.All[0].Key); }")]
    [InlineData("class Best : Seller { }", "class Page { void Show(Best best) => System.Console.WriteLine(best.Key); }")]
    [InlineData("global using Merchant = Seller;", "class Page { void Show(Merchant merchant) => System.Console.WriteLine(merchant.Key); }")]
    [InlineData("static class Extensions { public static Seller First(this Shop shop) => shop.All[0]; }", "class Page(Shop shop) { void Show() => System.Console.WriteLine(shop.First().Key); }")]
    [InlineData("static class Extensions { public static Seller Named(this string name) => new Shop().All[0]; }", "class Page { void Show(string name) => System.Console.WriteLine(name.Named().Key); }")]
    [InlineData("global using static Market; public static class Market { public static Seller Best() => new Shop().All[0]; }", "class Page { void Show() => System.Console.WriteLine(Best().Key); }")]
    [InlineData("class Market { public bool TryGet(out Seller seller) { seller = new Shop().All[0]; return true; } }", "class Page(Market market) { void Show() { if (market.TryGet(out var found)) System.Console.WriteLine(found.Key); } }")]
    [InlineData("record Order(int Id, Seller By);", "class Page { void Show(Order order) => System.Console.WriteLine(order.By.Key); }")]
    [InlineData("partial class Page(Shop shop) { private Seller First() => shop.All[0]; }", "partial class Page { void Show() => System.Console.WriteLine(First().Key); }")]
    [InlineData("partial class Page(Shop shop);", "partial class Page { void Show() => System.Console.WriteLine(shop.All[0].Key); }")]
    [InlineData("interface IMarket { Seller Best { get; } }", "class Page(IMarket market) { void Show() => System.Console.WriteLine(market.Best.Key); }")]
    [InlineData("class Market { public System.Collections.Generic.Dictionary<int, System.Threading.Tasks.Task<Seller>> ById { get; } }", "class Page(Market market) { async System.Threading.Tasks.Task Show() => System.Console.WriteLine((await market.ById[1]).Key); }")]
    public void File_passes_however_it_comes_by_the_holder(string between, string page) => Passes(between, page);

    [Theory]
    [InlineData("class Stock { public int[] All { get; } } class Page(Stock stock) { void Show() => System.Console.WriteLine(stock.All.Length); }")]
    [InlineData("class Page { void Show(System.Collections.Generic.KeyValuePair<string, string> pair) => System.Console.WriteLine(pair.Key); }")]
    [InlineData("class Page { private string _key = \"\"; void Show() => System.Console.WriteLine(_key); }")]
    [InlineData("class Market { private readonly Shopping _all = new(); } class Shopping { public string Name { get; } = \"\"; }")]
    public void File_that_has_no_more_than_a_name_in_common_is_passed_over(string page)
    {
        var (findings, files) = Run(page);

        Assert.Equal(0, findings);
        Assert.Equal(2, files);
    }

    private static void Passes(params string[] files)
    {
        var (findings, _) = Run(files);

        Assert.Equal(1, findings);
    }

    private static (int Findings, int Files) Run(params string[] files)
    {
        var compilation = Analyze.Compile([Onboarding, Sellers, .. files]);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Severity == DiagnosticSeverity.Error);

        var analysis = FlowAnalysis.Of(compilation, StripeSymbols.TryCreate(compilation)!, new AnalyzerOptions([]));
        return (analysis.FindingsIn(compilation.SyntaxTrees.Last(), TestContext.Current.CancellationToken).Count(), analysis.Cost!.Files);
    }
}
