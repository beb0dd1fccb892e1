using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

public class PaymentTests : WireTest
{
    private static readonly Script Intent = Scripts.Always(Json.PaymentIntent);

    [Fact]
    public async Task Creating_a_payment_intent_is_the_hand_written_call()
    {
        static PaymentIntentCreateOptions Options() => new()
        {
            Amount = 1999,
            Currency = "eur",
            CaptureMethod = "manual",
            ApplicationFeeAmount = 123,
            ExcludedPaymentMethodTypes = ["card", "sepa_debit"],
            Metadata = new() { ["order"] = "42" },
        };

        var requests = await WireAssert.SameAsync(
            Intent,
            client => new PaymentIntentService(client).CreateAsync(Options(), OnAccount, Ct),
            client => new PaymentsCaller(client).CreateAsync(Account, Options(), Ct));

        Assert.Equal("/v1/payment_intents", Assert.Single(requests).Target);
    }

    [Fact]
    public async Task Confirming_a_payment_intent_is_the_hand_written_call()
    {
        static PaymentIntentConfirmOptions Options() => new() { PaymentMethod = "pm_card_visa", ReturnUrl = "https://example.com/?a=b&c=d" };

        var requests = await WireAssert.SameAsync(
            Intent,
            client => new PaymentIntentService(client).ConfirmAsync("pi_1", Options(), OnAccount, Ct),
            client => new PaymentsCaller(client).ConfirmAsync(Account, "pi_1", Options(), Ct));

        Assert.Equal("/v1/payment_intents/pi_1/confirm", Assert.Single(requests).Target);
    }

    [Fact]
    public async Task Capturing_a_payment_intent_is_the_hand_written_call_with_and_without_options()
    {
        await WireAssert.SameAsync(
            Intent,
            client => new PaymentIntentService(client).CaptureAsync("pi_1", new() { AmountToCapture = 1000 }, OnAccount, Ct),
            client => new PaymentsCaller(client).CaptureAsync(Account, "pi_1", new() { AmountToCapture = 1000 }, Ct));
        var requests = await WireAssert.SameAsync(
            Intent,
            client => new PaymentIntentService(client).CaptureAsync("pi_1", requestOptions: OnAccount, cancellationToken: Ct),
            client => new PaymentsCaller(client).CaptureAsync(Account, "pi_1", cancellationToken: Ct));

        Assert.Equal("", Assert.Single(requests).Body);
    }

    [Fact]
    public async Task Reading_and_cancelling_a_payment_intent_are_the_hand_written_calls()
    {
        static PaymentIntentGetOptions Options()
        {
            var options = new PaymentIntentGetOptions();
            options.AddExpand("latest_charge");
            return options;
        }

        await WireAssert.SameAsync(
            Intent,
            client => new PaymentIntentService(client).GetAsync("pi_1", Options(), OnAccount, Ct),
            client => new PaymentsCaller(client).GetAsync(Account, "pi_1", Options(), Ct));
        await WireAssert.SameAsync(
            Intent,
            client => new PaymentIntentService(client).CancelAsync("pi_1", requestOptions: OnAccount, cancellationToken: Ct),
            client => new PaymentsCaller(client).CancelAsync(Account, "pi_1"));
    }

    [Fact]
    public async Task A_call_whose_result_is_not_wanted_is_the_hand_written_one()
    {
        var requests = await WireAssert.SameAsync(
            Intent,
            async client => { await new PaymentIntentService(client).CancelAsync("pi_1", null, OnAccount, Ct); },
            client => new PaymentsCaller(client).AbandonAsync(Account, "pi_1", Ct));

        Assert.Equal("/v1/payment_intents/pi_1/cancel", Assert.Single(requests).Target);
    }
}
