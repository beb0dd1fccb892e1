using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ConnectGen.Runtime.Tests.DependencyInjection;

public sealed class AddConnectedAccountKeyProtectorTests
{
    [Fact]
    public void Without_data_protection_the_first_use_fails_and_says_what_is_missing()
    {
        using var provider = new ServiceCollection().AddConnectedAccountKeyProtector().BuildServiceProvider();

        var refusal = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<ConnectedAccountKeyProtector>);

        Assert.Equal("ConnectedAccountKeyProtector needs ASP.NET Core data protection. Register it with services.AddDataProtection().", refusal.Message);
    }

    [Fact]
    public void No_services_are_refused() =>
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddConnectedAccountKeyProtector()).ParamName);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_protector_over_the_app_s_data_protection_is_registered_in_either_order(bool dataProtectionFirst)
    {
        var services = new ServiceCollection();
        if (dataProtectionFirst)
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
        Assert.Same(services, services.AddConnectedAccountKeyProtector());
        if (!dataProtectionFirst)
            services.AddDataProtection().UseEphemeralDataProtectionProvider();

        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var protector = provider.GetRequiredService<ConnectedAccountKeyProtector>();
        var account = ConnectedAccountId.Parse("acct_1");
        var stored = new ConnectedAccountKeyProtector(provider.GetRequiredService<IDataProtectionProvider>()).Protect(account, ConnectedAccountKey.Parse(TestKeys.Secret));

        Assert.Equal(TestKeys.Secret, protector.Unprotect(account, stored).RevealSecret());
        Assert.Same(protector, provider.GetRequiredService<ConnectedAccountKeyProtector>());
    }

    [Fact]
    public void A_protector_that_was_registered_before_is_left_alone()
    {
        var own = new ConnectedAccountKeyProtector(new EphemeralDataProtectionProvider());
        using var provider = new ServiceCollection().AddSingleton(own).AddConnectedAccountKeyProtector().AddConnectedAccountKeyProtector().BuildServiceProvider();

        Assert.Same(own, Assert.Single(provider.GetServices<ConnectedAccountKeyProtector>()));
    }
}
