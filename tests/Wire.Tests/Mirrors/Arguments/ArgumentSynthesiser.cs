using System.Collections;
using System.Reflection;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Arguments;

/// <summary>
/// Makes up values of any type that a service takes, down to the last property of the last options in options. No two values of one
/// synthesiser are alike, so that a swap shows, and two synthesisers make the same values in the same order: one for each side of a
/// comparison, which then shares no object with the other.
/// </summary>
internal sealed class ArgumentSynthesiser(Fill fill)
{
    // More than Stripe.net has. Options that hold options of their own type would have no end.
    private const int MaxDepth = 20;

    private int _count;

    /// <summary>The argument of a parameter. A text is an ID of the path here, with what has to be escaped there.</summary>
    /// <exception cref="NotSupportedException">The type is one that nobody has thought of: say here what a value of it is.</exception>
    public object Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return type == typeof(string) ? $"{parameter.Name}{++_count} ?/é" : Value(type, parameter.Name!, 0);
    }

    private object Value(Type type, string name, int depth)
    {
        if (Simple(Nullable.GetUnderlyingType(type) ?? type, name) is { } simple)
            return simple;
        if (typeof(IAnyOf).IsAssignableFrom(type))
            return OneOf(type, name, depth);
        if (Generic(type, typeof(List<>)) is { } list)
            return List(type, list[0], name, depth);
        if (Generic(type, typeof(Dictionary<,>)) is { } dictionary)
            return Dictionary(type, dictionary[1], name, depth);
        if (type.IsClass && type.GetConstructor(Type.EmptyTypes) is { } constructor && depth < MaxDepth)
            return Object(constructor.Invoke(null), depth);
        throw new NotSupportedException($"No value is known for {name} of type {type}.");
    }

    private object? Simple(Type type, string name)
    {
        if (type == typeof(string))
            return $"{name}{++_count} é&";
        if (type == typeof(bool))
            return true;
        if (type == typeof(long))
            return 1000L + ++_count;
        if (type == typeof(decimal))
            return ++_count + 0.25m;
        if (type == typeof(DateTime))
            return new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddMinutes(++_count);
        if (type == typeof(Stream))
            return new MemoryStream([0, 0xff, (byte)'\r', (byte)'\n', (byte)++_count]);
        // What Stripe.net has no property for.
        if (type == typeof(IDictionary<string, object>))
            return new Dictionary<string, object> { ["extra_param"] = $"extra{++_count}" };
        // Its values are its static fields.
        return typeof(StringEnum).IsAssignableFrom(type) ? type.GetFields(BindingFlags.Public | BindingFlags.Static)[0].GetValue(null) : null;
    }

    private object OneOf(Type type, string name, int depth)
    {
        var choices = type.GetGenericArguments();
        var choice = fill == Fill.Everything ? choices[0] : choices[^1];
        return type.GetConstructor([choice])!.Invoke([Value(choice, name, depth)]);
    }

    private IList List(Type type, Type element, string name, int depth)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        for (var i = 0; i < 2; i++)
            list.Add(Value(element, name, depth));
        return list;
    }

    private IDictionary Dictionary(Type type, Type element, string name, int depth)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(type)!;
        dictionary[$"key {++_count}"] = Value(element, name, depth);
        // Stripe removes a key whose value is empty.
        if (element == typeof(string))
            dictionary["removed[]"] = "";
        return dictionary;
    }

    private object Object(object value, int depth)
    {
        var number = 0;
        foreach (var property in value.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            var isNull = fill == Fill.EverySecond && number++ % 2 == 1 && IsNullable(property.PropertyType);
            property.SetValue(value, InHeader(property) ?? (isNull ? null : Value(property.PropertyType, property.Name, depth + 1)));
        }

        return value;
    }

    // What goes into a header: it must be there, and not every text may.
    private static string? InHeader(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}" switch
    {
        $"{nameof(EphemeralKeyCreateOptions)}.{nameof(EphemeralKeyCreateOptions.StripeVersion)}" => "2026-01-02.version",
        $"{nameof(MultipartFileContent)}.{nameof(MultipartFileContent.Type)}" => "text/csv",
        _ => null,
    };

    private static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static Type[]? Generic(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments() : null;
}
