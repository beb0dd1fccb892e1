using System.ComponentModel;

namespace ConnectGen.CompilerServices;

/// <summary>The factory of an interface that is bound to an account's key, which the generated registration makes. There is nothing here for other code.</summary>
/// <typeparam name="T">The interface.</typeparam>
/// <param name="create">Makes a caller.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConnectedAccountKeyCallerFactory<T>(Func<ConnectedAccountKey, T> create) : IConnectedAccountKeyCallerFactory<T>
    where T : class
{
    /// <inheritdoc />
    public T For(ConnectedAccountKey key) => create(key);
}
