using System.Collections.Immutable;
using ConnectGen.Analyzers.Generation;
using ConnectGen.Analyzers.Tests.Infrastructure;
using ConnectGen.CodeFixes.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Authentication;

/// <summary>The refactoring that writes an interface for the calls of a service which name an account.</summary>
public sealed class ConnectedAccountInterfaceRefactoringTests
{
    private const string Shop = """
        using Stripe;
        using System.Threading.Tasks;

        namespace Shop;

        public class Returns
        {
            private readonly RefundService _refunds;

            public Returns(IStripeClient client) => _refunds = new RefundService(client);

            public Task<Refund> CreateAsync(string account, string charge) =>
                _re$$funds.CreateAsync(new RefundCreateOptions { Charge = charge }, new RequestOptions { StripeAccount = account });

            public async Task<Refund> AgainAsync(string account, string charge)
            {
                var options = new RequestOptions();
                options.StripeAccount = account;
                await _refunds.CreateAsync(new() { Charge = charge }, options);
                return await _refunds.GetAsync("re_1", null, new() { StripeAccount = account });
            }

            public StripeList<Refund> OfThePlatform() => _refunds.List(new RefundListOptions(), new RequestOptions { IdempotencyKey = "x" });
        }
        """;

    [Fact]
    public async Task Interface_has_exactly_the_methods_that_are_called_for_an_account()
    {
        Assert.Equal(
            """
            using System.Threading;
            using System.Threading.Tasks;
            using ConnectGen;
            using Stripe;

            namespace Shop;

            [ConnectedAccountCall(typeof(RefundService))]
            public partial interface IRefundCalls
            {
                /// <inheritdoc cref="RefundService.CreateAsync" />
                Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);

                /// <inheritdoc cref="RefundService.GetAsync" />
                Task<Refund> GetAsync(ConnectedAccountId account, string id, RefundGetOptions? options = null, CancellationToken cancellationToken = default);
            }

            """.ReplaceLineEndings("\n"),
            (await Write(Shop, "IRefundCalls.cs")).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("_refunds.CreateAsync(new Ref$$undCreateOptions { Charge = charge }", "_re$$funds.CreateAsync(new RefundCreateOptions { Charge = charge }")]
    [InlineData("private readonly RefundService _refu$$nds;", "private readonly RefundService _refunds;")]
    [InlineData("private readonly Refund$$Service _refunds;", "private readonly RefundService _refunds;")]
    [InlineData("new Refund$$Service(client)", "new RefundService(client)")]
    [InlineData("await _refunds.Get$$Async(", "await _refunds.GetAsync(")]
    public async Task Any_mention_of_the_service_offers_it(string marked, string plain)
    {
        var source = Shop.Replace(plain.Contains("$$", StringComparison.Ordinal) ? plain : "_re$$funds", "_refunds", StringComparison.Ordinal);
        source = plain.Contains("$$", StringComparison.Ordinal) ? Shop.Replace(plain, marked, StringComparison.Ordinal) : source.Replace(plain, marked, StringComparison.Ordinal);
        Assert.Contains("GetAsync(ConnectedAccountId account", await Write(source, "IRefundCalls.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_that_is_taken_gets_a_number_and_older_C_sharp_a_block()
    {
        var source = Shop.Replace("namespace Shop;", "namespace Shop {", StringComparison.Ordinal) + "\npublic interface IRefundCalls { } }";
        var written = await Write(source, "IRefundCalls2.cs");
        Assert.Contains("namespace Shop\n{\n    [ConnectedAccountCall(typeof(RefundService))]\n    public partial interface IRefundCalls2\n", written.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Top_level_statements_get_an_interface_of_no_namespace()
    {
        var written = await Write(
            "using Stripe; var service = new Stripe.Checkout.Session$$Service(new StripeClient(\"k\")); service.Create(new(), new RequestOptions { StripeAccount = args[0] });",
            "ISessionCalls.cs");
        Assert.Contains("[ConnectedAccountCall(typeof(SessionService))]", written, StringComparison.Ordinal);
        Assert.Contains("Session Create(ConnectedAccountId account, SessionCreateOptions options);", written, StringComparison.Ordinal);
        Assert.Contains("internal partial interface ISessionCalls", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class C { void M(Stripe.IStripeClient c) => new Stripe.Refund$$Service(c).Get(\"re_1\"); }")]
    [InlineData("class C { void M(Stripe.IStripeClient c) => new Stripe.Refund$$Service(c).Get(\"re_1\", null, new Stripe.RequestOptions { IdempotencyKey = \"k\" }); }")]
    [InlineData("class C { void M(Stripe.IStripeClient c) => new Stripe.Account$$Service(c).Get(\"acct_1\", null, new Stripe.RequestOptions { StripeAccount = \"acct_1\" }); }")]
    [InlineData("class RefundService { public void Get(Stripe.RequestOptions o) { } void M() => new Refund$$Service().Get(new Stripe.RequestOptions { StripeAccount = \"acct_1\" }); }")]
    [InlineData("class C { void M(Stripe.IStripeClient c, int x$$yz) => new Stripe.RefundService(c).Get(\"re_1\", null, new Stripe.RequestOptions { StripeAccount = \"a\" }); }")]
    [InlineData("class C { Missing$$ m; }")]
    [InlineData("$$")]
    public async Task Nothing_is_offered_where_no_call_of_a_service_names_an_account(string source) => Assert.Empty((await Offers(source)).Actions);

    // What is written has to be an interface that ConnectGen takes: the rules find nothing, and it compiles.
    private static async Task<string> Write(string source, string file)
    {
        var (actions, project) = await Offers(source);
        var action = Assert.Single(actions);
        Assert.Equal("Generate a connected-account interface for these calls", action.Title);
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)));
        var changed = operation.ChangedSolution.GetProject(project.Id)!;
        var compilation = (await changed.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not ("CS1701" or "CS8019")));
        Assert.Empty(await compilation.WithAnalyzers([new CallInterfaceAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        return (await changed.Documents.Single(d => d.Name == file).GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<(ImmutableArray<CodeAction> Actions, Project Project)> Offers(string marked)
    {
        var source = marked.Replace("$$", "", StringComparison.Ordinal);
        var isProgram = !marked.Contains("class ", StringComparison.Ordinal) && marked.Length > 2;
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            metadataReferences: References.All,
            compilationOptions: new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
        var document = project.AddDocument("Shop.cs", source);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var position = marked.IndexOf("$$", StringComparison.Ordinal);
        var context = new CodeRefactoringContext(document, new(position, 0), actions.Add, TestContext.Current.CancellationToken);
        await new ConnectedAccountInterfaceRefactoring().ComputeRefactoringsAsync(context);
        return (actions.ToImmutable(), document.Project);
    }
}
