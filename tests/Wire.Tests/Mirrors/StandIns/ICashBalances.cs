using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>What a mirror of <see cref="CustomerCashBalanceService"/> has, by hand.</summary>
internal interface ICashBalances
{
    CashBalance Get(ConnectedAccountId account, string parentId, CustomerCashBalanceGetOptions? options = null, RequestOptions? requestOptions = null);

    Task<CashBalance> GetAsync(
        ConnectedAccountId account, string parentId, CustomerCashBalanceGetOptions? options = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    CashBalance Update(ConnectedAccountId account, string parentId, CustomerCashBalanceUpdateOptions options, RequestOptions? requestOptions = null);

    Task<CashBalance> UpdateAsync(
        ConnectedAccountId account, string parentId, CustomerCashBalanceUpdateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}
