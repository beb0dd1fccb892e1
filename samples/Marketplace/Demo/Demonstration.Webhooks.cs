using System.Net;
using Marketplace.StripeStandIn;

namespace Marketplace.Demo;

// What Stripe reports, and what only looks like it.
internal sealed partial class Demonstration
{
    private async Task HearOfPayments()
    {
        _story.Step("Stripe reports by webhook what has happened on the accounts, and the marketplace numbers the receipts");
        var happened = _stripe.Webhooks.TakeAll();
        foreach (var one in happened)
            _story.Expect("it was accepted", await _stripe.Webhooks.DeliverAsync(one) == HttpStatusCode.OK);

        var paid = happened.Where(one => one.Type == "payment_intent.succeeded").ToList();
        var sent = NewRequests();
        _story.Expect("of five payments and a refund it heard", paid.Count == 5 && happened.Count(one => one.Type == "charge.refunded") == 1);
        _story.Expect("each receipt was written for the account that the event is about", sent.Select(request => request.StripeAccount).SequenceEqual(paid.Select(one => one.Account)));
        _story.Expect("the sellers' receipts count from 1 each", sent.Select(request => request.Body).SequenceEqual(paid.Select((one, index) => $"metadata[receipt]=R-{1 + paid.Take(index).Count(before => before.Account == one.Account):0000}")));

        _story.Say("Stripe delivers one of them again.");
        _story.Expect("it was accepted", await _stripe.Webhooks.DeliverAsync(paid[0]) == HttpStatusCode.OK);
        _story.Expect("it was handled once", NewRequests().Count == 0);
    }

    private async Task IgnoreForgeries()
    {
        _story.Step("Somebody else posts to the webhook endpoint as well, to have a payment receipted that was never made");
        var forged = WebhookEvent.Create("payment_intent.succeeded", _alder.Account.Value, new() { ["id"] = "pi_1", ["object"] = "payment_intent", ["latest_charge"] = "ch_1" });
        var now = DateTimeOffset.UtcNow;
        (string How, string? Signature)[] attempts =
        [
            ("without a signature", null),
            ("with something else in its place", "forged"),
            ("signed with a secret that is not the endpoint's", WebhookSignature.Sign(forged.Body, Ids.NewWebhookSecret(), now)),
            ("with the signature of another event", _stripe.Webhooks.Sign(forged.Body.Replace("ch_1", "ch_2", StringComparison.Ordinal))),
            ("with a signature of an hour ago", _stripe.Webhooks.Sign(forged.Body, now.AddHours(-1))),
        ];
        foreach (var (how, signature) in attempts)
            _story.Expect($"{how}, it was refused", await _stripe.Webhooks.DeliverAsync(forged, signature) == HttpStatusCode.BadRequest);

        _story.Expect("nothing was done", NewRequests().Count == 0);
    }
}
