using ConnectGen.Analyzers.Generation;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Analyzers.Tests.Generation;

/// <summary>A Stripe.net that is older than ConnectGen knows: one error that says so, and nothing else.</summary>
public class UnsupportedVersionTests
{
    private const string Calls = """
        using ConnectGen; using Stripe; using System.Threading.Tasks;
        namespace Shop
        {
            [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> FrobnicateAsync(ConnectedAccountId account); Task<Refund> GetAsync(string account); }
            [ConnectedAccountCall] public partial interface ICharges { string Name { get; } }
            [ConnectedAccountCall(typeof(RefundService))] public partial interface IZ { }
        }
        """;

    [Theory]
    [InlineData("53.0.9.0", "53.0.9")]
    [InlineData("45.14.0.0", "45.14.0")]
    public async Task Older_version_is_one_error_on_the_first_interface(string version, string shown)
    {
        var found = Assert.Single(await Analyze.Run(Compile(version), new CallInterfaceAnalyzer()));
        Assert.Equal("CG0005", found.Id);
        Assert.Equal(
            $"No caller can be generated for 'ICharges': the project references Stripe.net {shown}, and ConnectGen needs 53.1 or later; raise the version of the package Stripe.net",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Oldest_supported_version_is_not_refused_for_its_age() =>
        Assert.DoesNotContain(await Analyze.Run(Compile("53.1.0.0"), new CallInterfaceAnalyzer()), static d => d.Id == "CG0005" && d.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("references Stripe.net", StringComparison.Ordinal));

    [Fact]
    public void Oldest_supported_version_is_the_one_that_the_package_asks_for()
    {
        Assert.Contains("<PackageVersion Include=\"Stripe.net\" Version=\"53.1.0\" />", Repository.Read("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.Contains("with Stripe.net 53.1 and later", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    private static CSharpCompilation Compile(string version)
    {
        var stripe = CSharpCompilation.Create(
            "Stripe.net",
            [CSharpSyntaxTree.ParseText($$"""
                [assembly: System.Reflection.AssemblyVersion("{{version}}")]
                namespace Stripe { public class Refund { } public class Service { } public class RefundService : Service { } public class RequestOptions { } public class BaseOptions { } public interface IStripeClient { } }
                """)],
            References.WithoutStripe,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var runtime = References.All.Where(static r => Path.GetFileNameWithoutExtension(r.Display) == "ConnectGen");
        return Analyze.Compile(Calls).WithReferences([.. References.WithoutStripe, .. runtime, stripe.ToMetadataReference()]);
    }
}
