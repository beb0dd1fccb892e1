using System.Globalization;
using System.Reflection;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>Calls a method by reflection.</summary>
internal static class Invocation
{
    /// <summary>Calls the method, awaits what it returns and reads that to its end.</summary>
    public static async Task<object?> RunAsync(object target, MethodInfo method, object?[] arguments)
    {
        var returned = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
        if (returned is Task task)
        {
            await task;
            returned = method.ReturnType.GetProperty(nameof(Task<>.Result))?.GetValue(task);
        }

        return returned switch
        {
            // A page is a sequence too, and more than that.
            StripeEntity or string => returned,
            Stream stream => await TextOf(stream),
            IAsyncEnumerable<object?> many => await AllOf(many),
            // Nothing is sent before it is read.
            IEnumerable<object?> many => many.ToList(),
            _ => returned,
        };
    }

    private static async Task<string> TextOf(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static async Task<List<object?>> AllOf(IAsyncEnumerable<object?> many)
    {
        var all = new List<object?>();
        await foreach (var item in many)
            all.Add(item);
        return all;
    }
}
