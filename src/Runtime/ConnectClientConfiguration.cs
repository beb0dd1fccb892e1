using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace ConnectGen;

/// <summary>
/// What client-side code needs to work for a connected account, and all that it may have: the platform's publishable key and the account's ID.
/// </summary>
/// <remarks>
/// <para>
/// The members are named as Stripe.js names them, so that a page can pass them on: <c>Stripe(publishableKey, { stripeAccount })</c>. In JSON they are <c>publishableKey</c> and
/// <c>stripeAccount</c> whatever the naming policy, and nothing else is written (System.Text.Json, in trimmed apps and under native AOT too, and Newtonsoft.Json). See
/// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </para>
/// <para>An ASP.NET Core app answers with it by <c>app.MapConnectClientConfiguration(…)</c>.</para>
/// </remarks>
/// <example>
/// <code>
/// app.MapGet("/shops/{shop}", (string shop, Shops shops) => new { Name = shop, Stripe = new ConnectClientConfiguration(publishableKey, shops.AccountOf(shop)) });
/// </code>
/// </example>
[JsonConverter(typeof(ConnectClientConfigurationJsonConverter))]
[DataContract]
public sealed class ConnectClientConfiguration
{
    internal const string PublishableKeyName = "publishableKey";
    internal const string StripeAccountName = "stripeAccount";

    /// <summary>Makes the configuration of a client.</summary>
    /// <param name="publishableKey">The platform's publishable key.</param>
    /// <param name="stripeAccount">The connected account.</param>
    /// <exception cref="ArgumentNullException"><paramref name="publishableKey"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="stripeAccount"/> is <c>default(ConnectedAccountId)</c>, which holds no account.</exception>
    public ConnectClientConfiguration(PublishableKey publishableKey, ConnectedAccountId stripeAccount)
    {
        PublishableKey = publishableKey ?? throw new ArgumentNullException(nameof(publishableKey));
        // Without an account, a client would work for the platform itself. Using a default ID throws.
        _ = stripeAccount.Value;
        StripeAccount = stripeAccount;
    }

    // The names are for what reads attributes: Newtonsoft.Json those of the contract, descriptions of APIs those of System.Text.Json. The converter needs neither.

    /// <summary>Gets the platform's publishable key: <c>publishableKey</c>.</summary>
    [JsonPropertyName(PublishableKeyName)]
    [DataMember(Name = PublishableKeyName, Order = 0, IsRequired = true)]
    public PublishableKey PublishableKey { get; }

    /// <summary>Gets the connected account that the client works for: <c>stripeAccount</c>.</summary>
    [JsonPropertyName(StripeAccountName)]
    [DataMember(Name = StripeAccountName, Order = 1, IsRequired = true)]
    public ConnectedAccountId StripeAccount { get; }
}
