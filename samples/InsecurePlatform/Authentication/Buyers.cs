using ConnectGen;
using Stripe;

namespace Platform.Authentication;

/// <summary>The customers of each seller.</summary>
public class Buyers(IStripeClient client)
{
    public Task<Customer> AddAsync(ConnectedAccountId account, string email) =>
        new CustomerService(client).CreateAsync(new CustomerCreateOptions { Email = email, Metadata = new() { ["seller"] = account.Value } }); // CG1005: the customer is the platform's, whatever its metadata says

    public Task<StripeList<Charge>> PaymentsAsync(Customer buyer) =>
        new ChargeService(client).ListAsync(new ChargeListOptions { Customer = buyer.Id }, new RequestOptions { StripeAccount = buyer.Id }); // CG1006: a buyer is no connected account
}
