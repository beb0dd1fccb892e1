namespace ConnectGen;

internal sealed class PublishableKeyTypeConverter : TextTypeConverter<PublishableKey>
{
    protected override PublishableKey Parse(string text) => PublishableKey.Parse(text);
}
