using System.Net;
using System.Net.Sockets;
using System.Text;
using ConnectGen;
using Shop;
using Stripe;

// Stripe, for this app: it takes one request and answers with a refund.
using var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
var received = TakeOneRequestAsync(listener);

var client = new StripeClient(new StripeClientOptions { ApiKey = "sk_" + "test_" + "123", ApiBase = $"http://{listener.LocalEndpoint}" });
IRefunds refunds = new RefundsCaller(client);
var refund = await refunds.CreateAsync(ConnectedAccountId.Parse("acct_1Nv0FGQ9RKHgCVdK"), new() { Charge = "ch_1", Amount = 1000 });

foreach (var line in (await received).Split("\r\n"))
    Console.WriteLine($"received: {line}");

Console.WriteLine($"refund: {refund.Id}");

// What lists an assembly's types, as test runners and containers do, must not miss the framework that this app does not have.
var types = typeof(ConnectedAccountId).Assembly.GetTypes();
Console.WriteLine($"maps endpoints: {types.Any(type => type.Namespace == "Microsoft.AspNetCore.Builder")}");
Console.WriteLine($"has ASP.NET Core: {Type.GetType("Microsoft.AspNetCore.Http.HttpContext, Microsoft.AspNetCore.Http.Abstractions") is not null}");

static async Task<string> TakeOneRequestAsync(TcpListener listener)
{
    using var connection = await listener.AcceptTcpClientAsync();
    await using var stream = connection.GetStream();

    const string LastOfBody = "amount=1000";
    var request = new StringBuilder();
    var buffer = new byte[4096];
    while (!request.ToString().Contains(LastOfBody, StringComparison.Ordinal))
    {
        var count = await stream.ReadAsync(buffer);
        if (count == 0)
            break;

        request.Append(Encoding.ASCII.GetString(buffer, 0, count));
    }

    const string Refund = """{"id":"re_1","object":"refund"}""";
    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Refund.Length}\r\nConnection: close\r\n\r\n{Refund}"));
    return request.ToString();
}
