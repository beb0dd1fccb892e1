#if NET10_0_OR_GREATER
using System.Reflection;
using ConnectGen.Analyzers.Secrets;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <content>Random secrets in all kinds of texts.</content>
public sealed partial class SecretMatcherTests
{
    private static readonly string[] Before =
    [
        "", "\"", "'", " ", "\t", "\n", "\r\n", "=", ":", "/", "(", "<", ">", "&", ",", "-", ".", "`", "é", "鍵", "\\n", "\\r\\n", "\\t", "\\\"", "\\u0022", "\\u003D", "\\x22", "\\U00000022", "\\0", "%22", "%3D", "%253D", "&quot;", "&#34;",
        "https://api.example.com/?key=", "{ \"Stripe\": { \"SecretKey\": \"", "<add key=\"Stripe\" value=\"", "STRIPE_SECRET_KEY=", "Authorization: Bearer ", "curl -u ", "publishable:pk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdGs;",
    ];

    private static readonly string[] After = ["", "\"", "'", " ", "\n", "\r\n", ",", ";", ":", ")", "<", "&mode=test", "`", "\\n", "\\\"", "\\u0022", "%26", ". And so on", "\" } }", "\" />", "é", "\0"];

    // Of keys only: a secret in base 64 may hold them.
    private static readonly string[] AfterKey = [.. After, "=", "/", "+", "/path"];

    [Fact]
    public void Random_key_in_any_context_is_found_where_it_stands() =>
        Gen.Select(RandomSecrets.Keys, RandomSecrets.Any(Before), RandomSecrets.Any(AfterKey)).Sample(static (key, before, after) => AssertFound(key, before, after), iter: 5000);

    [Fact]
    public void Random_webhook_secret_in_any_context_is_found_where_it_stands() =>
        Gen.Select(RandomSecrets.WebhookSecrets, RandomSecrets.Any(Before), RandomSecrets.Any(After)).Sample(static (secret, before, after) => AssertFound(secret, before, after), iter: 5000);

    [Fact]
    public void Random_secret_is_found_across_the_borders_of_a_files_chunks() =>
        Gen.Select(RandomSecrets.All, RandomSecrets.Any(Before), Gen.Int[0, 700], RandomSecrets.Any(1, 2, 3)).Sample(
            static (secret, before, offset, chunks) =>
            {
                var padding = new string('.', Math.Max(0, (chunks * 16 * 1024) - offset));
                var text = $"{padding}{before}{secret} {padding}";

                var found = Assert.Single(SecretMatcher.FindAll(SourceText.From(text), TestContext.Current.CancellationToken), s => s.Span.Start >= padding.Length + before.Length);
                Assert.Equal(new TextSpan(padding.Length + before.Length, secret.Length), found.Span);
            },
            iter: 1000);

    [Fact]
    public void File_and_string_have_the_same_secrets() =>
        Gen.OneOf(RandomSecrets.All, RandomSecrets.Any("sk_", "live_", "test_", "whsec_", "\\n", "_", "x", " ", "\"", "…")).Array[0, 400].Select(static parts => string.Concat(parts)).Sample(
            static text => Assert.Equal(
                SecretMatcher.FindAll(text).Select(static s => (s.Span, s.Kind, s.Redacted)),
                SecretMatcher.FindAll(SourceText.From(text), TestContext.Current.CancellationToken).Select(static s => (s.Span, s.Kind, s.Redacted))),
            iter: 200);

    [Fact]
    public void Nothing_that_is_known_of_a_secret_says_more_than_its_ends() => RandomSecrets.All.Sample(
        static text =>
        {
            object secret = Assert.Single(SecretMatcher.FindAll($"var key = \"{text}\";"));
            var shown = secret.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(property => property.GetValue(secret)).Append(secret)
                .Concat(secret.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(field => field.GetValue(secret)));
            foreach (var value in shown)
                Assert.DoesNotContain(Enumerable.Range(0, text.Length - 7), i => i + 8 > text.LastIndexOf('_') + 1 && value!.ToString()!.Contains(text.Substring(i, 8), StringComparison.Ordinal));
        },
        iter: 200);

    private static void AssertFound(string secret, string before, string after)
    {
        var found = SecretMatcher.FindAll(before + secret + after);

        var only = Assert.Single(found);
        Assert.Equal(new TextSpan(before.Length, secret.Length), only.Span);
        Assert.Equal(secret.StartsWith("whsec", StringComparison.Ordinal), only.Kind == SecretKind.WebhookSigningSecret);
        Assert.Equal(secret.Contains("test_", StringComparison.Ordinal), only.IsTest);
        Assert.Equal($"{secret[..(secret.LastIndexOf('_') + 1)]}…{secret[^4..]}", only.Redacted);
    }
}
#endif
