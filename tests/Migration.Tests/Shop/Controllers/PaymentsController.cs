using Microsoft.AspNetCore.Mvc;
using Shop.Models;
using Shop.Services;
using Stripe;

namespace Shop.Controllers;

[ApiController]
[Route("sellers/{seller}/payments")]
public class PaymentsController(ISellerPayments payments) : ControllerBase
{
    private readonly PaymentIntentService _intents = new();

    [HttpPost]
    public async Task<string> Create(string seller, PaymentRequest request) => await payments.CreateAsync(seller, request);

    [HttpPost("{id}/cancel")]
    public async Task<string> Cancel(string seller, string id) =>
        (await _intents.CancelAsync(id, requestOptions: new RequestOptions { StripeAccount = seller })).Id;
}
