namespace ConnectGen.Cost;

/// <summary>Files of a code base that use Stripe. "Subject" is what an area is about.</summary>
internal static partial class StripeTemplates
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

    public static string[] All { get; } = [Onboarding, Payments, PaymentsController, Webhooks, Customers];
}
