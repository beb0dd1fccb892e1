using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.GlobalClientAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class GlobalClientAnalyzerTests
{
    [Fact]
    public Task Assignment_at_start_up_is_flagged() => Verify.Flags("""
        using Stripe;

        var key = System.Environment.GetEnvironmentVariable("STRIPE_KEY");
        {|CG1002:StripeConfiguration.StripeClient = new StripeClient(key)|};
        """);

    [Theory]
    [InlineData("using Stripe;", "StripeConfiguration.StripeClient")]
    [InlineData("using Config = Stripe.StripeConfiguration;", "Config.StripeClient")]
    [InlineData("using S = Stripe;", "S::StripeConfiguration.StripeClient")]
    [InlineData("using static Stripe.StripeConfiguration;", "StripeClient")]
    [InlineData("", "Stripe.StripeConfiguration.StripeClient")]
    [InlineData("", "global::Stripe.StripeConfiguration.StripeClient")]
    public Task Assignment_is_flagged_however_the_name_is_written(string directive, string name) => Verify.Flags($$"""
        {{directive}}

        class Clients
        {
            void Set(Stripe.IStripeClient client) => {|CG1002:{{name}} = client|};
        }
        """);

    [Theory]
    [InlineData("StripeConfiguration.StripeClient ??= client")]
    [InlineData("(StripeConfiguration.StripeClient, _) = (client, 1)")]
    [InlineData("(_, (_, StripeConfiguration.StripeClient)) = (1, (2, client))")]
    [InlineData("StripeConfiguration.StripeClient = null")]
    public Task Other_forms_of_assignment_are_flagged_as_a_whole(string assignment) => Verify.Flags($$"""
        using Stripe;

        class Clients
        {
            IStripeClient Client { set { {|CG1002:StripeConfiguration.StripeClient = value|}; } }
            void Set(IStripeClient client) { {|CG1002:{{assignment}}|}; }
        }
        """);

    [Fact]
    public Task Message_names_the_member_and_the_remedy() => Verify.Flags(
        "class Clients { Clients(Stripe.IStripeClient client) { {|#0:Stripe.StripeConfiguration.StripeClient = client|}; } }",
        "CG1002",
        "'Clients.Clients(IStripeClient)' sets StripeConfiguration.StripeClient, which sends the requests of every service of the process that was given no client. Register it with services.AddSingleton<IStripeClient>(...), and pass it to the services.");

    [Fact]
    public Task Read_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Clients
        {
            private readonly IStripeClient _client = StripeConfiguration.StripeClient;
            private readonly string _name = nameof(StripeConfiguration.StripeClient);
            bool IsSet => StripeConfiguration.StripeClient != null;
            RefundService Refunds() => new(StripeConfiguration.StripeClient);
            void Keep(ref IStripeClient client) { client = StripeConfiguration.StripeClient; (client, _) = (StripeConfiguration.StripeClient, 1); }
        }
        """);

    [Fact]
    public Task Client_that_is_created_and_kept_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Clients
        {
            private StripeClient? _client;
            public static IStripeClient? StripeClient { get; set; }
            void Set(string key) { _client = new StripeClient(key); StripeClient = _client; }
        }
        """);

    [Theory]
    [InlineData("StripeConfiguration.MaxNetworkRetries = 2")]
    [InlineData("StripeConfiguration.ClientId = \"ca_1\"")]
    [InlineData("StripeConfiguration.AppInfo = new AppInfo { Name = \"shop\" }")]
    [InlineData("StripeConfiguration.ApiKey = null")]
    public Task Other_members_of_the_configuration_are_left_alone(string assignment) => Verify.Ignores($$"""
        using Stripe;

        class Clients
        {
            void Set() => {{assignment}};
        }
        """);

    [Fact]
    public Task Class_of_the_users_own_with_that_name_is_left_alone() => Verify.Ignores("""
        using Stripe;

        namespace Shop
        {
            static class StripeConfiguration { public static IStripeClient? StripeClient { get; set; } }

            class Clients
            {
                void Set(IStripeClient client) => StripeConfiguration.StripeClient = client;
            }
        }
        """);

    [Fact]
    public Task Commented_out_and_generated_assignments_are_left_alone() => Verify.Ignores("""
        using Stripe;

        class Clients
        {
            // void Set(IStripeClient client) => StripeConfiguration.StripeClient = client;
            string Advice => "StripeConfiguration.StripeClient = client";
        }

        [System.CodeDom.Compiler.GeneratedCode("Tool", "1.0")]
        class Generated
        {
            void Set(IStripeClient client) => StripeConfiguration.StripeClient = client;
        }
        """);
}
