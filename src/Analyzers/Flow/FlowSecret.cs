namespace ConnectGen.Analyzers.Flow;

/// <summary>Which secret of Stripe's a value holds.</summary>
internal enum FlowSecret
{
    /// <summary>A connected account's own key: <c>OAuthToken.AccessToken</c>, <c>ConnectedAccountKey.RevealSecret()</c>.</summary>
    AccountKey,

    /// <summary>What a connected account's key is renewed with: <c>OAuthToken.RefreshToken</c>.</summary>
    RefreshToken,

    /// <summary>Any other: the platform's key, a webhook's signing secret.</summary>
    Secret,
}
