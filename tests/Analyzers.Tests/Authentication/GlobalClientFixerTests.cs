using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Authentication.GlobalClientAnalyzer, ConnectGen.CodeFixes.Authentication.GlobalClientFixer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class GlobalClientFixerTests
{
    [Fact]
    public Task Client_is_registered_where_services_are_at_hand() => VerifyFix.Fixes(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        {|CG1002:StripeConfiguration.StripeClient = new StripeClient(builder.Configuration["Stripe:SecretKey"])|};
        builder.Build().Run();
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton<IStripeClient>(new StripeClient(builder.Configuration["Stripe:SecretKey"]));
        builder.Build().Run();
        """);

    [Fact]
    public Task Client_is_kept_where_they_are_not() => VerifyFix.Fixes(
        """
        using Stripe;

        class Payments
        {
            public Payments(IStripeClient client) => {|CG1002:StripeConfiguration.StripeClient = client|};

            public Refund Refund(RefundCreateOptions options) => new RefundService().Create(options);
        }

        class Program
        {
            static void Main(string[] args)
            {
                {|CG1002:StripeConfiguration.StripeClient = new StripeClient(args[0])|};
                new BalanceService().Get();
            }
        }
        """,
        """
        using Stripe;

        class Payments
        {
            private readonly IStripeClient _stripeClient;

            public Payments(IStripeClient client) => _stripeClient = client;

            public Refund Refund(RefundCreateOptions options) => new RefundService().Create(options);
        }

        class Program
        {
            static void Main(string[] args)
            {
                var stripeClient = new StripeClient(args[0]);
                new BalanceService().Get();
            }
        }
        """);

    [Theory]
    [InlineData("void Set(IStripeClient client) { {|CG1002:StripeConfiguration.StripeClient = client|}; }")]
    [InlineData("void Set() { {|CG1002:StripeConfiguration.StripeClient = null|}; new BalanceService(); }")]
    [InlineData("void Set(IStripeClient client) { {|CG1002:StripeConfiguration.StripeClient ??= client|}; new BalanceService(); }")]
    [InlineData("IStripeClient Set(IStripeClient client) => {|CG1002:StripeConfiguration.StripeClient = client|};")]
    public Task Nothing_is_offered_where_requests_would_lose_the_client(string members) => VerifyFix.OffersNothing($$"""
        using Stripe;

        class Clients
        {
            {{members}}
        }
        """);
}
