using Marketplace.StripeStandIn;
await using var s = await StandInServer.StartAsync(Console.Out, "  ");
Console.WriteLine(s.Url);
