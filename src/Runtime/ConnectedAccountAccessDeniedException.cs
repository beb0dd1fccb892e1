namespace ConnectGen;

/// <summary>
/// The registered <see cref="IConnectedAccountAuthorizer"/> refused a call for a connected account. Nothing was sent to Stripe. An API answers it with 403 (Forbidden).
/// </summary>
public sealed class ConnectedAccountAccessDeniedException : Exception
{
    /// <summary>Makes the exception of a refused call.</summary>
    /// <param name="call">The call that was refused.</param>
    public ConnectedAccountAccessDeniedException(ConnectedAccountCallContext call)
        : base($"The call {call} for the connected account '{call.Account}' was refused by the registered IConnectedAccountAuthorizer. Nothing was sent.")
    {
        Account = call.Account;
        Service = call.Service;
        Operation = call.Operation;
    }

    /// <summary>Gets the connected account that the call was to be made for.</summary>
    public ConnectedAccountId Account { get; }

    /// <inheritdoc cref="ConnectedAccountCallContext.Service"/>
    public string? Service { get; }

    /// <inheritdoc cref="ConnectedAccountCallContext.Operation"/>
    public string Operation { get; }
}
