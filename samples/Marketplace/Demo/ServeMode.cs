namespace Marketplace.Demo;

/// <summary>What <c>--serve</c> prints: where the app is and what to try.</summary>
internal static class ServeMode
{
    public static void Explain(WebApplication app, TextWriter output, params ReadOnlySpan<Seller> sellers)
    {
        var url = app.Urls.Single();
        output.WriteLine($"The marketplace listens on {url} (Ctrl+C ends it).");
        output.WriteLine("Each request that reaches Stripe's stand-in is printed here. Try:");
        foreach (var seller in sellers)
        {
            output.WriteLine();
            output.WriteLine($"{seller.Name}");
            output.WriteLine($"  curl {url}/sellers/{seller.Account.Value}");
            output.WriteLine($"  curl '{url}/sellers/{seller.Account.Value}/charges?pageSize=2'");
            output.WriteLine($"  curl {url}/sellers/{seller.Account.Value}/payments --json '{{\"amount\":2500,\"currency\":\"{seller.Currency}\"}}'");
            output.WriteLine($"  curl {url}/sellers/{seller.Account.Value}/charges/CHARGE/refunds --json '{{\"amount\":1000}}'");
            output.WriteLine($"  curl {url}/sign-in -c cookies.txt --json '{{\"seller\":\"{seller.Name}\",\"password\":\"{seller.Password}\"}}' && curl {url}/connect/config -b cookies.txt");
        }

        output.WriteLine();
        output.WriteLine("The marketplace itself");
        output.WriteLine($"  curl {url}/platform/balance");
    }
}
