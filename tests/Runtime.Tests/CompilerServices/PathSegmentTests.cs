using System.Net;
using ConnectGen.CompilerServices;
using CsCheck;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class PathSegmentTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n")]
    [InlineData("\u2003")]
    [InlineData(".")]
    [InlineData("..")]
    public void What_would_change_the_path_is_refused_by_the_name_of_its_parameter(string? value)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => ConnectedAccountRequest.PathSegment(value, "chargeId"));

        Assert.Equal("chargeId", refusal.ParamName);
        Assert.Contains("It is part of the request's path and must be the ID of an object.", refusal.Message);
    }

    [Theory]
    [InlineData("ch_1Nv", "ch_1Nv")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../accounts", "..%2Faccounts")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("a b", "a+b")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("é", "%C3%A9")]
    [InlineData("...", "...")]
    public void It_is_escaped_as_Stripe_net_does(string value, string expected) =>
        Assert.Equal(expected, ConnectedAccountRequest.PathSegment(value, "chargeId"));

    [Fact]
    public void Every_text_stays_one_segment_of_the_path() =>
        Gen.String.Where(text => !string.IsNullOrWhiteSpace(text) && text is not ("." or "..")).Sample(text =>
        {
            var segment = ConnectedAccountRequest.PathSegment(text, "chargeId");
            var url = new Uri($"https://localhost/v1/charges/{segment}/refunds");

            // Uri itself writes %7E as ~, which is the same.
            Assert.Equal(["/", "v1/", "charges/", segment.Replace("%7E", "~") + "/", "refunds"], url.Segments);
            Assert.Empty(url.Query + url.Fragment);
            Assert.Equal(WebUtility.UrlEncode(text), segment);
        });

    [Theory]
    [InlineData("ch_1")]
    [InlineData("a/b")]
    [InlineData("...")]
    public void An_ID_for_a_service_is_handed_on_as_it_is(string value) => Assert.Same(value, ConnectedAccountRequest.PathId(value, "chargeId"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\t")]
    [InlineData(".")]
    [InlineData("..")]
    public void An_ID_for_a_service_that_is_another_path_is_refused(string? value) =>
        Assert.Equal("chargeId", Assert.ThrowsAny<ArgumentException>(() => ConnectedAccountRequest.PathId(value, "chargeId")).ParamName);
}
