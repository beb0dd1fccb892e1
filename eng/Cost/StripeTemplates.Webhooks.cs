namespace ConnectGen.Cost;

/// <content>Webhooks and customers.</content>
internal static partial class StripeTemplates
{
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
}
