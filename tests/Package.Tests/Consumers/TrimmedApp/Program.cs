using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ConnectGen;
using Microsoft.Extensions.DependencyInjection;
using Shop;
using Stripe;

// Stripe, for this app: it shows each request and answers with something that is a refund as well as a list of them.
using var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
_ = AnswerAsync(listener);

IStripeClient client = new StripeClient(new StripeClientOptions { ApiKey = "sk_" + "test_" + "123", ApiBase = $"http://{listener.LocalEndpoint}" });
var account = ConnectedAccountId.Parse("acct_1Nv0FGQ9RKHgCVdK");
IReadOnlyList<ServiceDescriptor> registered = [.. new Services().Add()];
Console.WriteLine($"registered: {registered.Count}");

ICalls calls = new CallsCaller(client);
Console.WriteLine($"refund: {(await calls.CreateAsync(account, new() { Charge = "ch_1", Amount = 1000 })).Id}");
Console.WriteLine($"refunds: {(await calls.ListRefundsAsync(account)).Single().Id}");
Console.WriteLine($"link: {(await calls.CreateLinkAsync(account, new() { Type = "account_onboarding" })).Object}");
Console.WriteLine($"bound: {(await new BoundCaller(client, account).CreateAsync(new() { Charge = "ch_2" })).Id}");
Console.WriteLine($"mirror: {(await new ChargesCaller(client).GetAsync(account, "ch_3")).Id}");

// By reflection, as Blazor's GetFromJsonAsync reads it, in an app that never makes one itself.
var configuration = JsonSerializer.Deserialize<ConnectClientConfiguration>($$"""{"publishableKey":"{{"pk_" + "test_1"}}","stripeAccount":"acct_1"}""")!;
Console.WriteLine($"client: {configuration.StripeAccount}");

static async Task AnswerAsync(TcpListener listener)
{
    while (true)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length: ", StringComparison.Ordinal))
                length = int.Parse(line["Content-Length: ".Length..], null);
            if (!line.StartsWith("X-Stripe", StringComparison.Ordinal))
                Console.WriteLine($"received: {line}");
        }

        // Asked for nothing, the reader would wait for more than there is.
        var body = new char[length];
        if (length > 0)
            await reader.ReadBlockAsync(body);
        Console.WriteLine($"received: {new string(body)}");

        const string Answer = """{"id":"re_1","object":"refund","amount":1000,"data":[{"id":"re_2","object":"refund"}],"has_more":false}""";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Answer.Length}\r\nConnection: close\r\n\r\n{Answer}"));
    }
}

internal sealed class Services : List<ServiceDescriptor>, IServiceCollection
{
    public Services Add()
    {
        this.AddConnectedAccountCallers();
        return this;
    }
}
