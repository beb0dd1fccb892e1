using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.GlobalApiKeyAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class GlobalApiKeyAnalyzerTests
{
    [Fact]
    public Task Assignment_in_a_constructor_is_flagged() => Verify.Flags("""
        using Stripe;

        class PaymentService
        {
            public PaymentService(string key)
            {
                {|CG1001:StripeConfiguration.ApiKey = key|};
            }
        }
        """);
}
