using Stripe;

namespace Shop.Services;

public class LegacyTransfers
{
    private readonly TransferService _transfers = new();
    private readonly ILogger<LegacyTransfers> _logger;

    public LegacyTransfers(IConfiguration configuration, ILogger<LegacyTransfers> logger)
    {
        _logger = logger;
        StripeConfiguration.ApiKey = configuration["Stripe:SecretKey"];
    }

    public async Task<string> SendAsync(string seller, long amount)
    {
        _logger.LogDebug("Sending {Amount}", amount);
        var transfer = await _transfers.CreateAsync(new TransferCreateOptions { Amount = amount, Currency = "eur", Destination = seller });
        await new TransferService().GetAsync(transfer.Id);
        return transfer.Id;
    }
}
