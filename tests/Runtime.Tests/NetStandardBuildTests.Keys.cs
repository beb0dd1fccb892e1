using System.ComponentModel;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace ConnectGen.Runtime.Tests;

// The types of keys.
public partial class NetStandardBuildTests
{
    private static readonly Type AccountKey = Type<ConnectedAccountKey>();
    private static readonly Type PublicKey = Type<PublishableKey>();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("sk_")]
    [InlineData("pk_")]
    [InlineData("acct_1")]
    [InlineData("sk_1-")]
    [InlineData("pk_1é")]
    public void It_refuses_the_same_keys_with_the_same_words(string text)
    {
        Assert.Equal(Assert.Throws<FormatException>(() => ConnectedAccountKey.Parse(text)).Message, Refusal<FormatException>(() => Parse(AccountKey, text)).Message);
        Assert.Equal(Assert.Throws<FormatException>(() => PublishableKey.Parse(text)).Message, Refusal<FormatException>(() => Parse(PublicKey, text)).Message);
    }

    [Fact]
    public void Its_keys_are_equal_exactly_where_their_texts_are()
    {
        var key = Parse(AccountKey, TestKeys.Secret);

        Assert.Equal(key, Parse(AccountKey, TestKeys.Secret));
        Assert.Equal(key.GetHashCode(), Parse(AccountKey, TestKeys.Secret).GetHashCode());
        Assert.All(Enumerable.Range(3, TestKeys.Secret.Length - 3), at =>
        {
            Assert.NotEqual(key, Parse(AccountKey, TestKeys.Secret[..at] + '0' + TestKeys.Secret[(at + 1)..]));
            Assert.NotEqual(key, Parse(AccountKey, TestKeys.Secret[..(at + 1)] + TestKeys.Secret));
        });
        Assert.NotEqual(TestKeys.Secret.GetHashCode(StringComparison.Ordinal), key.GetHashCode());
    }

    [Fact]
    public void Its_keys_show_and_reveal_the_same()
    {
        var key = Parse(AccountKey, TestKeys.Secret);

        Assert.Equal("sk_test_...9z8Y", key.ToString());
        Assert.Equal(TestKeys.Secret, AccountKey.GetMethod("RevealSecret")!.Invoke(key, null));
    }

    [Fact]
    public void It_refuses_to_serialise_keys()
    {
        var key = Parse(AccountKey, TestKeys.Secret);

        // By name, TypeDescriptor would find the converter of the other build.
        var converter = (TypeConverter)Activator.CreateInstance(Build.GetType("ConnectGen.SecretTypeConverter`1", throwOnError: true)!.MakeGenericType(AccountKey))!;
        Exception[] refusals =
        [
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(key, AccountKey)),
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { key })),
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize($"\"{TestKeys.Secret}\"", AccountKey)),
            Assert.Throws<NotSupportedException>(() => Newtonsoft.Json.JsonConvert.SerializeObject(new { key })),
            Assert.Throws<NotSupportedException>(() => converter.CanConvertTo(typeof(string))),
            Assert.Throws<NotSupportedException>(() => converter.ConvertToInvariantString(key)),
        ];

        Assert.All(refusals, refusal =>
        {
            Assert.StartsWith("ConnectedAccountKey is neither serialised nor deserialised", refusal.Message);
            Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        });
    }

    [Fact]
    public void It_reads_and_writes_publishable_keys()
    {
        var key = Parse(PublicKey, TestKeys.Publishable);
        var converter = (TypeConverter)Activator.CreateInstance(Build.GetType("ConnectGen.PublishableKeyTypeConverter", throwOnError: true)!)!;

        Assert.Equal(TestKeys.Publishable, key.ToString());
        Assert.Equal($"\"{TestKeys.Publishable}\"", JsonSerializer.Serialize(key, PublicKey));
        Assert.Equal(key, JsonSerializer.Deserialize($"\"{TestKeys.Publishable}\"", PublicKey));
        Assert.Equal(key, converter.ConvertFromInvariantString(TestKeys.Publishable));
        Assert.Equal(TestKeys.Publishable, converter.ConvertToInvariantString(key));
    }

    [Fact]
    public void It_takes_credentials_from_a_token_and_protects_their_key()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        Build.GetType(typeof(ConnectedAccountKeyProtectorServiceCollectionExtensions).FullName!)!.GetMethod("AddConnectedAccountKeyProtector")!.Invoke(null, [services]);
        using var provider = services.BuildServiceProvider();
        dynamic protector = provider.GetRequiredService(Type<ConnectedAccountKeyProtector>());
#pragma warning disable CS0618 // Stripe.net discourages the keys, which are what this is about.
        var token = new OAuthToken { StripeUserId = "acct_1", AccessToken = TestKeys.Secret, StripePublishableKey = TestKeys.Publishable };
#pragma warning restore CS0618

        dynamic credentials = Type<ConnectedAccountCredentials>().GetMethod("FromOAuthToken")!.Invoke(null, [token])!;
        string stored = protector.Protect(credentials.Account, credentials.Key);

        Assert.Equal("acct_1", credentials.ToString());
        Assert.Equal(credentials.Key, protector.Unprotect(credentials.Account, stored));
        Assert.Throws<CryptographicException>((Action)(() => protector.Unprotect((dynamic)Parse("acct_2"), stored)));
    }

    private static Type Type<T>() => Build.GetType(typeof(T).FullName!, throwOnError: true)!;

    private static object Parse(Type type, string text) => type.GetMethod("Parse", [typeof(string)])!.Invoke(null, [text])!;

    private static T Refusal<T>(Action parse) => Assert.IsType<T>(Assert.Throws<TargetInvocationException>(parse).InnerException);
}
