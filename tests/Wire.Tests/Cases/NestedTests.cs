using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Two IDs in the path: each must be in its place.</summary>
public class NestedTests : WireTest
{
    [Fact]
    public async Task A_transfer_reversal_is_reached_by_both_IDs()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Reversal),
            client => new TransferReversalService(client).GetAsync("tr_1", "trr_1", null, OnAccount, Ct),
            client => new NestedCaller(client).GetReversalAsync(Account, "tr_1", "trr_1", null, Ct));

        Assert.Equal("/v1/transfers/tr_1/reversals/trr_1", Assert.Single(requests).Target);
    }

    [Fact]
    public async Task A_transfer_reversal_is_made_and_changed_by_the_hand_written_calls()
    {
        await WireAssert.SameAsync(
            Scripts.Always(Json.Reversal),
            client => new TransferReversalService(client).CreateAsync("tr_1", new() { Amount = 100 }, OnAccount, Ct),
            client => new NestedCaller(client).CreateReversalAsync(Account, "tr_1", new() { Amount = 100 }, Ct));
        await WireAssert.SameAsync(
            Scripts.Always(Json.Reversal),
            client => new TransferReversalService(client).UpdateAsync("tr_1", "trr_1", new() { Metadata = new() { ["a"] = "b" } }, OnAccount, Ct),
            client => new NestedCaller(client).UpdateReversalAsync("tr_1", "trr_1", new() { Metadata = new() { ["a"] = "b" } }, Account, Ct));
    }

    [Fact]
    public async Task Transfer_reversals_are_listed_under_their_transfer()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("transfer_reversal"),
            client => AllOf(new TransferReversalService(client).ListAutoPagingAsync("tr_1", null, OnAccount, Ct)),
            client => AllOf(new NestedCaller(client).ListReversalsAsync(Account, "tr_1", null, Ct)));

        Assert.All(requests, request => Assert.Equal("/v1/transfers/tr_1/reversals", request.Path));
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
    }

    [Fact]
    public async Task A_customers_tax_ID_is_made_and_deleted_by_the_hand_written_calls()
    {
        await WireAssert.SameAsync(
            Scripts.Always(Json.TaxId),
            client => new CustomerTaxIdService(client).CreateAsync("cus_1", new() { Type = "eu_vat", Value = "DE123456789" }, OnAccount, Ct),
            client => new NestedCaller(client).CreateTaxIdAsync(Account, "cus_1", new() { Type = "eu_vat", Value = "DE123456789" }, Ct));
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.TaxId),
            client => new CustomerTaxIdService(client).DeleteAsync("cus_1", "txi_1", null, OnAccount, Ct),
            client => new NestedCaller(client).DeleteTaxIdAsync(Account, "cus_1", "txi_1", Ct));

        Assert.Equal("/v1/customers/cus_1/tax_ids/txi_1", Assert.Single(requests).Target);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task An_ID_that_would_change_the_endpoint_is_refused_and_nothing_is_sent(string? id)
    {
        // DELETE /v1/accounts/acct_1/persons/.. is DELETE /v1/accounts/acct_1/.
        var person = await WireAssert.NothingSentAsync<ArgumentException>(client => new AccountsCaller(client).DeletePersonAsync(id!, Account, null, Ct));
        Assert.Equal("personId", person.ParamName);

        var reversal = await WireAssert.NothingSentAsync<ArgumentException>(client => new NestedCaller(client).GetReversalAsync(Account, id!, "trr_1", null, Ct));
        Assert.Equal("transferId", reversal.ParamName);
    }
}
