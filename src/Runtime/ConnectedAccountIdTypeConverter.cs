namespace ConnectGen;

internal sealed class ConnectedAccountIdTypeConverter : TextTypeConverter<ConnectedAccountId>
{
    protected override ConnectedAccountId Parse(string text) => ConnectedAccountId.Parse(text);
}
