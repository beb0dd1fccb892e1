namespace ConnectGen;

/// <summary>What an <see cref="IConnectedAccountAuthorizer"/> is told of a call: for whom it is made, and what it does.</summary>
public readonly struct ConnectedAccountCallContext
{
    /// <summary>Makes the context of a call, as a test of an <see cref="IConnectedAccountAuthorizer"/> needs it.</summary>
    /// <param name="account">The connected account.</param>
    /// <param name="service">The Stripe.net service, such as <c>Stripe.RefundService</c>; null for an endpoint.</param>
    /// <param name="operation">What the service does, such as <c>Create</c>; without a service the endpoint's template.</param>
    public ConnectedAccountCallContext(ConnectedAccountId account, string? service, string operation)
    {
        Account = account;
        Service = service;
        Operation = operation;
    }

    /// <summary>Gets the connected account that the call is made for.</summary>
    public ConnectedAccountId Account { get; }

    /// <summary>
    /// Gets the Stripe.net service, such as <c>Stripe.RefundService</c>; null for the endpoint of a <see cref="StripeEndpointAttribute"/>. It is
    /// <c>ConnectGen.ConnectClientConfiguration</c>, with the operation <c>Get</c>, where a client asks the app for its configuration: nothing is sent to Stripe then.
    /// </summary>
    public string? Service { get; }

    /// <summary>
    /// Gets what the service does, without the endings that tell the forms of one call apart: <c>Create</c> for CreateAsync, <c>List</c> for ListAutoPaging.
    /// Where there is no service it is the endpoint's template, such as <c>POST /v1/charges/{chargeId}/refunds</c>.
    /// </summary>
    public string Operation { get; }

    /// <summary>Names the call: <c>Stripe.RefundService.Create</c>, or the endpoint's template.</summary>
    /// <returns>The call's name, without the account.</returns>
    public override string ToString() => Service is null ? Operation : $"{Service}.{Operation}";
}
