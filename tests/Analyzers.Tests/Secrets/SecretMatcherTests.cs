using ConnectGen.Analyzers.Secrets;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <summary>What is found, exactly where it stands. What is not: <see cref="PlaceholderTests"/>.</summary>
public sealed partial class SecretMatcherTests
{
    private const string Live = "sk_" + "live_";
    private const string Test = "sk_" + "test_";
    private const string Webhook = "whsec" + "_";
    private const string Body = "51Hq8ZtLr2mVx0KbWn7YcPdGs";

    [Fact]
    public void Several_secrets_of_one_text_are_found_in_order()
    {
        var found = SecretMatcher.FindAll($"{Live}{Body},{Test}{Body}\n{Webhook}{Body}7Hq8ZtLr");

        Assert.Equal([(SecretKind.SecretKey, false), (SecretKind.SecretKey, true), (SecretKind.WebhookSigningSecret, false)], found.Select(static s => (s.Kind, s.IsTest)));
        Assert.Equal([0, Live.Length + Body.Length + 1, (2 * (Live.Length + Body.Length + 1))], found.Select(static s => s.Span.Start));
    }

    [Theory]
    [InlineData("sk_" + "live_", "a live secret key")]
    [InlineData("sk_" + "test_", "a test secret key")]
    [InlineData("rk_" + "live_", "a live restricted key")]
    [InlineData("rk_" + "test_", "a test restricted key")]
    [InlineData("sk_" + "org_live_", "a live organization key")]
    [InlineData("sk_" + "org_test_", "a test organization key")]
    [InlineData("whsec" + "_51Hq8Zt", "a webhook signing secret")]
    public void Kind_is_told(string prefix, string description) => Assert.Equal(description, Assert.Single(SecretMatcher.FindAll(prefix + Body)).Description);

    // For clients, for nobody in particular, or of a shape that Stripe does not give out.
    [Theory]
    [InlineData("pk_" + "live_")]
    [InlineData("pk_" + "test_")]
    [InlineData("ek_" + "live_")]
    [InlineData("pst_" + "test_")]
    [InlineData("uk_" + "live_")]
    [InlineData("sk_" + "prod_")]
    [InlineData("rk_" + "prod_")]
    [InlineData("rk_" + "org_live_")]
    [InlineData("acct_")]
    [InlineData("price_")]
    [InlineData("cus_")]
    [InlineData("ca_")]
    [InlineData("sk_")]
    [InlineData("live_")]
    [InlineData("SK_" + "LIVE_")]
    [InlineData("task_live_")]
    [InlineData("disk_test_")]
    [InlineData("mark_live_")]
    [InlineData("STRIPE_sk_live_")]
    [InlineData("0sk_live_")]
    [InlineData("xwhsec_51Hq8ZtLr2mVx0KbWn7YcPd")]
    [InlineData("pi_3Hq8ZtLr2mVx0KbWn7YcPdGs_secret_")]
    [InlineData("seti_1Hq8ZtLr2mVx0KbWn7YcPdGs_secret_")]
    [InlineData("cs_test_a1Hq8ZtLr2mVx0KbWn7YcPdGs_secret_")]
    [InlineData("cs_test_")]
    public void What_is_no_secret_is_not_found(string prefix) => Assert.Empty(SecretMatcher.FindAll($"\"{prefix}{Body}\""));

    [Theory]
    [InlineData("")]
    [InlineData("51Hq8ZtLr2mVx0K")]
    [InlineData("51Hq8ZtLr2mVx0KbWn7YcPdGs_prod")]
    [InlineData("51Hq8ZtLr2mVx0KbWn7YcPdGs_")]
    [InlineData("51Hq8ZtLr2mVx0KbWn7YcPdGs...")]
    [InlineData("51Hq8ZtLr2mVx0KbWn7YcPdGs..")]
    [InlineData("51Hq8ZtLr2mVx0KbWn7YcPdGs…")]
    [InlineData("51Hq8ZtLr2mVx0KbWn7YcPdGs****")]
    [InlineData("51Hq8ZtLr2mVx0KbWn7YcPdGs••••")]
    [InlineData("51Hq8Z-tLr2mVx-0KbWn7-YcPdGs")]
    public void Part_of_a_key_is_not_found(string body) => Assert.Empty(SecretMatcher.FindAll($"\"{Live}{body}\""));

    [Theory]
    [InlineData(248)]
    [InlineData(5000)]
    public void Key_longer_than_any_is_not_found(int length) => Assert.Empty(SecretMatcher.FindAll(Live + Repeat(Body, length)));

    [Fact]
    public void Organization_key_may_be_longer_than_other_keys()
    {
        Assert.Empty(SecretMatcher.FindAll("sk_" + "org_live_" + Random(301)));
        Assert.Single(SecretMatcher.FindAll("sk_" + "org_live_" + Random(300)));
    }

    [Theory]
    [InlineData(31, 0)]
    [InlineData(32, 1)]
    [InlineData(64, 1)]
    [InlineData(89, 0)]
    public void Webhook_secret_has_a_length_of_its_own(int length, int count) => Assert.Equal(count, SecretMatcher.FindAll(Webhook + Random(length)).Count);

    [Fact]
    public void Webhook_secret_ends_before_a_path()
    {
        var secret = Webhook + Random(32);

        Assert.Equal(secret.Length, Assert.Single(SecretMatcher.FindAll($"{secret}/events")).Span.Length);
    }

    // Sixteen letters are read again for each one of the text at most, so eight times as much takes eight times as long.
    [Theory]
    [InlineData("sk_", "")]
    [InlineData("sk_" + "live_", "")]
    [InlineData("sk_" + "live_", "a")]
    [InlineData("sk_" + "live_a ", "")]
    [InlineData("whsec" + "_", "")]
    [InlineData("whsec" + "_", "a")]
    [InlineData("whsec" + "_ ", "")]
    [InlineData("_", "")]
    [InlineData("\\u005f", "")]
    public void Line_of_many_megabytes_is_read_in_a_time_that_grows_as_it_does(string repeated, string rest)
    {
        var small = Time(1_000_000);
        var large = Time(8_000_000);

        Assert.True(large < TimeSpan.FromMilliseconds(200) + (small * 24), $"1 MB took {small}, 8 MB took {large}.");

        TimeSpan Time(int length)
        {
            var text = SourceText.From(rest.Length == 0 ? Repeat(repeated, length) : repeated + Repeat(rest, length));
            var best = TimeSpan.MaxValue;
            for (var i = 0; i < 3; i++)
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                Assert.Empty(SecretMatcher.FindAll(text, TestContext.Current.CancellationToken));
                var elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(start);
                best = elapsed < best ? elapsed : best;
            }

            return best;
        }
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

    private static string Random(int length)
    {
        var random = new Random(length);
        return new string([.. Enumerable.Range(0, length).Select(_ => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[random.Next(62)])]);
    }
}
