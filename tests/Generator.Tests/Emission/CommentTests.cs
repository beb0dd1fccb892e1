using System.Xml.Linq;
using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>What completion has to show of a generated method. That an editor makes Stripe's words of it, the tests of the editor show.</summary>
public class CommentTests
{
    [Fact]
    public void Method_without_documentation_inherits_that_of_its_Stripe_call()
    {
        var comment = CommentOf("Task<Refund> CreateRefundAsync(ConnectedAccountId account, RefundCreateOptions options);", "CreateRefundAsync", out var output);
        Assert.Equal("RefundService.CreateAsync(RefundCreateOptions, RequestOptions, CancellationToken)", Named(comment, "inheritdoc", output));
        Assert.Equal("account", comment.Element("param")?.Attribute("name")?.Value);
        Assert.Equal(Named(comment, "inheritdoc", output), Named(comment.Element("remarks")!, "see", output));
        Assert.EndsWith("with the account in the Stripe-Account header.", comment.Element("remarks")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/// <summary>Gives it back.</summary>")]
    [InlineData("/** <summary>Gives it back.</summary> */")]
    public void Method_with_documentation_inherits_its_own(string documentation)
    {
        var comment = CommentOf($"\n{documentation}\nTask<Refund> CreateRefundAsync(ConnectedAccountId account, RefundCreateOptions options);", "CreateRefundAsync", out _);
        Assert.Null(comment.Element("inheritdoc")!.Attribute("cref"));
        Assert.Null(comment.Element("param"));
        Assert.NotNull(comment.Element("remarks"));
    }

    [Fact]
    public void Comment_that_is_no_documentation_is_none() =>
        Assert.NotNull(CommentOf("// <summary>Gives it back.</summary>\nTask<Refund> CreateRefundAsync(ConnectedAccountId account, RefundCreateOptions options);", "CreateRefundAsync", out _).Element("inheritdoc")!.Attribute("cref"));

    [Fact]
    public void Endpoint_is_named()
    {
        var comment = CommentOf("[StripeEndpoint(\"POST /v1/charges/{chargeId}/refunds\")] Task<Refund> RefundAsync(ConnectedAccountId @event, string chargeId);", "RefundAsync", out _);
        Assert.Equal("Sends POST /v1/charges/{chargeId}/refunds, with the account in the Stripe-Account header.", comment.Element("summary")?.Value);
        Assert.Equal("event", comment.Element("param")?.Attribute("name")?.Value);
        Assert.Null(comment.Element("inheritdoc"));
    }

    [Theory]
    [InlineData("Task<Account> GetAccountAsync(ConnectedAccountId account);", "in the URL.")]
    [InlineData("Task<AccountLink> CreateAsync(ConnectedAccountId account, AccountLinkCreateOptions options);", "in the options.")]
    [InlineData("[PlatformCall] Task<Balance> GetBalanceAsync(); Task<Balance> GetAsync(ConnectedAccountId account);", "for the platform itself.")]
    [InlineData("[ConnectedAccountCall(typeof(Stripe.V2.Core.EventDestinationService))] Task<Stripe.V2.Core.EventDestination> GetAsync(ConnectedAccountId account, string id);", "in the Stripe-Context header.")]
    public void Comment_says_where_the_account_goes(string method, string expected)
    {
        var run = GeneratorRun.Over($"[ConnectedAccountCall] public partial interface ICalls {{ {method} }}");
        var comment = Comment(run.Output.GetTypeByMetadataName("CallsCaller")!.GetMembers().OfType<IMethodSymbol>().First(static m => m.MethodKind == MethodKind.Ordinary));
        Assert.EndsWith(expected, comment.Element("remarks")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Mirror_says_it_on_the_interface_and_its_caller_inherits()
    {
        var run = GeneratorRun.Over("[ConnectedAccountCall(typeof(RefundService), Authentication = ConnectedAccountAuthentication.AccountApiKey)] public partial interface IRefunds;");
        var declared = Comment(run.Output.GetTypeByMetadataName("IRefunds")!.GetMembers("CancelAsync").Single());
        Assert.Equal("RefundService.CancelAsync(string, RefundCancelOptions, RequestOptions, CancellationToken)", Named(declared, "inheritdoc", run.Output));
        Assert.EndsWith("with the account's own key.", declared.Element("remarks")!.Value, StringComparison.Ordinal);
        Assert.Equal("The key of the connected account that the call is made for.", declared.Element("param")!.Value);
        Assert.Null(Comment(run.Output.GetTypeByMetadataName("RefundsCaller")!.GetMembers("CancelAsync").Single()).Element("inheritdoc")!.Attribute("cref"));
    }

    private static XElement CommentOf(string method, string name, out Compilation output)
    {
        var run = GeneratorRun.Over($"[ConnectedAccountCall] public partial interface ICalls {{ {method} }}");
        output = run.Output;
        return Comment(output.GetTypeByMetadataName("CallsCaller")!.GetMembers(name).Single());
    }

    private static XElement Comment(ISymbol symbol) => XElement.Parse(symbol.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!);

    private static string? Named(XElement comment, string element, Compilation output) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(comment.Element(element)!.Attribute("cref")!.Value, output)?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
