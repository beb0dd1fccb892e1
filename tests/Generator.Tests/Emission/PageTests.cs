using ConnectGen.Generator.Tests.Infrastructure;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>Lists in every form that an interface may ask for.</summary>
public class PageTests
{
    [Theory]
    [InlineData("Task<List<Refund>>", "ListAutoPagingAsync")]
    [InlineData("Task<IList<Refund>>", "ListAutoPagingAsync")]
    [InlineData("Task<ICollection<Refund>>", "ListAutoPagingAsync")]
    [InlineData("Task<IReadOnlyList<Refund>>", "ListAutoPagingAsync")]
    [InlineData("Task<IReadOnlyCollection<Refund>>", "ListAutoPagingAsync")]
    [InlineData("Task<IEnumerable<Refund>>", "ListAutoPagingAsync")]
    [InlineData("Task<Refund[]>", "ListAutoPagingAsync")]
    [InlineData("ValueTask<List<Refund>>", "ListAutoPagingAsync")]
    [InlineData("ValueTask<Refund[]>", "ListAutoPagingAsync")]
    [InlineData("List<Refund>", "ListAutoPaging")]
    [InlineData("IReadOnlyList<Refund>", "ListAutoPaging")]
    [InlineData("Refund[]", "ListAutoPaging")]
    [InlineData("IEnumerable<Refund>", "ListAutoPaging")]
    [InlineData("IAsyncEnumerable<Refund>", "ListAutoPagingAsync")]
    [InlineData("StripeList<Refund>", "List")]
    [InlineData("Task<StripeList<Refund>>", "ListAsync")]
    [InlineData("ValueTask<StripeList<Refund>>", "ListAsync")]
    public void List_is_read_by_the_form_of_the_call_that_serves_it(string result, string method)
    {
        foreach (var name in new[] { "ListRefundsAsync(ConnectedAccountId account, RefundListOptions? options = null)", "ListAsync(ConnectedAccountId account, CancellationToken cancellationToken = default)" })
        {
            if (name.Contains("Cancellation", StringComparison.Ordinal) && !method.EndsWith("Async", StringComparison.Ordinal))
                continue;
            var run = GeneratorRun.Over($"[ConnectedAccountCall(typeof(RefundService))] public partial interface ICalls {{ {result} {name}; }}");
            Assert.Contains($"_refundService.{method}(", run.Source("ICalls.g.cs"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Task<List<Charge>>", "SearchAutoPagingAsync")]
    [InlineData("Task<Charge[]>", "SearchAutoPagingAsync")]
    [InlineData("IEnumerable<Charge>", "SearchAutoPaging")]
    [InlineData("StripeSearchResult<Charge>", "Search")]
    [InlineData("Task<StripeSearchResult<Charge>>", "SearchAsync")]
    public void Search_is_read_alike(string result, string method)
    {
        var run = GeneratorRun.Over($"[ConnectedAccountCall] public partial interface ICalls {{ {result} SearchChargesAsync(ConnectedAccountId account, ChargeSearchOptions options); }}");
        Assert.Contains($"_chargeService.{method}(", run.Source("ICalls.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Task<List<Capability>>")]
    [InlineData("Task<Capability[]>")]
    [InlineData("List<Capability>")]
    [InlineData("Capability[]")]
    [InlineData("IAsyncEnumerable<Capability>")]
    [InlineData("IEnumerable<Capability>")]
    [InlineData("Task<StripeList<Capability>>")]
    public async Task List_that_Stripe_does_not_page_serves_them_all(string result)
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            $"[ConnectedAccountCall] public partial interface ICalls {{ {result} ListCapabilitiesAsync(ConnectedAccountId account); }}",
            $"(object){(result.EndsWith("Enumerable<Capability>", StringComparison.Ordinal) && !result.StartsWith("IAsync", StringComparison.Ordinal) ? "System.Linq.Enumerable.ToList(new CallsCaller(client).ListCapabilitiesAsync(account))" : "new CallsCaller(client).ListCapabilitiesAsync(account)")}"));
        Assert.Equal("GET /v1/accounts/acct_1/capabilities", sent.Line);
    }

    [Theory]
    [InlineData("IAsyncEnumerable<Capability>")]
    [InlineData("IEnumerable<Capability>")]
    public async Task Nothing_is_sent_before_the_first_item_is_asked_for(string result) =>
        Assert.Empty(await GeneratorRun.Call(
            $"[ConnectedAccountCall] public partial interface ICalls {{ {result} ListCapabilitiesAsync(ConnectedAccountId account); }}",
            "Task.FromResult((object)new CallsCaller(client).ListCapabilitiesAsync(account))"));

    [Fact]
    public async Task Token_reaches_every_form()
    {
        var sent = await GeneratorRun.Call(
            """
            [ConnectedAccountCall]
            public partial interface ICalls
            {
                Task<List<Refund>> ListRefundsAsync(ConnectedAccountId account, CancellationToken token);
                Task<Capability[]> ListCapabilitiesAsync(ConnectedAccountId account, CancellationToken token);
                ValueTask<IReadOnlyList<Charge>> ListChargesAsync(CancellationToken call, ConnectedAccountId account);
            }
            public static class Tokens { public static readonly CancellationToken One = new CancellationTokenSource().Token; }
            """,
            "Task.WhenAll(new CallsCaller(client).ListRefundsAsync(account, Tokens.One), new CallsCaller(client).ListCapabilitiesAsync(account, Tokens.One), new CallsCaller(client).ListChargesAsync(Tokens.One, account).AsTask())");
        Assert.Equal(3, sent.Count);
        Assert.All(sent, static r => Assert.True(r.CancellationToken.CanBeCanceled));
    }
}
