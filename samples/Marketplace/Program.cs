using Marketplace;
using Marketplace.Demo;

var serve = args is ["--serve"];
if (args.Length > 0 && !serve)
{
    Console.Error.WriteLine("Usage: dotnet run --project samples/Marketplace [-- --serve]");
    return 2;
}

await using var marketplace = await MarketplaceApp.StartAsync(Console.Out, serve ? "  " : Story.WireIndent);
if (serve)
{
    ServeMode.Explain(marketplace, Console.Out);
    await marketplace.ServeAsync();
    return 0;
}

var story = new Story(Console.Out);
using var demonstration = new Demonstration(marketplace, story);
return await demonstration.RunAsync();
