using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Authentication.ServiceWithoutClientAnalyzer, ConnectGen.CodeFixes.Authentication.ServiceWithoutClientFixer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

/// <content>Services that handlers, registrations and derived classes make.</content>
public sealed partial class ServiceWithoutClientFixerTests
{
    [Fact]
    public Task Handler_of_a_minimal_API_takes_a_client() => VerifyFix.Fixes(
        """
        using System.Threading;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));
        var app = builder.Build();
        app.MapGet("/balance", () => {|CG1003:new BalanceService()|}.Get());
        app.MapGroup("/refunds").MapPost("/{charge}", async (string charge, CancellationToken token, int amount = 0) =>
        {
            var refunds = {|CG1003:new RefundService()|};
            await refunds.CreateAsync(new() { Charge = charge });
            return await {|CG1003:new BalanceService()|}.GetAsync();
        });
        app.Run();
        """,
        """
        using System.Threading;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));
        var app = builder.Build();
        app.MapGet("/balance", (IStripeClient stripeClient) => new BalanceService(stripeClient).Get());
        app.MapGroup("/refunds").MapPost("/{charge}", async (string charge, IStripeClient stripeClient, CancellationToken token, int amount = 0) =>
        {
            var refunds = new RefundService(stripeClient);
            await refunds.CreateAsync(new() { Charge = charge });
            return await new BalanceService(stripeClient).GetAsync();
        });
        app.Run();
        """);

    [Fact]
    public Task Factory_of_a_registration_asks_its_provider() => VerifyFix.Fixes(
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        static class Services
        {
            public static IServiceCollection AddRefunds(this IServiceCollection services) => services
                .AddScoped(_ => {|CG1003:new RefundService()|})
                .AddSingleton<BalanceService>(provider => {|CG1003:new()|})
                .AddTransient<object>(provider => new[] { {|CG1003:new ChargeService()|} });
        }

        {{Registration}}
        """,
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        static class Services
        {
            public static IServiceCollection AddRefunds(this IServiceCollection services) => services
                .AddScoped(provider => new RefundService(provider.GetRequiredService<IStripeClient>()))
                .AddSingleton<BalanceService>(provider => new(provider.GetRequiredService<IStripeClient>()))
                .AddTransient<object>(provider => new[] { new ChargeService(provider.GetRequiredService<IStripeClient>()) });
        }

        {{Registration}}
        """);

    [Fact]
    public Task Class_derived_from_a_service_takes_a_client_and_passes_it_on() => VerifyFix.Fixes(
        """
        using Stripe;

        class {|CG1003:NoConstructor|} : RefundService
        {
            public Refund First() => Get("re_1");
        }

        class {|CG1003:Short|} : RefundService;

        class {|CG1003:Braces|} : RefundService { }

        class Implicit : RefundService
        {
            public {|CG1003:Implicit|}(string name)
            {
            }
        }

        class Explicit : RefundService
        {
            public Explicit(string name, int count = 1) : {|CG1003:base()|} { }
        }

        class HasClient : RefundService
        {
            public {|CG1003:HasClient|}(IStripeClient client) { }
            public HasClient(string name) : base(new StripeClient(name)) { }
        }

        class Primary() : {|CG1003:RefundService()|};

        class {|CG1003:PrimaryOther|}(string name) : RefundService, System.IDisposable
        {
            public void Dispose() => name.ToString();
        }

        class User(IStripeClient client)
        {
            object Create() => new NoConstructor();
            object CreateOther() => new Explicit("name");
            object CreateThird() => new Explicit("name", 2);
            object CreateFourth() => new PrimaryOther(name: "name");
            object Own() => client;
        }
        """,
        """
        using Stripe;

        class NoConstructor : RefundService
        {
            public NoConstructor(IStripeClient stripeClient) : base(stripeClient)
            {
            }

            public Refund First() => Get("re_1");
        }

        class Short : RefundService
        {
            public Short(IStripeClient stripeClient) : base(stripeClient)
            {
            }
        }

        class Braces : RefundService
        {
            public Braces(IStripeClient stripeClient) : base(stripeClient)
            {
            }
        }

        class Implicit : RefundService
        {
            public Implicit(string name, IStripeClient stripeClient) : base(stripeClient)
            {
            }
        }

        class Explicit : RefundService
        {
            public Explicit(string name, IStripeClient stripeClient, int count = 1) : base(stripeClient) { }
        }

        class HasClient : RefundService
        {
            public HasClient(IStripeClient client) : base(client) { }
            public HasClient(string name) : base(new StripeClient(name)) { }
        }

        class Primary(IStripeClient stripeClient) : RefundService(stripeClient);

        class PrimaryOther(string name, IStripeClient stripeClient) : RefundService(stripeClient), System.IDisposable
        {
            public void Dispose() => name.ToString();
        }

        class User(IStripeClient client)
        {
            object Create() => new NoConstructor(client);
            object CreateOther() => new Explicit("name", client);
            object CreateThird() => new Explicit("name", client, 2);
            object CreateFourth() => new PrimaryOther(name: "name", stripeClient: client);
            object Own() => client;
        }
        """);

    [Fact]
    public Task Construction_without_a_client_in_scope_keeps_a_class_as_it_is() => VerifyFix.OffersNothing(
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        class BalanceController : ControllerBase
        {
            public Balance Get() => {|CG1003:new BalanceService()|}.Get();
        }

        class Tests
        {
            public object Test() => new BalanceController();
        }

        {{Registration}}
        """);
}
