using System.Runtime.CompilerServices;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>Callers that have the account in another place, or not in every place, or where it does not belong.</summary>
internal static class WrongPlaces
{
    internal sealed class LoginLinksWithAHeader(IStripeClient client) : LoginLinks(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given, account.Value);
    }

    internal sealed class AccountLinksWithAHeader(IStripeClient client) : AccountLinks(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given, account.Value);
    }

    internal sealed class AccountLinksInTheUsersOptions(IStripeClient client) : AccountLinks(client)
    {
        protected override AccountLinkCreateOptions About(ConnectedAccountId account, AccountLinkCreateOptions options)
        {
            options.Account = account.Value;
            return options;
        }
    }

    internal sealed class AccountLinksWithoutTheAccount(IStripeClient client) : AccountLinks(client)
    {
        protected override AccountLinkCreateOptions About(ConnectedAccountId account, AccountLinkCreateOptions options) => options;
    }

    internal sealed class MeterEventsWithTheOtherHeader(StripeClient client) : MeterEvents(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given, account.Value);
    }

    internal sealed class OAuthTokensWithAnAccount(IStripeClient client) : OAuthTokens(client)
    {
        protected override RequestOptions Request(RequestOptions? given) => HandWrittenRequest.With(given, "acct_1");
    }

    internal sealed class CountrySpecsWithoutASecondPage(IStripeClient client) : CountrySpecs(client)
    {
        public override IEnumerable<CountrySpec> ListAutoPaging(ConnectedAccountId account, CountrySpecListOptions? options, RequestOptions? requestOptions) =>
            List(account, options, requestOptions);
    }

    internal sealed class CountrySpecsWithoutTheAccountOnTheSecondPage(IStripeClient client) : CountrySpecs(client)
    {
        private readonly CountrySpecService _service = new(client);

        public override async IAsyncEnumerable<CountrySpec> ListAutoPagingAsync(
            ConnectedAccountId account, CountrySpecListOptions? options, RequestOptions? requestOptions, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var page = await ListAsync(account, options, requestOptions, cancellationToken);
            foreach (var item in page)
                yield return item;
            // Right but for the header.
            var next = new CountrySpecListOptions { StartingAfter = page.Last().Id };
            await foreach (var item in _service.ListAutoPagingAsync(next, HandWrittenRequest.With(requestOptions), cancellationToken))
                yield return item;
        }
    }
}
