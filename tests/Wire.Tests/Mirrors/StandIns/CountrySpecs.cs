using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>A caller of lists. Its lists of every page can be made wrong.</summary>
internal class CountrySpecs(IStripeClient client) : ICountrySpecs
{
    private readonly CountrySpecService _service = new(client);

    public CountrySpec Get(ConnectedAccountId account, string id, CountrySpecGetOptions? options, RequestOptions? requestOptions) =>
        _service.Get(id, options, HandWrittenRequest.With(requestOptions, account.Value));

    public Task<CountrySpec> GetAsync(
        ConnectedAccountId account, string id, CountrySpecGetOptions? options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        _service.GetAsync(id, options, HandWrittenRequest.With(requestOptions, account.Value), cancellationToken);

    public StripeList<CountrySpec> List(ConnectedAccountId account, CountrySpecListOptions? options, RequestOptions? requestOptions) =>
        _service.List(options, HandWrittenRequest.With(requestOptions, account.Value));

    public Task<StripeList<CountrySpec>> ListAsync(
        ConnectedAccountId account, CountrySpecListOptions? options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        _service.ListAsync(options, HandWrittenRequest.With(requestOptions, account.Value), cancellationToken);

    public virtual IEnumerable<CountrySpec> ListAutoPaging(ConnectedAccountId account, CountrySpecListOptions? options, RequestOptions? requestOptions) =>
        _service.ListAutoPaging(options, HandWrittenRequest.With(requestOptions, account.Value));

    public virtual IAsyncEnumerable<CountrySpec> ListAutoPagingAsync(
        ConnectedAccountId account, CountrySpecListOptions? options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        _service.ListAutoPagingAsync(options, HandWrittenRequest.With(requestOptions, account.Value), cancellationToken);
}
