using System.ComponentModel;

namespace ConnectGen.CompilerServices;

/// <summary>The factory of an account-bound interface, which the generated registration makes. There is nothing here for other code.</summary>
/// <typeparam name="T">The interface.</typeparam>
/// <param name="create">Makes a caller.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConnectedAccountCallerFactory<T>(Func<ConnectedAccountId, T> create) : IConnectedAccountCallerFactory<T>
    where T : class
{
    /// <inheritdoc />
    public T For(ConnectedAccountId account) => create(account);
}
