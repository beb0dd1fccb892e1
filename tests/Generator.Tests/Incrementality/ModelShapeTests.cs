using System.Reflection;
using ConnectGen.Model;

namespace ConnectGen.Generator.Tests.Incrementality;

/// <summary>The pipeline carries plain data: a symbol in a model would keep whole compilations alive and defeat every comparison.</summary>
public class ModelShapeTests
{
    private static readonly Type[] Roots = [typeof(CallerModel), typeof(CallerName), typeof(NameClashes), typeof(Emit.Registration)];

    [Fact]
    public void Models_hold_nothing_but_plain_equatable_data()
    {
        var seen = new HashSet<Type>();
        foreach (var root in Roots)
            Visit(root, root.Name, seen);

        Assert.Contains(typeof(ServiceCall), seen);
        Assert.Contains(typeof(EndpointCall), seen);
        Assert.True(seen.Count > 10, $"Only {seen.Count} types were looked at.");
    }

    [Fact]
    public void Equal_arrays_are_equal_and_others_are_not()
    {
        var array = new EquatableArray<string>(["a", "b"]);
        Assert.Equal(new EquatableArray<string>(["a", "b"]), array);
        Assert.Equal(new EquatableArray<string>(["a", "b"]).GetHashCode(), array.GetHashCode());
        Assert.NotEqual(new EquatableArray<string>(["a"]), array);
        Assert.NotEqual(new EquatableArray<string>(["b", "a"]), array);
        Assert.Equal(default, new EquatableArray<string>([]));
    }

    private static void Visit(Type declared, string path, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string) || type == typeof(bool) || type.IsEnum || !seen.Add(type))
            return;

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            Visit(type.GetGenericArguments()[0], $"{path}[]", seen);
            return;
        }

        Assert.True(type.Namespace!.StartsWith("ConnectGen", StringComparison.Ordinal), $"{path} is a {type}, which is no plain data.");
        Assert.True(type.GetMethod("<Clone>$") is not null, $"{path} is a {type}, which is no record.");
        foreach (var derived in type.Assembly.GetTypes().Where(t => t.BaseType == type))
            Visit(derived, $"{path}.{derived.Name}", seen);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            Visit(field.FieldType, $"{path}.{field.Name}", seen);
    }
}
