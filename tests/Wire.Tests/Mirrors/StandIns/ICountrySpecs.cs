using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>What a mirror of <see cref="CountrySpecService"/> has, by hand: lists in every form.</summary>
internal interface ICountrySpecs
{
    CountrySpec Get(ConnectedAccountId account, string id, CountrySpecGetOptions? options = null, RequestOptions? requestOptions = null);

    Task<CountrySpec> GetAsync(
        ConnectedAccountId account, string id, CountrySpecGetOptions? options = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    StripeList<CountrySpec> List(ConnectedAccountId account, CountrySpecListOptions? options = null, RequestOptions? requestOptions = null);

    Task<StripeList<CountrySpec>> ListAsync(
        ConnectedAccountId account, CountrySpecListOptions? options = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    IEnumerable<CountrySpec> ListAutoPaging(ConnectedAccountId account, CountrySpecListOptions? options = null, RequestOptions? requestOptions = null);

    IAsyncEnumerable<CountrySpec> ListAutoPagingAsync(
        ConnectedAccountId account, CountrySpecListOptions? options = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}
