using System.Reflection;
using ConnectGen.Wire.Tests.Mirrors.Arguments;
using ConnectGen.Wire.Tests.Mirrors.Comparison;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors;

/// <summary>The arguments of the comparison: equal on both sides, apart from each other, and complete.</summary>
public class ArgumentTests
{
    private static readonly ParameterInfo[] Parameters =
    [
        .. StripeServices.All.SelectMany(StripeServices.MethodsOf).SelectMany(method => method.GetParameters())
            .Where(parameter => typeof(BaseOptions).IsAssignableFrom(parameter.ParameterType))
            .DistinctBy(parameter => parameter.ParameterType),
    ];

    private static readonly ParameterInfo Update = typeof(CustomerService).GetMethod(nameof(CustomerService.Update))!.GetParameters()[1];

    [Fact]
    public void Two_sides_get_equal_arguments_and_no_object_in_common()
    {
        var first = Options<CustomerUpdateOptions>(Fill.Everything);
        var second = Options<CustomerUpdateOptions>(Fill.Everything);

        Assert.Equal(ObjectText.Of([first]), ObjectText.Of([second]));
        Assert.NotSame(first.Address, second.Address);
        Assert.NotSame(first.Metadata, second.Metadata);
        Assert.NotSame(first.Expand, second.Expand);
    }

    [Fact]
    public void No_two_texts_of_an_argument_are_alike()
    {
        var options = Options<CustomerUpdateOptions>(Fill.Everything);

        Assert.Distinct([options.Name, options.Email, options.Phone, options.Address.City, options.Shipping.Address.City, options.Expand[0], options.Expand[1]]);
    }

    [Fact]
    public void Every_property_of_every_options_is_filled()
    {
        foreach (var parameter in Parameters)
        {
            var options = new ArgumentSynthesiser(Fill.Everything).Argument(parameter);

            Assert.All(
                options.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true }),
                property => Assert.NotNull(property.GetValue(options)));
        }
    }

    [Fact]
    public void Every_second_property_may_be_null_and_not_just_unset()
    {
        var text = ObjectText.Of([Options<CustomerUpdateOptions>(Fill.EverySecond)]);

        Assert.Contains(" = null", text, StringComparison.Ordinal);
        Assert.Contains("<SetTracker>k__BackingField.properties[0]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_call_changes_shows()
    {
        var options = Options<CustomerUpdateOptions>(Fill.Everything);
        var before = ObjectText.Of([options]);

        foreach (var change in new Action[]
        {
            () => options.Metadata["key"] = "value",
            () => options.Expand.Add("x"),
            () => options.Shipping.Address.City = "x",
            () => options.Email = null,
            () => options.AddExtraParam("x", 1),
        })
        {
            change();
            var after = ObjectText.Of([options]);
            Assert.NotEqual(before, after);
            before = after;
        }
    }

    private static T Options<T>(Fill fill) => (T)new ArgumentSynthesiser(fill).Argument(Update);
}
