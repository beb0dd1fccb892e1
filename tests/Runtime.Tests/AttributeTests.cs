using System.Reflection;

namespace ConnectGen.Runtime.Tests;

public class AttributeTests
{
    [Theory]
    [InlineData(typeof(ConnectedAccountCallAttribute), AttributeTargets.Interface | AttributeTargets.Method)]
    [InlineData(typeof(StripeEndpointAttribute), AttributeTargets.Method)]
    [InlineData(typeof(PlatformCallAttribute), AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct)]
    [InlineData(typeof(RequireConnectedAccountAttribute), AttributeTargets.Assembly)]
    [InlineData(typeof(IdempotencyKeyAttribute), AttributeTargets.Parameter)]
    public void Each_goes_once_where_it_means_something(Type attribute, AttributeTargets targets)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal((targets, false, false), (usage.ValidOn, usage.AllowMultiple, usage.Inherited));
        Assert.True(attribute.IsSealed);
    }

    [Fact]
    public void They_hold_what_they_are_given()
    {
        Assert.Equivalent(
            new { Service = (Type?)null, Method = (string?)null, CallerName = (string?)null },
            new ConnectedAccountCallAttribute());
        Assert.Equivalent(
            new { Service = typeof(Stripe.RefundService), Method = "CancelAsync", CallerName = "Refunder" },
            new ConnectedAccountCallAttribute(typeof(Stripe.RefundService)) { Method = "CancelAsync", CallerName = "Refunder" });
        Assert.Equal("POST /v1/refunds", new StripeEndpointAttribute("POST /v1/refunds").Template);
    }
}
