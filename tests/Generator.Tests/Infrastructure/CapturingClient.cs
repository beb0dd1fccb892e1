using System.Net.Http;
using Stripe;

namespace ConnectGen.Generator.Tests.Infrastructure;

/// <summary>A Stripe client that keeps what services ask of it and answers with empty objects.</summary>
public sealed class CapturingClient : IStripeClient
{
    public List<CapturedRequest> Requests { get; } = [];

    public string ApiBase => "http://127.0.0.1:1";

    public string ApiKey => "platform-key";

    public string? ClientId => null;

    public string ConnectBase => ApiBase;

    public string FilesBase => ApiBase;

    public string MeterEventsBase => ApiBase;

    public Task<T> RequestAsync<T>(HttpMethod method, string path, BaseOptions options, RequestOptions requestOptions, CancellationToken cancellationToken = default)
        where T : IStripeEntity
    {
        Requests.Add(new CapturedRequest(method, path, options, requestOptions, cancellationToken));
        return Task.FromResult(StripeEntity.FromJson<T>("""{"data":[],"has_more":false}"""));
    }

    public Task<Stream> RequestStreamingAsync(HttpMethod method, string path, BaseOptions options, RequestOptions requestOptions, CancellationToken cancellationToken = default)
    {
        Requests.Add(new CapturedRequest(method, path, options, requestOptions, cancellationToken));
        return Task.FromResult<Stream>(new MemoryStream());
    }
}

/// <summary>One request, as the service handed it to the client.</summary>
public sealed record CapturedRequest(HttpMethod Method, string Path, BaseOptions? Options, RequestOptions? RequestOptions, CancellationToken CancellationToken)
{
    public string Line => $"{Method} {Path}";

    public string? Account => RequestOptions?.StripeAccount;
}
