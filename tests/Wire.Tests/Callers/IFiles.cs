using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Files, which go to a host of their own.</summary>
[ConnectedAccountCall(typeof(FileService))]
public partial interface IFiles
{
    Task<Stripe.File> CreateAsync(ConnectedAccountId account, FileCreateOptions options, CancellationToken cancellationToken = default);

    Task<Stripe.File> GetAsync(ConnectedAccountId account, string id, FileGetOptions? options = null, CancellationToken cancellationToken = default);
}
