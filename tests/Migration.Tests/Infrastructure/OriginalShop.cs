namespace ConnectGen.Migration.Tests.Infrastructure;

/// <summary>The shop as it was, built and run once for all tests.</summary>
public sealed class OriginalShop : IAsyncLifetime
{
    private readonly ShopProject _shop = ShopProject.Copy();

    /// <summary>Gets the requests that it sent to Stripe.</summary>
    public IReadOnlyList<string> Requests { get; private set; } = [];

    internal ShopProject Project => _shop;

    public async ValueTask InitializeAsync()
    {
        await _shop.BuildAsync();
        Requests = await _shop.RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        _shop.Dispose();
        return ValueTask.CompletedTask;
    }
}
