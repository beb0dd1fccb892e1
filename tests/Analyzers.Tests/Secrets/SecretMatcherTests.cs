using ConnectGen.Analyzers.Secrets;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed class SecretMatcherTests
{
    private const string Live = "sk_" + "live_";

    [Fact]
    public void Random_key_is_found_and_shown_by_its_ends_alone()
    {
        var found = SecretMatcher.FindAll($"var key = \"{Live}51Hq8ZtLr2mVx0KbWn7YcPdGs\";");

        var secret = Assert.Single(found);
        Assert.Equal((SecretKind.SecretKey, false, 11), (secret.Kind, secret.IsTest, secret.Span.Start));
        Assert.Equal($"{Live}…PdGs", secret.Redacted);
    }

    [Theory]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("yourSecretKeyHere1234567")]
    [InlineData("4eC39HqLyjWDarj" + "tT1zdp7dc")]
    [InlineData("abcdefghijklmnopqrstuvwx")]
    [InlineData("1234567890ABCDEFGHIJKLMN")]
    [InlineData("a1b2a1b2a1b2a1b2a1b2a1b2")]
    [InlineData("REPLACE")]
    public void Placeholder_is_none(string body) => Assert.Empty(SecretMatcher.FindAll(Live + body));
}
