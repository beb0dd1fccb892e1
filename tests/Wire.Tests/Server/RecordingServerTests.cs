using System.Net.Sockets;
using System.Text;

namespace ConnectGen.Wire.Tests.Server;

public class RecordingServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_recorded_byte_for_byte()
    {
        const string Sent = "POST /v1/x%2Fy%20/..%2e/%C3%A4?a=%C3%A4&b[]=1 HTTP/1.1\r\nHost: h\r\nstripe-ACCOUNT:  acct_1 \r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Length: 6\r\n\r\na=\u0001\u00e4\r\n";
        var raw = Encoding.Latin1.GetBytes(Sent);
        await using var server = await RecordingServer.StartAsync(Scripts.Always("{}"));

        await SendAsync(server, raw);

        var request = Assert.Single(server.Requests);
        Assert.Equal(raw, request.Raw.ToArray());
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v1/x%2Fy%20/..%2e/%C3%A4?a=%C3%A4&b[]=1", request.Target);
        Assert.Equal("/v1/x%2Fy%20/..%2e/%C3%A4", request.Path);
        Assert.Equal("ä", request.Query["a"]);
        Assert.Equal("acct_1", request.Account);
        Assert.Equal(["Host", "stripe-ACCOUNT", "X-Twice", "X-Twice", "Content-Length"], request.Headers.Select(header => header.Key));
        Assert.Equal(Encoding.Latin1.GetString(raw), request.Normalised);
        Assert.Equal(StripeHost.Api, request.Host);
    }

    [Fact]
    public async Task Requests_on_one_connection_are_told_apart()
    {
        var first = "POST /1 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\na=1"u8.ToArray();
        var second = "GET /2 HTTP/1.1\r\nHost: h\r\n\r\n"u8.ToArray();
        var third = "POST /3 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nb=2\r\n0\r\n\r\n"u8.ToArray();
        await using var server = await RecordingServer.StartAsync(Scripts.Always("{}"));

        await SendAsync(server, first, second, third);

        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(first, server.Requests[0].Raw.ToArray());
        Assert.Equal(second, server.Requests[1].Raw.ToArray());
        Assert.Equal(third, server.Requests[2].Raw.ToArray());
    }

    [Fact]
    public async Task A_request_that_arrives_in_pieces_is_recorded_whole()
    {
        var raw = "POST /1 HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\namount=10"u8.ToArray();
        await using var server = await RecordingServer.StartAsync(Scripts.Always("{}"));
        using var socket = new TcpClient { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", new Uri(server.UrlOf(StripeHost.Api)).Port, Ct);

        foreach (var piece in raw)
        {
            await socket.GetStream().WriteAsync(new[] { piece }, Ct);
            await Task.Yield();
        }

        await server.ArrivalAsync(Ct);
        Assert.Equal(raw, Assert.Single(server.Requests).Raw.ToArray());
    }

    [Fact]
    public async Task Each_of_Stripes_hosts_has_a_port_of_its_own()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always("{}"));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        foreach (var host in Enum.GetValues<StripeHost>())
            await http.GetAsync(server.UrlOf(host), Ct);

        Assert.Equal(Enum.GetValues<StripeHost>(), server.Requests.Select(request => request.Host));
    }

    [Fact]
    public async Task A_script_gives_its_replies_in_turn()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.InTurn(
            Reply.Error(System.Net.HttpStatusCode.PaymentRequired, "card_error", "card_declined", "No."), Reply.Ok("""{"id":"1"}"""), Reply.Reset));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(server.UrlOf(StripeHost.Api)) };

        using var first = await http.GetAsync("/", Ct);
        using var second = await http.GetAsync("/", Ct);
        var third = await Record.ExceptionAsync(() => http.PostAsync("/", new StringContent("x"), Ct));

        Assert.Equal(402, (int)first.StatusCode);
        Assert.Contains("\"code\": \"card_declined\"", await first.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("""{"id":"1"}""", await second.Content.ReadAsStringAsync(Ct));
        Assert.IsType<HttpRequestException>(third);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public void Only_what_differs_between_two_runs_of_the_same_code_is_masked()
    {
        var key = Guid.NewGuid().ToString();
        var boundary = Guid.NewGuid().ToString();
        var text = $"POST /v1/files HTTP/1.1\r\nHost: 127.0.0.1:1\r\nIdempotency-Key: {key}\r\nX-Stripe-Client-Telemetry: {{\"x\":1}}\r\n"
            + $"Content-Type: multipart/form-data; boundary=\"{boundary}\"\r\n\r\n--{boundary}\r\n{key}\r\n--{boundary}--\r\n";

        var request = RecordedRequest.Parse(StripeHost.Files, Encoding.Latin1.GetBytes(text));

        Assert.Equal(
            "POST /v1/files HTTP/1.1\r\nHost: 127.0.0.1:1\r\nIdempotency-Key: <random>\r\nX-Stripe-Client-Telemetry: <telemetry>\r\n"
            + $"Content-Type: multipart/form-data; boundary=\"<boundary>\"\r\n\r\n--<boundary>\r\n{key}\r\n--<boundary>--\r\n",
            request.Normalised);
    }

    [Fact]
    public void A_chosen_idempotency_key_is_not_masked()
    {
        var request = RecordedRequest.Parse(StripeHost.Api, "POST / HTTP/1.1\r\nIdempotency-Key: order-42\r\n\r\n"u8.ToArray());

        Assert.Contains("Idempotency-Key: order-42", request.Normalised, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: h\r\n")]
    [InlineData("GET /\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nno colon\r\n\r\n")]
    public void What_is_no_request_is_refused(string text) =>
        Assert.Throws<FormatException>(() => RecordedRequest.Parse(StripeHost.Api, Encoding.Latin1.GetBytes(text)));

    private static async Task SendAsync(RecordingServer server, params byte[][] requests)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", new Uri(server.UrlOf(StripeHost.Api)).Port, Ct);
        // All at once, as a pipelining client would: the harder case.
        await socket.GetStream().WriteAsync(requests.SelectMany(bytes => bytes).ToArray(), Ct);
        foreach (var _ in requests)
            await server.ArrivalAsync(Ct);
    }
}
