using ConnectGen;
using Marketplace.Callers;
using Marketplace.Onboarding;
using Stripe;

namespace Marketplace.Webhooks;

/// <summary>What the marketplace does when something has happened on a seller's account: for that account, with the same callers as everything else.</summary>
internal sealed class WebhookHandler(IAccounts accounts, IPayments payments, ReadySellers ready, Receipts receipts)
{
    public Task HandleAsync(Event happened, ConnectedAccountId account, CancellationToken cancellationToken) => happened switch
    {
        { Type: EventTypes.AccountUpdated } => LookAtAsync(account, cancellationToken),
        { Type: EventTypes.PaymentIntentSucceeded, Data.Object: PaymentIntent { LatestChargeId: { } charge } } => NumberReceiptAsync(happened, account, charge, cancellationToken),
        _ => Task.CompletedTask,
    };

    // Events come late and in any order: how the account is now, Stripe says when it is asked.
    private async Task LookAtAsync(ConnectedAccountId account, CancellationToken cancellationToken) =>
        ready.Keep(account, await accounts.GetAccountAsync(account, cancellationToken));

    private Task<Charge> NumberReceiptAsync(Event happened, ConnectedAccountId account, string charge, CancellationToken cancellationToken)
    {
        var options = new ChargeUpdateOptions { Metadata = new() { ["receipt"] = receipts.Next(account) } };
        return payments.UpdateChargeAsync(account, charge, options, idempotencyKey: happened.Id, cancellationToken);
    }
}
