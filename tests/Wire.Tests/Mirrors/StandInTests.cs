using ConnectGen.Wire.Tests.Mirrors.Comparison;
using ConnectGen.Wire.Tests.Mirrors.StandIns;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors;

/// <summary>The comparison itself: it passes callers that are right, written by hand, and reports each way to be wrong.</summary>
public class StandInTests
{
    /// <summary>A caller that is right for each place of the account and each form of a result.</summary>
    public static TheoryData<Type, Type, Type> Right => new()
    {
        { typeof(CustomerCashBalanceService), typeof(ICashBalances), typeof(CashBalances) },
        { typeof(CountrySpecService), typeof(ICountrySpecs), typeof(CountrySpecs) },
        { typeof(AccountLoginLinkService), typeof(ILoginLinks), typeof(LoginLinks) },
        { typeof(AccountLinkService), typeof(IAccountLinks), typeof(AccountLinks) },
        { typeof(Stripe.V2.Billing.MeterEventService), typeof(IMeterEvents), typeof(MeterEvents) },
        { typeof(OAuthTokenService), typeof(IOAuthTokens), typeof(OAuthTokens) },
    };

    /// <summary>Callers that are wrong in one way each, and the line that shows it.</summary>
    public static TheoryData<Type, string> Wrong => new()
    {
        { typeof(WrongCashBalances.ForgettingTheAccount), "options: the requests differ:*- Stripe-Account: acct_1Nv0FGQ9RKHgCVdK" },
        { typeof(WrongCashBalances.SendingAnAccountOfItsOwn), "options: the requests differ:*+ Stripe-Account: acct_1\\r" },
        { typeof(WrongCashBalances.SendingAContextToo), "options: the requests differ:*+ Stripe-Context: acct_1Nv0FGQ9RKHgCVdK" },
        { typeof(WrongCashBalances.SendingAnotherHeader), "options: the requests differ:*+ X-Extra: 1" },
        { typeof(WrongCashBalances.DroppingTheRequestOptions), "request options: the requests differ:*- Authorization: Bearer rk_" },
        { typeof(WrongCashBalances.DroppingTheRequestOptions), "request options: the requests differ:*- Idempotency-Key: order-42" },
        { typeof(WrongCashBalances.MakingUpAnIdempotencyKey), "request options: the requests differ:*+ Idempotency-Key: order-43" },
        { typeof(WrongCashBalances.WritingIntoTheUsersRequestOptions), "request options: the user's arguments before and after the call differ:*<StripeAccount>" },
        { typeof(WrongCashBalances.SendingAnotherID), "options: the requests differ:*+ GET /v1/customers/cus_1/cash_balance" },
        { typeof(WrongCashBalances.EscapingTheIDTwice), "options: the requests differ:*+ GET /v1/customers/parentId1%2520" },
        { typeof(WrongCashBalances.DroppingTheOptions), "options: the requests differ:*+ GET /v1/customers/" },
        { typeof(WrongCashBalances.DroppingOneOption), "options: the requests differ:*- settings[reconciliation_mode]=" },
        { typeof(WrongCashBalances.LosingTheToken), "cancelled: the failures differ:*- System.Threading.Tasks.TaskCanceledException" },
        { typeof(WrongCashBalances.LosingTheToken), "cancelled: the requests differ:*+ == request 1" },
        { typeof(WrongCashBalances.ReturningAnotherResult), "options: the results differ:*+   \"customer\": \"cus_1\"" },
        { typeof(WrongCashBalances.SendingTwice), "options: the requests differ:*+ == request 2" },
        { typeof(WrongCashBalances.FailingAfterwards), "options: the failures differ:*+ System.InvalidOperationException: Too late." },
        { typeof(WrongPlaces.LoginLinksWithAHeader), "options: the requests differ:*+ Stripe-Account: acct_1Nv0FGQ9RKHgCVdK" },
        { typeof(WrongPlaces.AccountLinksWithAHeader), "options: the requests differ:*+ Stripe-Account: acct_1Nv0FGQ9RKHgCVdK" },
        { typeof(WrongPlaces.AccountLinksInTheUsersOptions), "options: the user's arguments before and after the call differ:*<Account>" },
        { typeof(WrongPlaces.AccountLinksWithoutTheAccount), "options: the requests differ:*- account=acct_1Nv0FGQ9RKHgCVdK" },
        { typeof(WrongPlaces.MeterEventsWithTheOtherHeader), "options: the requests differ:*- Stripe-Context: acct_1Nv0FGQ9RKHgCVdK" },
        { typeof(WrongPlaces.OAuthTokensWithAnAccount), "options: the requests differ:*+ Stripe-Account: acct_1" },
        { typeof(WrongPlaces.CountrySpecsWithoutASecondPage), "options: the requests differ:*- == request 2" },
        { typeof(WrongPlaces.CountrySpecsWithoutTheAccountOnTheSecondPage), "nothing optional: the requests differ:*- == request 2*- Stripe-Account" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public async Task A_caller_that_is_right_is_the_same_in_every_method(Type service, Type contract, Type caller)
    {
        var report = await CompareAsync(service, contract, caller);

        Assert.Empty(report.Differences);
        Assert.Equal(contract.GetMethods().Length, report.Compared);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_caller_that_is_wrong_is_reported_with_what_is_wrong(Type caller, string shown)
    {
        var (service, contract, _) = Right.Select(row => row.Data).Single(right => caller.IsSubclassOf(right.Item3));
        var report = await CompareAsync(service, contract, caller);

        Assert.Contains(report.Differences, difference => Shows(difference, shown));
        Assert.All(report.Differences, difference => Assert.StartsWith(service.FullName!, difference, StringComparison.Ordinal));
    }

    private static Task<ServiceReport> CompareAsync(Type service, Type contract, Type caller) =>
        ServiceComparison.RunAsync(service, client => new MirrorCounterpart(service, contract, caller, client));

    // The parts between the asterisks, in that order.
    private static bool Shows(string text, string parts)
    {
        var from = 0;
        return parts.Split('*').All(part => (from = text.IndexOf(part, from, StringComparison.Ordinal)) >= 0);
    }
}
