using ConnectGen;
using Platform.Callers;
using Stripe;

namespace Platform.Authentication;

/// <summary>The customers of each seller.</summary>
public class Buyers(ICustomers customers, IPayments payments)
{
    public Task<Customer> AddAsync(ConnectedAccountId account, string email) =>
        customers.CreateAsync(account, new CustomerCreateOptions { Email = email }); // CG1005: the customer is the seller's

    public Task<StripeList<Charge>> PaymentsAsync(ConnectedAccountId account, Customer buyer) =>
        payments.ListChargesAsync(account, new ChargeListOptions { Customer = buyer.Id }); // CG1006: a buyer's ID would not compile in the account's place
}
