using System.ComponentModel;
using System.Globalization;

namespace ConnectGen;

/// <summary>
/// Turns a text into a <see cref="ConnectedAccountId"/> and back, for what asks <see cref="TypeDescriptor"/>: Newtonsoft.Json, MVC's model binding, configuration binding.
/// </summary>
internal sealed class ConnectedAccountIdTypeConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) =>
        destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? ConnectedAccountId.Parse(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is ConnectedAccountId account && destinationType == typeof(string) ? account.Value : base.ConvertTo(context, culture, value, destinationType);
}
