using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;

namespace Marketplace.Demo;

/// <summary>Somebody's browser or shop, which asks the marketplace over HTTP. It has cookies of its own, as a browser has.</summary>
/// <param name="url">The marketplace.</param>
/// <param name="story">Where it is told.</param>
/// <param name="who">Whose browser it is.</param>
/// <param name="server">How who answers is called.</param>
internal sealed class AppClient(string url, Story story, string who, string server = "app ") : IDisposable
{
    // Everything here is on loopback: a proxy of the machine's has no part in it. Where an answer leads is for the story to say.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(url) };

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), "");

    public Task<Answer> SignInAsync(string seller, string password)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = JsonContent.Create(new { seller, password }) };
        return SendAsync(request, $" {new JsonObject { ["seller"] = seller, ["password"] = "..." }.ToJsonString()}");
    }

    public Task<Answer> SignUpAsync(string seller, string password, string country)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/sign-up") { Content = JsonContent.Create(new { seller, password, country }) };
        return SendAsync(request, $" {new JsonObject { ["seller"] = seller, ["password"] = "...", ["country"] = country }.ToJsonString()}");
    }

    public Task<Answer> PostAsync(string path, JsonObject body, string? idempotencyKey = null)
    {
        var json = body.ToJsonString();
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json) };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return SendAsync(request, $" {json}{(idempotencyKey is null ? "" : $" (Idempotency-Key: {idempotencyKey})")}");
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request, string shown)
    {
        using (request)
        {
            story.Say($"{server} <- {who}: {request.Method} {request.RequestUri}{shown}");
            using var response = await _http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            story.Say($"{server} -> {(int)response.StatusCode} {text}{response.Headers.Location}".TrimEnd());
            return new Answer(response.StatusCode, text, response.Headers.Location?.ToString());
        }
    }
}
