using Stripe;
using PriceList = Stripe.PriceService;

namespace Shop.Services;

public class Catalogue
{
    private readonly ProductService _products = new();
    private readonly Lazy<PriceList> _prices = new(() => new PriceList());

    public async Task LoadAsync(string seller)
    {
        var options = new RequestOptions { StripeAccount = seller };
        await _products.ListAsync(new ProductListOptions { Active = true }, options);
        await _prices.Value.ListAsync(new PriceListOptions { Active = true }, options);
    }
}
