using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace ConnectGen.Wire.Tests.Mirrors.Arguments;

/// <summary>An object as text in which everything shows that a call could change, private fields included.</summary>
internal static class ObjectText
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    /// <summary>The text of each of the objects, one value a line.</summary>
    public static string Of(IReadOnlyList<object?> values)
    {
        var text = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
            Append(text, values[i], $"argument {i + 1}");
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, string path)
    {
        switch (value)
        {
            case null or string or IConvertible:
                text.Append(path).Append(" = ").Append(CultureInfo.InvariantCulture, $"{value ?? "null"}").Append('\n');
                break;
            case CancellationToken or Stream:
                // A token cannot be changed, and whoever sends a stream reads it.
                break;
            case IDictionary many:
                text.Append(CultureInfo.InvariantCulture, $"{path}: {many.Count} keys\n");
                foreach (DictionaryEntry entry in many)
                    Append(text, entry.Value, $"{path}[{entry.Key}]");
                break;
            case IEnumerable many:
                var number = 0;
                foreach (var item in many)
                    Append(text, item, $"{path}[{number++}]");
                text.Append(CultureInfo.InvariantCulture, $"{path}: {number} items\n");
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{path}: {value.GetType()}\n");
                foreach (var field in Fields.GetOrAdd(value.GetType(), FieldsOf))
                    Append(text, field.GetValue(value), $"{path}.{field.Name}");
                break;
        }
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            fields.AddRange(declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        return [.. fields];
    }
}
