using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Analyzers.Tests.Flow;

/// <summary>A project that another refers to is at hand with its sources in an editor, and as an assembly in a build. The engine looks at neither's code, and finds the same.</summary>
public sealed class ReferencedProjectTests
{
    private const string Library = """
        namespace Shop;
        public class Seller
        {
            public Seller() { }
            public Seller(string key) => Key = key;
            public string? Name { get; set; }
            public string? Key { get; set; }
            public string this[int index] => Name + index;
            public string Shown => "key " + Key;
            public override string ToString() => Name + Key;
            public void Deconstruct(out string? name, out string? key) { name = Name; key = Key; }
            public static implicit operator Seller(string key) => new(key);
            public static Seller operator +(Seller seller, string key) => new(seller.Key + key);
            public static Seller operator !(Seller seller) => seller;
            public static string Read(string text) => text;
        }
        public record Kept(string Key) { public int Count { get; init; } = 3; }
        public static class Extensions { public static string Read(this Seller seller) => seller.Key!; public static string Last(this Seller seller) => seller.Key!; }
        """;

    private const string App = """
        using Microsoft.AspNetCore.Mvc;
        using Shop;
        using Stripe;
        public class SellersController : ControllerBase
        {
            public IActionResult Get(OAuthToken token, int id)
            {
                Seller seller = token.AccessToken;
                seller += token.AccessToken;
                var other = !seller;
                var (name, key) = other;
                var kept = new Kept(token.AccessToken) with { Count = id };
                var text = $"{other} {seller[id]} {kept} {other.Shown} {other.Read()} {other.Last()} {Seller.Read(token.StripeUserId)}";
                return id == 1 ? Ok(new { text, name, key }) : Ok(new Seller { Key = token.AccessToken });
            }
        }
        """;

    [Fact]
    public async Task Project_counts_as_an_assembly_does()
    {
        var library = Analyze.Compile(Library).WithAssemblyName("Shop");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;

        var asProject = await Find(library.ToMetadataReference());
        var asAssembly = await Find(MetadataReference.CreateFromStream(image));

        Assert.Equal(asAssembly, asProject);
        Assert.Contains("CG3001: new Seller { Key = token.AccessToken }", asProject);
        Assert.DoesNotContain(asProject, static finding => finding.StartsWith("AD", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Find(MetadataReference library)
    {
        var app = Analyze.Compile(App).AddReferences(library);
        Assert.Empty(app.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
        var found = await Analyze.Run(app, new AccountKeyInResponseAnalyzer(), new SecretInResponseAnalyzer(), new SecretInLogAnalyzer());
        return [.. found.Select(static d => $"{d.Id}: {d.Location.SourceTree?.GetText().ToString(d.Location.SourceSpan) ?? d.GetMessage()}")];
    }
}
