using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace ConnectGen.Migration.Tests.Infrastructure;

/// <summary>A copy of the shop outside the repository: built and run as a user would.</summary>
internal sealed partial class ShopProject : IDisposable
{
    // Put together here: no key lies in the repository.
    private static readonly string Key = "sk_" + "test_" + new string('m', 24);

    private ShopProject(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Gets the code that the SDK writes: the implicit usings.</summary>
    public string GlobalUsings => File.ReadAllText(Path.Combine(Folder, "obj", "Debug", "net10.0", "Shop.GlobalUsings.g.cs"));

    public static ShopProject Copy(IReadOnlyDictionary<string, string>? code = null)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Shop");
        var folder = Directory.CreateTempSubdirectory("connectgen-shop-").FullName;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source, file);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            if (code is not null && code.TryGetValue(path, out var text))
                File.WriteAllText(Path.Combine(folder, path), text);
            else
                File.Copy(file, Path.Combine(folder, path));
        }

        return new ShopProject(folder);
    }

    /// <summary>Reads the code, by path.</summary>
    public IReadOnlyDictionary<string, string> Code() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Folder, file).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(Folder, file).StartsWith("bin", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(Folder, file), File.ReadAllText);

    /// <summary>Builds it.</summary>
    /// <param name="withRules">Whether the rules have a say; warnings are errors.</param>
    public Task BuildAsync(bool withRules = false) => DotNetAsync(["build", "-nologo", "-m:1"], withRules);

    /// <summary>Applies the fixes as a user does.</summary>
    public async Task FormatAsync()
    {
        await DotNetAsync(["restore"], withRules: true);
        await DotNetAsync(["format", "analyzers", "--diagnostics", "CG1001", "CG1002", "CG1003", "--severity", "warn", "--no-restore"], withRules: true);
    }

    /// <summary>Runs the shop, uses all of it, and returns what it sent to Stripe.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var stripe = await StripeRecorder.StartAsync();
        using var shop = Command.Start(
            Folder,
            [Path.Combine("bin", "Debug", "net10.0", "Shop.dll"), "--urls", "http://127.0.0.1:0"],
            ("DOTNET_STARTUP_HOOKS", typeof(ShopProject).Assembly.Location),
            (StartupHook.Server, stripe.Address.AbsoluteUri),
            ("Stripe__SecretKey", Key));
        using var client = new HttpClient { BaseAddress = await AddressAsync(shop) };

        // The report that it makes at its start.
        while (stripe.Requests.Count == 0 && !shop.HasExited)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        foreach (var path in new[] { "balances", "balances/acct_1", "events", "sellers/acct_1/payouts", "sellers/acct_2/refunds/re_1" })
            await EnsureAsync(path, client.GetAsync(path, TestContext.Current.CancellationToken), shop);
        foreach (var path in new[] { "sellers?email=a@example.com", "sellers/acct_1/link", "customers/acct_2?email=b@example.com", "transfers/acct_1?amount=300", "sellers/acct_1/payments/pi_1/cancel" })
            await EnsureAsync(path, client.PostAsync(path, content: null, TestContext.Current.CancellationToken), shop);
        await EnsureAsync("payments", client.PostAsJsonAsync("sellers/acct_1/payments", new { amount = 1000, currency = "eur" }, TestContext.Current.CancellationToken), shop);
        await EnsureAsync("refunds", client.PostAsJsonAsync("sellers/acct_2/refunds", new { charge = "ch_1", amount = 500 }, TestContext.Current.CancellationToken), shop);

        return [.. stripe.Requests.Select(static request => request.Replace(Key, "<key>", StringComparison.Ordinal))];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task DotNetAsync(string[] arguments, bool withRules)
    {
        // In the environment, since "dotnet format" takes no properties.
        using var command = Command.Start(Folder, arguments, ("Libraries", AppContext.BaseDirectory), ("WithRules", withRules ? "true" : "false"));
        var exitCode = await command.WaitAsync();
        Assert.True(exitCode == 0, command.Output);
    }

    private static async Task EnsureAsync(string path, Task<HttpResponseMessage> sent, Command shop)
    {
        using var response = await sent;
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}\n{shop.Output}");
    }

    private static async Task<Uri> AddressAsync(Command shop)
    {
        while (true)
        {
            if (Listening().Match(shop.Output) is { Success: true } match)
                return new Uri(match.Groups[1].Value);

            Assert.False(shop.HasExited, shop.Output);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [GeneratedRegex("Now listening on: (http://127.0.0.1:[0-9]+)")]
    private static partial Regex Listening();
}
