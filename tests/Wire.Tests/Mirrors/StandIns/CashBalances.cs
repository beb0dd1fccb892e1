using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>A caller with the account in the header. Each of its steps can be made wrong.</summary>
internal class CashBalances(IStripeClient client) : ICashBalances
{
    private readonly CustomerCashBalanceService _service = new(client);

    public CashBalance Get(ConnectedAccountId account, string parentId, CustomerCashBalanceGetOptions? options, RequestOptions? requestOptions) =>
        Result(_service.Get(Id(parentId), Options(options), Request(account, requestOptions)));

    public async Task<CashBalance> GetAsync(
        ConnectedAccountId account, string parentId, CustomerCashBalanceGetOptions? options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        Result(await _service.GetAsync(Id(parentId), Options(options), Request(account, requestOptions), Token(cancellationToken)));

    public CashBalance Update(ConnectedAccountId account, string parentId, CustomerCashBalanceUpdateOptions options, RequestOptions? requestOptions) =>
        Result(_service.Update(Id(parentId), Options(options), Request(account, requestOptions)));

    public async Task<CashBalance> UpdateAsync(
        ConnectedAccountId account, string parentId, CustomerCashBalanceUpdateOptions options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        Result(await _service.UpdateAsync(Id(parentId), Options(options), Request(account, requestOptions), Token(cancellationToken)));

    protected virtual string Id(string id) => id;

    protected virtual T? Options<T>(T? options) => options;

    protected virtual RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given, account.Value);

    protected virtual CancellationToken Token(CancellationToken token) => token;

    protected virtual CashBalance Result(CashBalance result) => result;
}
