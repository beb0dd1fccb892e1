namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>What the commands that the tests run find in their environment.</summary>
public class DotNetTests
{
    [Theory]
    [InlineData(null, null, "127.0.0.1")]
    [InlineData("", " ", "127.0.0.1")]
    [InlineData("packages.example", null, "127.0.0.1,packages.example")]
    [InlineData(null, "packages.example,.internal", "127.0.0.1,packages.example,.internal")]
    [InlineData("a.example", "a.example", "127.0.0.1,a.example")]
    [InlineData("a.example", "b.example", "127.0.0.1,a.example,b.example")]
    public void Loopback_is_added_to_what_the_user_lets_past_the_proxy(string? small, string? capital, string expected)
    {
        // Names that differ in case alone are two variables here, as they are everywhere but on Windows.
        var environment = new Dictionary<string, string?>();
        if (small is not null)
            environment["no_proxy"] = small;
        if (capital is not null)
            environment["NO_PROXY"] = capital;

        DotNet.Isolate(environment);

        Assert.Equal((expected, expected), (environment["no_proxy"], environment["NO_PROXY"]));
    }
}
