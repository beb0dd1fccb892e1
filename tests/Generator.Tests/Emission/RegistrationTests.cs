using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>The generated <c>AddConnectedAccountCallers</c>.</summary>
public class RegistrationTests
{
    private const string Source = """
        namespace Shop
        {
            [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); }
            [ConnectedAccountCall] internal partial interface ICharges { Task<Charge> GetAsync(ConnectedAccountId account, string id); }
            public partial class Outer { [ConnectedAccountCall] private partial interface IHidden { Task<Charge> GetAsync(ConnectedAccountId account, string id); } }
        }
        """;

    [Fact]
    public void Every_caller_that_can_be_named_is_registered()
    {
        var services = Registered(new ServiceCollection().AddSingleton<IStripeClient>(new CapturingClient()));
        Assert.Equal(["Shop.ICharges", "Shop.IRefunds"], services.Skip(1).Select(static s => s.ServiceType.FullName!));
        Assert.All(services.Skip(1), static s => Assert.Equal(ServiceLifetime.Transient, s.Lifetime));

        using var provider = services.BuildServiceProvider();
        var caller = provider.GetRequiredService(services[2].ServiceType);
        Assert.Equal("Shop.RefundsCaller", caller.GetType().FullName);
    }

    [Fact]
    public void Lifetime_is_the_users_to_choose()
    {
        var services = Registered(new ServiceCollection(), ServiceLifetime.Singleton);
        Assert.All(services, static s => Assert.Equal(ServiceLifetime.Singleton, s.Lifetime));
        Assert.Equal(2, services.Count);
    }

    [Fact]
    public void Registering_twice_registers_once()
    {
        var services = new ServiceCollection();
        var register = RegisterMethod();
        register.Invoke(null, [services, ServiceLifetime.Transient]);
        register.Invoke(null, [services, ServiceLifetime.Scoped]);
        Assert.Equal(2, services.Count);
        Assert.All(services, static s => Assert.Equal(ServiceLifetime.Transient, s.Lifetime));
    }

    [Fact]
    public void Project_without_dependency_injection_gets_none()
    {
        var compilation = GeneratorRun.Compile(
            "using System.Threading.Tasks; using ConnectGen; using Stripe; [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); }",
            references: References.WithoutDependencyInjection);
        Assert.Equal(["IRefunds.g.cs"], GeneratorRun.Run(compilation).Sources.Select(static s => s.HintName));
    }

    [Theory]
    [InlineData("services.AddConnectedAccountCallers()", "")]
    [InlineData("ShopTestsConnectedAccountCallers.AddConnectedAccountCallers(services)", "[ConnectedAccountCall] public partial interface ICharges { Task<Charge> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("ShopConnectedAccountCallers.AddConnectedAccountCallers(services)", "[ConnectedAccountCall] public partial interface ICharges { Task<Charge> GetAsync(ConnectedAccountId account, string id); }")]
    public void Assembly_that_sees_anothers_internals_can_register_either_ones_callers(string call, string ownCallers)
    {
        var shop = GeneratorRun.Run(GeneratorRun.Compile(
            """
            using System.Threading.Tasks; using ConnectGen; using Stripe;
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Tests")]
            [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); }
            """));
        var tests = GeneratorRun.Compile(
            $$"""
            using System.Threading.Tasks; using ConnectGen; using Stripe; using Microsoft.Extensions.DependencyInjection;
            {{ownCallers}}
            public static class Probe { public static void Register(IServiceCollection services) => {{call}}; }
            """,
            references: [.. References.All, shop.Output.ToMetadataReference()]).WithAssemblyName("Shop.Tests");
        Assert.Empty(GeneratorRun.Run(tests).Diagnostics);
    }

    private static ServiceCollection Registered(IServiceCollection services, ServiceLifetime lifetime = ServiceLifetime.Transient)
    {
        RegisterMethod().Invoke(null, [services, lifetime]);
        return (ServiceCollection)services;
    }

    private static System.Reflection.MethodInfo RegisterMethod() =>
        GeneratorRun.Over(Source).Load()
            .GetType("Microsoft.Extensions.DependencyInjection.ShopConnectedAccountCallers")!
            .GetMethod("AddConnectedAccountCallers")!;
}
