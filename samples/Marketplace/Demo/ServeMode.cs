namespace Marketplace.Demo;

/// <summary>What <c>--serve</c> prints: where the app is and what to try.</summary>
internal static class ServeMode
{
    public static void Explain(MarketplaceApp marketplace, TextWriter output)
    {
        var url = marketplace.Url;
        output.WriteLine($"Open {url} in a browser (Ctrl+C ends it). Sign in as one of these, or sign up:");
        foreach (var seller in new[] { marketplace.Alder, marketplace.Birch })
            output.WriteLine($"  {seller.Name}, password {seller.Password}");

        var (name, password) = (marketplace.Alder.Name, marketplace.Alder.Password);
        output.WriteLine();
        output.WriteLine("Each request that reaches Stripe's stand-in is printed here, and each webhook that it delivers. Without a browser:");
        output.WriteLine($"  curl {url}/sign-in -c cookies.txt --json '{{\"seller\":\"{name}\",\"password\":\"{password}\"}}'");
        output.WriteLine($"  curl {url}/connect/config -b cookies.txt");
        output.WriteLine($"  curl '{url}/seller/charges?pageSize=2' -b cookies.txt");
        output.WriteLine($"  curl {url}/seller/payments -b cookies.txt --json '{{\"amount\":2500,\"currency\":\"eur\",\"paymentMethod\":\"pm_card_visa\"}}'");
        output.WriteLine($"  curl {url}/seller/charges/CHARGE/refunds -b cookies.txt --json '{{\"amount\":1000}}'");
        output.WriteLine($"  curl {url}/platform/balance");
    }
}
