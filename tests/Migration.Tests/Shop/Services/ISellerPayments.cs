using Shop.Models;

namespace Shop.Services;

public interface ISellerPayments
{
    Task<string> CreateAsync(string seller, PaymentRequest request);
}
