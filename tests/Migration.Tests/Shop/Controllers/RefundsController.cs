using Microsoft.AspNetCore.Mvc;
using Shop.Models;
using Shop.Services;
using Stripe;

namespace Shop.Controllers;

[ApiController]
[Route("sellers/{seller}/refunds")]
public class RefundsController : ControllerBase
{
    private readonly SellerRefunds _refunds;

    public RefundsController(SellerRefunds refunds)
    {
        _refunds = refunds;
    }

    [HttpPost]
    public async Task<string> Create(string seller, RefundRequest request) => (await _refunds.CreateAsync(seller, request)).Id;

    [HttpGet("{id}")]
    public async Task<IActionResult> Get(string seller, string id)
    {
        // Straight from Stripe.
        var refund = await new RefundService().GetAsync(id, requestOptions: new RequestOptions { StripeAccount = seller });
        return Ok(refund.Id);
    }
}
