using Stripe;

namespace Shop.Background;

public class StartupReport : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var accounts = new AccountService();
        await accounts.ListAsync(new AccountListOptions { Limit = 1 }, cancellationToken: stoppingToken);
    }
}
