using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Calls whose URL holds the account: it goes there, and no header does.</summary>
[ConnectedAccountCall]
public partial interface IAccounts
{
    Task<Account> GetAccountAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);

    Task<Account> GetAsync(ConnectedAccountId account, AccountGetOptions options, CancellationToken cancellationToken = default);

    Task<Account> UpdateAsync(ConnectedAccountId account, AccountUpdateOptions options, CancellationToken cancellationToken = default);

    Task<Account> RejectAsync(ConnectedAccountId account, AccountRejectOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    Task<Account> DeleteAsync(ConnectedAccountId account, AccountDeleteOptions? options = null, CancellationToken cancellationToken = default);

    Task<Person> CreatePersonAsync(ConnectedAccountId account, AccountPersonCreateOptions options, [IdempotencyKey] string? key = null, CancellationToken cancellationToken = default);

    Task<Person> GetPersonAsync(ConnectedAccountId account, string personId, AccountPersonGetOptions? options = null, CancellationToken cancellationToken = default);

    Task<Person> DeletePersonAsync(string personId, ConnectedAccountId account, AccountPersonDeleteOptions? options = null, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Person> ListPersonsAsync(ConnectedAccountId account, AccountPersonListOptions? options = null, CancellationToken cancellationToken = default);

    Task<Capability> UpdateCapabilityAsync(ConnectedAccountId account, string capability, AccountCapabilityUpdateOptions options, CancellationToken cancellationToken = default);

    Task<StripeList<Capability>> ListCapabilitiesAsync(ConnectedAccountId account, AccountCapabilityListOptions? options = null, CancellationToken cancellationToken = default);

    Task<IExternalAccount> CreateExternalAccountAsync(ConnectedAccountId account, AccountExternalAccountCreateOptions options, CancellationToken cancellationToken = default);

    IAsyncEnumerable<IExternalAccount> ListExternalAccountsAsync(ConnectedAccountId account, AccountExternalAccountListOptions? options = null, CancellationToken cancellationToken = default);

    Task<LoginLink> CreateLoginLinkAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);
}
