using System.ComponentModel;
using System.Globalization;

namespace ConnectGen;

/// <summary>
/// Turns a text into a value and back, for what asks <see cref="TypeDescriptor"/>: Newtonsoft.Json, MVC's model binding, configuration binding.
/// </summary>
internal abstract class TextTypeConverter<T> : TypeConverter
    where T : notnull
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) =>
        destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? Parse(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T known && destinationType == typeof(string) ? known.ToString() : base.ConvertTo(context, culture, value, destinationType);

    protected abstract T Parse(string text);
}
