using ConnectGen.Wire.Tests.Mirrors.Comparison;
using Xunit.Sdk;

namespace ConnectGen.Wire.Tests.Mirrors;

/// <summary>The comparison itself: a service compared with itself must be the same in every call.</summary>
public class NativeTests
{
    public static TheoryData<string> Services => [.. StripeServices.All.Select(service => service.FullName!)];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_sends_what_it_sends(string name)
    {
        var service = StripeServices.All.Single(service => service.FullName == name);
        var report = await ServiceComparison.RunAsync(service, client => new NativeCounterpart(service, client));

        if (report.Differences.Count > 0)
            throw new XunitException(report.ToString());
        Assert.Equal(StripeServices.MethodsOf(service).Count(StripeServices.IsCall), report.Compared);
    }
}
