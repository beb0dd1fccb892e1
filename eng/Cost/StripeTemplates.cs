namespace ConnectGen.Cost;

/// <summary>Files of a code base that use Stripe. "Subject" is what an area is about.</summary>
internal static class StripeTemplates
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using BackOffice;
        using BackOffice.Selling;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        using Stripe;

        namespace BackOffice.Subjects;


        """;

    /// <summary>The sellers, whose keys are saved at onboarding. Names nothing of Stripe.</summary>
    public const string Sellers = """
        using System.Collections.Generic;
        using System.Linq;

        namespace BackOffice.Selling;

        public class Seller
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            public string Country { get; set; } = "";

            public string? AccountId { get; set; }

            public string? AccountKey { get; set; }
        }

        public class SellerDto
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            public string Country { get; set; } = "";

            public string? AccountId { get; set; }

            public static SellerDto Of(Seller seller) => new() { Id = seller.Id, Name = seller.Name, Country = seller.Country, AccountId = seller.AccountId };
        }

        public class SellerStore
        {
            private readonly List<Seller> _sellers = [];

            public IQueryable<Seller> All => _sellers.AsQueryable();

            public Seller? Find(int id) => _sellers.FirstOrDefault(seller => seller.Id == id);

            public void Add(Seller seller) => _sellers.Add(seller);

            public void SaveChanges() => _sellers.Sort((a, b) => a.Id.CompareTo(b.Id));
        }
        """;

    public const string Onboarding = Usings + """
        [Route("subject/onboarding")]
        public class SubjectOnboardingController(OAuthTokenService tokens, SellerStore sellers, IConfiguration configuration, ILogger<SubjectOnboardingController> logger) : Controller
        {
            [HttpGet("start")]
            public IActionResult Start(int id)
            {
                var client = configuration["Stripe:ClientId"];
                var state = Guid.NewGuid().ToString("N");
                TempData["state"] = state;
                return Redirect($"https://connect.stripe.com/oauth/authorize?response_type=code&client_id={client}&scope=read_write&state={state}");
            }

            [HttpGet("callback")]
            public async Task<IActionResult> Callback(string code, string state, int id, CancellationToken cancellationToken)
            {
                if (!Equals(TempData["state"], state))
                    return BadRequest(new { error = "The state is another one." });

                try
                {
                    var token = await tokens.CreateAsync(new OAuthTokenCreateOptions { GrantType = "authorization_code", Code = code }, cancellationToken: cancellationToken);
                    var seller = Save(id, token);
                    logger.LogInformation("Seller {Id} is connected as {Account}", seller.Id, seller.AccountId);
                    return Ok(SellerDto.Of(seller));
                }
                catch (StripeException e)
                {
                    logger.LogError(e, "Onboarding of {Id} failed: {Error}", id, e.StripeError?.Error);
                    return StatusCode(502, new { error = e.StripeError?.ErrorDescription ?? "Unknown" });
                }
            }

            private Seller Save(int id, OAuthToken token)
            {
                var seller = sellers.Find(id);
                if (seller is null)
                {
                    seller = new Seller { Id = id };
                    sellers.Add(seller);
                }

                seller.AccountId = token.StripeUserId;
                seller.AccountKey = token.AccessToken;
                sellers.SaveChanges();
                return seller;
            }

            [HttpGet("status")]
            public IActionResult Status(int id)
            {
                var seller = sellers.Find(id);
                if (seller?.AccountId is not { Length: > 0 } account)
                    return NotFound();

                return Ok(new { seller.Id, seller.Name, account, Connected = !string.IsNullOrEmpty(seller.AccountKey) });
            }

            [HttpGet("all")]
            public ActionResult<List<SellerDto>> All(string? country, int page = 0)
            {
                var query = sellers.All.Where(seller => seller.AccountId != null);
                if (country is not null)
                    query = query.Where(seller => seller.Country == country);

                return query.OrderBy(seller => seller.Name).Skip(page * 20).Take(20).AsEnumerable().Select(SellerDto.Of).ToList();
            }
        }
        """;

    public const string Payments = Usings + """
        public sealed record SubjectPayment(string Id, string Status, string Amount, string? Receipt);

        public class SubjectPaymentService(IStripeClient client, SellerStore sellers, ILogger<SubjectPaymentService> logger)
        {
            private readonly PaymentIntentService _intents = new(client);
            private readonly RefundService _refunds = new(client);

            public async Task<SubjectPayment> PayAsync(int sellerId, decimal amount, string currency, CancellationToken cancellationToken)
            {
                var options = new PaymentIntentCreateOptions
                {
                    Amount = Amounts.Cents(amount),
                    Currency = currency,
                    AutomaticPaymentMethods = new PaymentIntentAutomaticPaymentMethodsOptions { Enabled = true },
                    Metadata = new Dictionary<string, string> { ["seller"] = sellerId.ToString(), ["kind"] = "Subject" },
                };
                var intent = await _intents.CreateAsync(options, For(sellerId), cancellationToken);
                logger.LogInformation("Payment {Id} of {Amount} for seller {Seller}", intent.Id, Amounts.Format(amount, currency), sellerId);
                return Of(intent);
            }

            public async Task<SubjectPayment?> FindAsync(int sellerId, string id, CancellationToken cancellationToken)
            {
                try
                {
                    return Of(await _intents.GetAsync(id, null, For(sellerId), cancellationToken));
                }
                catch (StripeException e) when (e.HttpStatusCode == System.Net.HttpStatusCode.NotFound)
                {
                    return null;
                }
            }

            public async Task<string> RefundAsync(int sellerId, string intent, decimal? amount, CancellationToken cancellationToken)
            {
                var options = new RefundCreateOptions { PaymentIntent = intent, Reason = "requested_by_customer" };
                if (amount is { } part)
                    options.Amount = Amounts.Cents(part);

                var refund = await _refunds.CreateAsync(options, For(sellerId), cancellationToken);
                if (refund.Status is "failed" or "canceled")
                    logger.LogWarning("Refund {Id} of {Intent} is {Status}: {Reason}", refund.Id, intent, refund.Status, refund.FailureReason);

                return refund.Id;
            }

            public async Task<List<SubjectPayment>> LatestAsync(int sellerId, int count, CancellationToken cancellationToken)
            {
                var found = new List<SubjectPayment>();
                await foreach (var intent in _intents.ListAutoPagingAsync(new PaymentIntentListOptions { Limit = 50 }, For(sellerId), cancellationToken))
                {
                    found.Add(Of(intent));
                    if (found.Count == count)
                        break;
                }

                return found;
            }

            private static SubjectPayment Of(PaymentIntent intent) =>
                new(intent.Id, intent.Status, Amounts.Format(intent.Amount / 100m, intent.Currency), intent.LatestCharge?.ReceiptUrl);

            private RequestOptions For(int sellerId)
            {
                var seller = sellers.Find(sellerId) ?? throw new NotFoundException("seller", sellerId);
                return new RequestOptions { StripeAccount = seller.AccountId, IdempotencyKey = $"subject-{sellerId}-{Guid.NewGuid():N}" };
            }
        }
        """;

    public const string PaymentsController = Usings + """
        [ApiController]
        [Route("subject/payments")]
        public class SubjectPaymentsController(SubjectPaymentService payments, SellerStore sellers, ILogger<SubjectPaymentsController> logger) : ControllerBase
        {
            public sealed record PaymentRequest(int Seller, decimal Amount, string Currency);

            [HttpPost]
            public async Task<IActionResult> Pay(PaymentRequest request, CancellationToken cancellationToken)
            {
                if (request.Amount <= 0)
                    return BadRequest($"{request.Amount} is no amount.");

                try
                {
                    var payment = await payments.PayAsync(request.Seller, request.Amount, request.Currency, cancellationToken);
                    return CreatedAtAction(nameof(Get), new { seller = request.Seller, id = payment.Id }, payment);
                }
                catch (StripeException e)
                {
                    logger.LogError(e, "Payment for {Seller} failed with {Code}", request.Seller, e.StripeError?.Code);
                    return Problem(e.StripeError?.Message, statusCode: 402);
                }
            }

            [HttpGet("{seller:int}/{id}")]
            public async Task<IActionResult> Get(int seller, string id, CancellationToken cancellationToken) =>
                await payments.FindAsync(seller, id, cancellationToken) is { } payment ? Ok(payment) : NotFound();

            [HttpPost("{seller:int}/{id}/refund")]
            public async Task<IActionResult> Refund(int seller, string id, decimal? amount, CancellationToken cancellationToken)
            {
                var refund = await payments.RefundAsync(seller, id, amount, cancellationToken);
                return Ok(new { refund, seller, when = DateTime.UtcNow });
            }

            [HttpGet("{seller:int}")]
            public async Task<IActionResult> Latest(int seller, int count = 20, CancellationToken cancellationToken = default)
            {
                if (sellers.Find(seller) is not { } known)
                    return NotFound(new ProblemDetails { Title = $"There is no seller {seller}." });

                var latest = await payments.LatestAsync(seller, Math.Clamp(count, 1, 100), cancellationToken);
                var totals = latest.GroupBy(payment => payment.Status).ToDictionary(group => group.Key, group => group.Count());
                return Ok(new { Seller = SellerDto.Of(known), Payments = latest, Totals = totals });
            }

            [HttpGet("{seller:int}/text")]
            public async Task<IActionResult> Text(int seller, CancellationToken cancellationToken)
            {
                var lines = new List<string>();
                foreach (var payment in await payments.LatestAsync(seller, 100, cancellationToken))
                {
                    var line = $"{payment.Id}: {payment.Amount}";
                    if (payment.Receipt is { } receipt)
                        line += $" ({receipt})";
                    lines.Add(line);
                }

                return Content(string.Join('\n', lines), "text/plain");
            }
        }
        """;

    public const string Webhooks = Usings + """
        [ApiController]
        [Route("subject/webhooks")]
        public class SubjectWebhooksController(IConfiguration configuration, SellerStore sellers, ILogger<SubjectWebhooksController> logger) : ControllerBase
        {
            private readonly string _secret = configuration["Stripe:SubjectWebhookSecret"] ?? throw new InvalidOperationException("No secret is configured.");

            [HttpPost]
            public async Task<IActionResult> Receive(CancellationToken cancellationToken)
            {
                using var reader = new StreamReader(Request.Body);
                var json = await reader.ReadToEndAsync(cancellationToken);
                Event received;
                try
                {
                    received = EventUtility.ConstructEvent(json, Request.Headers["Stripe-Signature"], _secret);
                }
                catch (StripeException e)
                {
                    logger.LogWarning(e, "A webhook has a wrong signature");
                    return BadRequest();
                }

                var seller = sellers.All.FirstOrDefault(known => known.AccountId == received.Account);
                switch (received.Data.Object)
                {
                    case PaymentIntent intent when received.Type == "payment_intent.succeeded":
                        OnPaid(seller, intent);
                        break;
                    case Charge { Refunded: true } charge:
                        logger.LogInformation("Charge {Id} of {Seller} is refunded", charge.Id, seller?.Name);
                        break;
                    case Account account:
                        OnUpdated(account);
                        break;
                    default:
                        logger.LogDebug("{Type} is not handled", received.Type);
                        break;
                }

                return Ok();
            }

            private void OnPaid(Seller? seller, PaymentIntent intent)
            {
                if (seller is null)
                {
                    logger.LogError("Nobody is paid by {Id}", intent.Id);
                    return;
                }

                var amount = Amounts.Format(intent.AmountReceived / 100m, intent.Currency);
                logger.LogInformation("{Seller} has got {Amount} by {Id}", seller.Name, amount, intent.Id);
            }

            private void OnUpdated(Account account)
            {
                var seller = sellers.All.FirstOrDefault(known => known.AccountId == account.Id);
                if (seller is null || account is not { ChargesEnabled: true, PayoutsEnabled: true })
                    return;

                seller.Country = account.Country;
                seller.Name = account.BusinessProfile?.Name ?? seller.Name;
                sellers.SaveChanges();
                logger.LogInformation("{Seller} may charge now", seller.Name);
            }
        }
        """;

    public const string Customers = Usings + """
        public class SubjectCustomers(IStripeClient client, SellerStore sellers)
        {
            private readonly CustomerService _customers = new(client);
            private readonly SubscriptionService _subscriptions = new(client);

            public async Task<string> EnsureAsync(int seller, string email, string name, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken)
            {
                var options = new RequestOptions { StripeAccount = sellers.Find(seller)?.AccountId };
                var known = await _customers.ListAsync(new CustomerListOptions { Email = email, Limit = 1 }, options, cancellationToken);
                if (known.Data is [{ Id: var id }, ..])
                    return id;

                var created = new CustomerCreateOptions { Email = email, Name = name, Metadata = [] };
                foreach (var (key, value) in tags)
                {
                    if (key.Length is > 0 and <= 40)
                        created.Metadata[key] = value.Length > 500 ? value[..500] : value;
                }

                return (await _customers.CreateAsync(created, options, cancellationToken)).Id;
            }

            public async Task<(string Id, DateTime? Until)> SubscribeAsync(int seller, string customer, string price, int? trialDays, CancellationToken cancellationToken)
            {
                var options = new SubscriptionCreateOptions
                {
                    Customer = customer,
                    Items = [new SubscriptionItemOptions { Price = price, Quantity = 1 }],
                    TrialPeriodDays = trialDays,
                    CollectionMethod = "charge_automatically",
                };
                var subscription = await _subscriptions.CreateAsync(options, new RequestOptions { StripeAccount = sellers.Find(seller)?.AccountId }, cancellationToken);
                return (subscription.Id, subscription.CancelAt);
            }

            public async Task<string> CancelAsync(int seller, string id, bool atOnce, CancellationToken cancellationToken)
            {
                var account = sellers.Find(seller)?.AccountId ?? throw new NotFoundException("seller", seller);
                var request = new RequestOptions { StripeAccount = account };
                var result = atOnce
                    ? await _subscriptions.CancelAsync(id, new SubscriptionCancelOptions { Prorate = true }, request, cancellationToken)
                    : await _subscriptions.UpdateAsync(id, new SubscriptionUpdateOptions { CancelAtPeriodEnd = true }, request, cancellationToken);
                return result.Status;
            }

            public async Task<IReadOnlyList<string>> NamesAsync(int seller, CancellationToken cancellationToken)
            {
                var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
                var request = new RequestOptions { StripeAccount = sellers.Find(seller)?.AccountId };
                await foreach (var customer in _customers.ListAutoPagingAsync(null, request, cancellationToken))
                {
                    var name = customer.Name ?? customer.Email;
                    if (!string.IsNullOrWhiteSpace(name))
                        names.Add(name);
                }

                return [.. names];
            }
        }
        """;

    public static string[] All { get; } = [Onboarding, Payments, PaymentsController, Webhooks, Customers];
}
