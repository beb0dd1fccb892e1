using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using ConnectGen;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace Shop
{
    [ConnectedAccountCall]
    public partial interface IRefunds
    {
        Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);

        IAsyncEnumerable<Refund> ListAsync(ConnectedAccountId account, RefundListOptions options = null, CancellationToken cancellationToken = default);
    }

    public static class ShopServices
    {
        public static IServiceCollection AddShop(this IServiceCollection services) => services.AddConnectedAccountCallers();
    }
}
