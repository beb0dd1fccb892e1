using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>Callers that are wrong in one way each.</summary>
internal static class WrongCashBalances
{
    internal sealed class ForgettingTheAccount(IStripeClient client) : CashBalances(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given);
    }

    internal sealed class SendingAnAccountOfItsOwn(IStripeClient client) : CashBalances(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given, "acct_1");
    }

    internal sealed class SendingAContextToo(IStripeClient client) : CashBalances(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given, account.Value, account.Value);
    }

    internal sealed class SendingAnotherHeader(IStripeClient client) : CashBalances(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => new RawRequestOptions
        {
            ApiKey = given?.ApiKey,
            IdempotencyKey = given?.IdempotencyKey,
            StripeRequestTrigger = given?.StripeRequestTrigger,
            StripeAccount = account.Value,
            AdditionalHeaders = { ["X-Extra"] = "1" },
        };
    }

    internal sealed class DroppingTheRequestOptions(IStripeClient client) : CashBalances(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => new() { StripeAccount = account.Value };
    }

    internal sealed class MakingUpAnIdempotencyKey(IStripeClient client) : CashBalances(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given)
        {
            var request = HandWrittenRequest.With(given, account.Value);
            request.IdempotencyKey = "order-43";
            return request;
        }
    }

    internal sealed class WritingIntoTheUsersRequestOptions(IStripeClient client) : CashBalances(client)
    {
        protected override RequestOptions Request(ConnectedAccountId account, RequestOptions? given)
        {
            given ??= new RequestOptions();
            given.StripeAccount = account.Value;
            return given;
        }
    }

    internal sealed class SendingAnotherID(IStripeClient client) : CashBalances(client)
    {
        protected override string Id(string id) => "cus_1";
    }

    internal sealed class EscapingTheIDTwice(IStripeClient client) : CashBalances(client)
    {
        protected override string Id(string id) => Uri.EscapeDataString(id);
    }

    internal sealed class DroppingTheOptions(IStripeClient client) : CashBalances(client)
    {
        protected override T? Options<T>(T? options)
            where T : default => default;
    }

    internal sealed class DroppingOneOption(IStripeClient client) : CashBalances(client)
    {
        protected override T? Options<T>(T? options)
            where T : default => options is CustomerCashBalanceUpdateOptions { Expand: var expand } ? (T)(object)new CustomerCashBalanceUpdateOptions { Expand = expand } : options;
    }

    internal sealed class LosingTheToken(IStripeClient client) : CashBalances(client)
    {
        protected override CancellationToken Token(CancellationToken token) => CancellationToken.None;
    }

    internal sealed class ReturningAnotherResult(IStripeClient client) : CashBalances(client)
    {
        protected override CashBalance Result(CashBalance result) => new() { Customer = "cus_1" };
    }

    internal sealed class SendingTwice(IStripeClient client) : CashBalances(client)
    {
        private readonly CustomerCashBalanceService _service = new(client);

        protected override CashBalance Result(CashBalance result)
        {
            _service.Get("cus_1");
            return result;
        }
    }

    internal sealed class FailingAfterwards(IStripeClient client) : CashBalances(client)
    {
        protected override CashBalance Result(CashBalance result) => throw new InvalidOperationException("Too late.");
    }
}
