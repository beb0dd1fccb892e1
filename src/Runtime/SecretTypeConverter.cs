using System.ComponentModel;
using System.Globalization;

namespace ConnectGen;

/// <summary>Refuses to turn what holds a connected account's key into a text, and to serialise it with Newtonsoft.Json.</summary>
internal sealed class SecretTypeConverter<T> : TypeConverter
    where T : class
{
    // Newtonsoft.Json asks this before it does anything else with a type, in whatever place and direction, null and dictionaries' keys included. A false would make it read
    // and write the type as an object, and a converter of its own would not be asked for dictionaries' keys, whose text its messages then repeat.
    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) =>
        destinationType == typeof(string) ? throw Refusal() : base.CanConvertTo(context, destinationType);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) => throw Refusal();

    private static NotSupportedException Refusal() => new(ConnectedAccountKey.SerializationRefusal(typeof(T)));
}
