using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>What the generator sees while an interface is being typed: every beginning of it, and it with any one line gone.</summary>
public class TypingTests
{
    private const string Source = """
        using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using ConnectGen; using Stripe;
        namespace Shop;
        public interface IBase<T> { Task<T> GetAsync(ConnectedAccountId account, string id); }
        public partial class Outer
        {
            [ConnectedAccountCall(typeof(RefundService), CallerName = "Refunder")]
            internal partial interface IRefunds : IBase<Refund>
            {
                Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, [IdempotencyKey] string? key = null, CancellationToken cancellationToken = default);
                [ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.CancelAsync))]
                Task UndoAsync(ConnectedAccountId account, string id);
                [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
                ValueTask<Refund> RefundAsync(ConnectedAccountId account, string chargeId, RequestOptions? requestOptions);
                [PlatformCall] Balance GetBalance();
                static abstract int Operator(ref int x, params string[] rest);
                event Action<(int A, dynamic B)> Changed;
                (string Left, int? Right) this[int index] { get; init; }
            }

            [ConnectedAccountCall(typeof(AccountPersonService), Authentication = ConnectedAccountAuthentication.StripeContextHeader)]
            partial interface IMirror : IBound;

            [ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)]
            partial interface IBound
            {
                Task<IReadOnlyList<Refund>> ListRefundsAsync(RefundListOptions options);
                Refund[] ListRefunds();
                [StripeEndpoint("GET /v1/accounts/{id}/things")] Task<Refund> GetAsync(string id);
            }
        }
        """;

    [Fact]
    public void Any_beginning_of_an_interface_is_read_without_an_exception()
    {
        for (var length = Source.IndexOf("[Conn", StringComparison.Ordinal); length < Source.Length; length++)
            Generate(Source[..length]);
    }

    [Fact]
    public void An_interface_without_any_one_token_is_read_without_an_exception()
    {
        var root = CSharpSyntaxTree.ParseText(Source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        foreach (var token in root.DescendantTokens().SkipWhile(static t => t.Text != "["))
            Generate(Source.Remove(token.SpanStart, token.Span.Length));
    }

    private static void Generate(string source)
    {
        var result = CSharpGeneratorDriver.Create(new ConnectGenerator())
            .RunGenerators(GeneratorRun.Compile(source), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();
        Assert.True(result.Exception is null, $"{result.Exception} for:\n{source}");
    }
}
