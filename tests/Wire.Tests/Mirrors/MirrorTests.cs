using ConnectGen.Wire.Tests.Mirrors.Comparison;
using Xunit.Sdk;

namespace ConnectGen.Wire.Tests.Mirrors;

/// <summary>Every public method of every service of Stripe.net: what the generated call sends is what the hand-written one sends.</summary>
public class MirrorTests(ITestOutputHelper output)
{
    // Those of Stripe.net 53.1.0. A later one has others: then the mirrors follow, and these numbers.
    private const int ServiceCount = 190;
    private const int MethodCount = 1687;

    public static TheoryData<string> Services => [.. StripeServices.All.Select(service => service.FullName!)];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Each_method_of_a_mirror_sends_what_the_hand_written_call_sends(string service)
    {
        var report = await MirrorReports.Of(StripeServices.All.Single(type => type.FullName == service));

        if (report.Differences.Count > 0)
            throw new XunitException(report.ToString());
    }

    [Fact]
    public async Task Every_method_of_every_service_is_compared_or_listed_with_a_reason()
    {
        var methods = StripeServices.All.SelectMany(StripeServices.MethodsOf).ToArray();
        var notMirrored = methods.Where(method => !StripeServices.IsCall(method)).Select(method => $"{method.DeclaringType}.{method.Name}").ToArray();
        var compared = 0;
        foreach (var service in StripeServices.All)
            compared += (await MirrorReports.Of(service)).Compared;

        output.WriteLine($"{compared} methods of {StripeServices.All.Count} services compared, {notMirrored.Length} excepted:");
        foreach (var (method, reason) in NotMirrored.Reasons)
            output.WriteLine($"  {method} {reason}.");

        Assert.Equal(ServiceCount, StripeServices.All.Count);
        Assert.Equal(MethodCount, methods.Length);
        Assert.Equal(NotMirrored.Reasons.Keys, notMirrored);
        Assert.Equal(methods.Length, compared + notMirrored.Length);
    }

    [Fact]
    public void Every_service_has_one_mirror_and_every_mirror_a_service()
    {
        Assert.Equal(
            StripeServices.All.Select(MirrorCatalog.NameFor).Order(StringComparer.Ordinal),
            MirrorCatalog.ByService.SelectMany(mirrors => mirrors).Select(mirror => mirror.FullName).Order(StringComparer.Ordinal));
        Assert.All(StripeServices.All, service => Assert.Equal(MirrorCatalog.NameFor(service), Assert.Single(MirrorCatalog.ByService[service]).FullName));
    }
}
