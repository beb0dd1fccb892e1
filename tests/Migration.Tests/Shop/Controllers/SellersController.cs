using Microsoft.AspNetCore.Mvc;
using Stripe;

namespace Shop.Controllers;

[Route("sellers")]
public class SellersController : Controller
{
    private readonly AccountService _accounts = new AccountService();
    private readonly AccountLinkService _links = new();

    [HttpPost]
    public async Task<string> Create(string email)
    {
        var account = await _accounts.CreateAsync(new AccountCreateOptions { Email = email });
        return account.Id;
    }

    [HttpPost("{seller}/link")]
    public async Task<string?> Link(string seller)
    {
        var link = await _links.CreateAsync(new AccountLinkCreateOptions { Account = seller, Type = "account_onboarding" });
        return link.Url ?? "none";
    }

    [HttpGet("{seller}/payouts")]
    public async Task<int> Payouts(string seller) =>
        (await new PayoutService().ListAsync(new PayoutListOptions { Limit = 5 }, new RequestOptions { StripeAccount = seller })).Data.Count;
}
