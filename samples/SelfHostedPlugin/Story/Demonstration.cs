using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ConnectGen;
using SelfHostedPlugin.Connection;
using SelfHostedPlugin.StripeStandIn;

namespace SelfHostedPlugin.Story;

/// <summary>How a shop is connected and gives a refund, told with the requests that reach Stripe. It checks what it says.</summary>
internal sealed class Demonstration(HttpClient shop, StandInServer stripe, Story story, IServiceProvider services, string keyFile)
{
    private int _seen;

    /// <returns>The process's exit code: 0 if everything was as expected.</returns>
    public async Task<int> RunAsync()
    {
        await RefundBeforeConnecting();
        await ConnectWithoutBeginning();
        await Connect();
        await LookAtTheFile();
        await Refund();
        await RefundTooMuch();
        return story.End();
    }

    private async Task RefundBeforeConnecting()
    {
        story.Step("Before the shop is connected, there is no key");
        var (status, _) = await PostAsync($"/orders/{stripe.Charge}/refund", new() { ["amount"] = 1000 });
        story.Expect("nothing can be refunded, and Stripe is not asked", status == HttpStatusCode.Conflict && NewRequests().Count == 0);
    }

    private async Task ConnectWithoutBeginning()
    {
        story.Step("Somebody sends the owner a link that would connect the shop to an account of theirs");
        var (status, _) = await GetAsync($"/stripe/callback?code={stripe.Code}&state=made-up");
        story.Expect("the shop had sent nobody, and refuses", status == HttpStatusCode.BadRequest && NewRequests().Count == 0 && !File.Exists(keyFile));
    }

    private async Task Connect()
    {
        story.Step("The owner connects the shop at Stripe and comes back with a code, which is traded for the account's key");
        var state = services.GetRequiredService<PendingConnection>().Begin();
        var (status, answer) = await GetAsync($"/stripe/callback?code={stripe.Code}&state={state}");
        story.Expect("the shop is connected, and the browser is told the account", status == HttpStatusCode.OK && answer.Contains(stripe.Account, StringComparison.Ordinal));
        story.Expect("the browser was not told the key", !stripe.IsKeyIn(answer));
        story.Expect("the shop has no key of the platform's: the service of the plugin's maker adds it", NewRequests() is [{ By: KeyOwner.Nobody, Path: "/oauth/token" }]);
        var (again, _) = await GetAsync($"/stripe/callback?code={stripe.Code}&state={state}");
        story.Expect("the same link does nothing a second time", again == HttpStatusCode.BadRequest && NewRequests().Count == 0);
    }

    private async Task LookAtTheFile()
    {
        story.Step("The key is in a file, protected: Stripe gives it out once");
        var text = await File.ReadAllTextAsync(keyFile);
        story.Say($"{text[..90]}...");
        story.Expect("whoever has the file has no key", !stripe.IsKeyIn(text) && !text.Contains("sk_", StringComparison.Ordinal));

        var keys = services.GetRequiredService<KeyStore>();
        var (account, key) = (await keys.LoadAsync())!.Value;
        story.Expect("the shop can read it", account.Value == stripe.Account);
        story.Expect($"as text, it shows itself as {key}", !stripe.IsKeyIn(key.ToString()));

        var other = ConnectedAccountId.Parse("acct_1AAAAAAAAAAAAAAA");
        var stored = JsonNode.Parse(text)!["ProtectedKey"]!.GetValue<string>();
        story.Expect("what was stored for this account is of no use for another", Throws(() => services.GetRequiredService<ConnectedAccountKeyProtector>().Unprotect(other, stored)));
    }

    private async Task Refund()
    {
        story.Step("The shop refunds 10.00 EUR: the request of Stripe's page on connected accounts, with the account's own key");
        var (status, answer) = await PostAsync($"/orders/{stripe.Charge}/refund", new() { ["amount"] = 1000 });
        var sent = NewRequests();
        story.Expect("10.00 were refunded, and 15.00 are left", status == HttpStatusCode.OK && JsonNode.Parse(answer) is { } refunded && (long)refunded["amount"]! == 1000 && (long)refunded["left"]! == StandInServer.ChargeAmount - 1000);
        story.Expect("it went to POST /v1/charges/{id}/refunds with amount=1000", sent is [{ Method: "POST", Body: "amount=1000" } refund, _] && refund.Path == $"/v1/charges/{stripe.Charge}/refunds");
        story.Expect("both requests carried the shop's key, and no account in a header", sent.All(static request => request is { By: KeyOwner.Shop, StripeAccount: null }));
    }

    private async Task RefundTooMuch()
    {
        story.Step("It can't refund more than is left");
        var (status, answer) = await PostAsync($"/orders/{stripe.Charge}/refund", new() { ["amount"] = 2000 });
        story.Expect("Stripe refused, and the shop says no more than that", status == HttpStatusCode.BadGateway && !stripe.IsKeyIn(answer));
        story.Expect("the refused request carried the shop's key too", NewRequests() is [{ By: KeyOwner.Shop, StripeAccount: null }]);
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        story.Say($"shop <- GET {path}");
        using var response = await shop.GetAsync(path);
        return await ReadAsync(response);
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string path, JsonObject body)
    {
        story.Say($"shop <- POST {path} {body.ToJsonString()}");
        using var response = await shop.PostAsJsonAsync(path, body);
        return await ReadAsync(response);
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        story.Say($"shop -> {(int)response.StatusCode} {text}".TrimEnd());
        return (response.StatusCode, text);
    }

    // What reached the stand-in since this was last asked.
    private List<WireRequest> NewRequests()
    {
        var all = stripe.Requests.All;
        List<WireRequest> added = [.. all.Skip(_seen)];
        _seen = all.Count;
        return added;
    }

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
