using ConnectGen.Ide.Tests.Infrastructure;

namespace ConnectGen.Ide.Tests;

/// <summary>ConnectGen as its user meets it, step by step, in an editor's own machinery: what is typed, what is generated, listed, underlined and offered.</summary>
public sealed class SessionTests
{
    private const string Program = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddConnectedAccountCallers();
        var app = builder.Build();
        app.Run();

        """;

    [Fact]
    public async Task From_an_empty_project_to_code_that_is_mended()
    {
        using var editor = new Editor();

        // An empty project with the packages: nothing is generated, nothing is said.
        Assert.Empty(await editor.GeneratedAsync());
        Assert.Empty(await editor.ErrorsAsync());

        // The interface is typed, with the account as a string, as wrappers have it.
        editor.Type("IRefunds.cs", """
            using ConnectGen;
            using Stripe;

            namespace Shop;

            [ConnectedAccountCall]
            public partial interface IRefunds
            {
                Task<Refund> CreateAsync(string account, RefundCreateOptions options, CancellationToken cancellationToken = default);

                [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
                Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId);
            }
            """);
        Assert.Equal([("CG0007", "account")], await editor.SquigglesAsync("IRefunds.cs"));

        // The light bulb changes its type, and says so.
        var fix = Assert.Single(await editor.FixesAsync("IRefunds.cs", "CG0007"));
        Assert.Equal("Change the type of 'account' to ConnectedAccountId", fix.Title);
        Assert.Equal(["IRefunds.cs"], await editor.PreviewAsync(fix));
        await editor.ApplyAsync(fix);
        Assert.Empty(await editor.SquigglesAsync("IRefunds.cs"));
        Assert.Contains("CreateAsync(ConnectedAccountId account, RefundCreateOptions options", await editor.TextAsync("IRefunds.cs"), StringComparison.Ordinal);

        // The caller is there, without a build, and so is its registration.
        Assert.Equal(["ConnectedAccountCallers-Registration.g.cs", "Shop.IRefunds.g.cs"], (await editor.GeneratedAsync()).Keys.Order(StringComparer.Ordinal));
        Assert.NotNull((await editor.CompilationAsync()).GetTypeByMetadataName("Shop.RefundsCaller"));

        // Completion lists its calls, in Stripe's words; an endpoint that Stripe.net has no words for is named.
        editor.Type("Returns.cs", """
            using Stripe;

            namespace Shop;

            public class Returns
            {
                public async Task<Refund> AcceptAsync(RefundsCaller refunds, ConnectGen.ConnectedAccountId seller, string charge)
                {
                    return await refunds.
                }
            }
            """);
        var listed = await editor.CompleteAsync("Returns.cs", "await refunds.");
        Assert.Superset(new HashSet<string> { "CreateAsync", "RefundChargeAsync" }, listed.Names.ToHashSet());
        Assert.Contains("When you create a new refund, you must specify a Charge or a PaymentIntent object", await listed.DescriptionAsync("CreateAsync"), StringComparison.Ordinal);
        Assert.Contains("Sends POST /v1/charges/{chargeId}/refunds, with the account in the Stripe-Account header.", await listed.DescriptionAsync("RefundChargeAsync"), StringComparison.Ordinal);

        // A call without an account does not compile, and one with it does.
        await editor.ReplaceAsync("Returns.cs", "await refunds.", "await refunds.CreateAsync(new RefundCreateOptions { Charge = charge });");
        Assert.Contains(await editor.ErrorsAsync(), static error => error.Contains("CS7036", StringComparison.Ordinal) && error.Contains("'options'", StringComparison.Ordinal));
        await editor.ReplaceAsync("Returns.cs", "CreateAsync(new", "CreateAsync(seller, new");
        Assert.Empty(await editor.ErrorsAsync());
        Assert.Empty(await editor.SquigglesAsync("Returns.cs"));
        Assert.Contains("RefundService.CreateAsync(RefundCreateOptions", await editor.QuickInfoAsync("Returns.cs", "CreateAsync(seller"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Global_key_of_a_web_app_becomes_a_registered_client_and_comes_back_with_undo()
    {
        using var editor = new Editor(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
        editor.Type("IRefunds.cs", "[ConnectGen.ConnectedAccountCall(typeof(Stripe.RefundService))] public partial interface IRefunds;");
        editor.Type("Program.cs", Program);
        Assert.Empty(await editor.SquigglesAsync("Program.cs"));
        Assert.Empty(await editor.ErrorsAsync());

        await editor.ReplaceAsync("Program.cs", "var app = ", "Stripe.StripeConfiguration.ApiKey = builder.Configuration[\"Stripe:SecretKey\"];\nvar app = ");
        Assert.Equal([("CG1001", "Stripe.StripeConfiguration.ApiKey = builder.Configuration[\"Stripe:SecretKey\"]")], await editor.SquigglesAsync("Program.cs"));
        var wrong = await editor.TextAsync("Program.cs");

        var fix = Assert.Single(await editor.FixesAsync("Program.cs", "CG1001"));
        Assert.Equal("Give the key to a StripeClient instead of setting StripeConfiguration.ApiKey", fix.Title);
        Assert.Equal(["Program.cs"], await editor.PreviewAsync(fix));
        await editor.ApplyAsync(fix);
        Assert.Empty(await editor.SquigglesAsync("Program.cs"));
        Assert.Empty(await editor.ErrorsAsync());
        Assert.Equal(
            Program.Replace("var app", "builder.Services.AddStripeClient(builder.Configuration.GetSection(\"Stripe\"));\nvar app", StringComparison.Ordinal),
            await editor.TextAsync("Program.cs"));

        await editor.UndoAsync();
        Assert.Equal(wrong, await editor.TextAsync("Program.cs"));
        Assert.Equal("CG1001", Assert.Single(await editor.SquigglesAsync("Program.cs")).Id);
    }

    [Fact]
    public async Task Service_without_a_client_gets_it_from_its_class()
    {
        using var editor = new Editor();
        editor.Type("Returns.cs", """
            using Stripe;

            public class Returns(IStripeClient client)
            {
                public Task<Refund> AcceptAsync(string account, string charge) =>
                    new RefundService().CreateAsync(new() { Charge = charge }, new() { StripeAccount = account });

                public IStripeClient Client => client;
            }
            """);
        Assert.Equal([("CG1003", "new RefundService()")], await editor.SquigglesAsync("Returns.cs"));

        var fix = Assert.Single(await editor.FixesAsync("Returns.cs", "CG1003"));
        Assert.Equal("Pass an IStripeClient to 'RefundService'", fix.Title);
        await editor.ApplyAsync(fix);
        Assert.Contains("new RefundService(client).CreateAsync(", await editor.TextAsync("Returns.cs"), StringComparison.Ordinal);
        Assert.Empty(await editor.SquigglesAsync("Returns.cs"));
        Assert.Empty(await editor.ErrorsAsync());
    }

    [Fact]
    public async Task Fix_of_another_file_shows_that_file()
    {
        using var editor = new Editor();
        editor.Type("Seller.cs", """
            public class Seller
            {
                public int Id { get; set; }
                public string? Key { get; set; }
                public void Connect(Stripe.OAuthToken token) => Key = token.AccessToken;
            }
            """);
        editor.Type("SellersController.cs", """
            using Microsoft.AspNetCore.Mvc;

            public interface ISellers
            {
                Seller Find(int id);
            }

            public class SellersController(ISellers sellers) : ControllerBase
            {
                [HttpGet("/sellers/{id}")]
                public ActionResult<Seller> Get(int id) => Ok(sellers.Find(id));
            }
            """);

        // The squiggle appears in the file that gives the key out, though the mistake was made in both.
        Assert.Equal([("CG3001", "sellers.Find(id)")], await editor.SquigglesAsync("SellersController.cs"));
        var fixes = await editor.FixesAsync("SellersController.cs", "CG3001");
        var ignore = Assert.Single(fixes, static fix => fix.Title == "Mark 'Seller.Key' with [JsonIgnore]");
        Assert.Equal(fixes.Count, fixes.Select(static fix => fix.Title).Distinct().Count());
        Assert.Equal(["Seller.cs"], await editor.PreviewAsync(ignore));
        await editor.ApplyAsync(ignore);
        Assert.Empty(await editor.SquigglesAsync("SellersController.cs"));
        Assert.Empty(await editor.ErrorsAsync());
    }

    [Fact]
    public async Task Calls_of_a_service_become_an_interface_that_has_a_caller()
    {
        using var editor = new Editor();
        editor.Type("Returns.cs", """
            using Stripe;

            public class Returns(RefundService service)
            {
                public Task<Refund> AcceptAsync(string account, string charge) =>
                    service.CreateAsync(new() { Charge = charge }, new() { StripeAccount = account });
            }
            """);

        var action = Assert.Single(await editor.RefactoringsAsync("Returns.cs", "service.CreateAsync"));
        Assert.Equal("Generate a connected-account interface for these calls", action.Title);
        Assert.Equal(["IRefundCalls.cs"], await editor.PreviewAsync(action));
        await editor.ApplyAsync(action);
        Assert.Empty(await editor.SquigglesAsync("IRefundCalls.cs"));
        Assert.Empty(await editor.ErrorsAsync());
        Assert.Contains("IRefundCalls.g.cs", (await editor.GeneratedAsync()).Keys);

        // What it declares says of itself what Stripe does.
        await editor.ReplaceAsync("Returns.cs", "class Returns(RefundService service)", "class Returns(RefundService service, IRefundCalls refunds)");
        await editor.ReplaceAsync("Returns.cs", "new() { StripeAccount = account });", "new() { StripeAccount = account });\n    public object Next() => refunds.");
        var listed = await editor.CompleteAsync("Returns.cs", "Next() => refunds.");
        Assert.Contains("When you create a new refund", await listed.DescriptionAsync("CreateAsync"), StringComparison.Ordinal);

        await editor.UndoAsync();
        await editor.UndoAsync();
        await editor.UndoAsync();
        Assert.Empty(await editor.GeneratedAsync());
    }
}
