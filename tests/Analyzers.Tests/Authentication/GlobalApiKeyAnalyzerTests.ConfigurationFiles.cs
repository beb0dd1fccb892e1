using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.GlobalApiKeyAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

/// <content>The key in app.config and web.config.</content>
public sealed partial class GlobalApiKeyAnalyzerTests
{
    [Theory]
    [InlineData("web.config")]
    [InlineData("/shop/Web.config")]
    [InlineData("App.config")]
    public Task Setting_in_a_configuration_file_is_flagged(string file) => Verify.Flags(Configuration(file, """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <appSettings>
            <add key="Theme" value="dark" />
            <add {|CG1001:key="StripeApiKey"|} value="from the configuration" />
          </appSettings>
        </configuration>
        """));

    [Theory]
    [InlineData("<configuration><appSettings><add {|CG1001:key=\"StripeApiKey\"|} value=\"x\"/></appSettings></configuration>")]
    [InlineData("\uFEFF<configuration>\r\n<appSettings>\r\n<add value='x'\r\n  {|CG1001:key = 'StripeApiKey'|}></add>\r\n</appSettings></configuration>")]
    [InlineData("<configuration><location path=\"admin\"><appSettings><add {|CG1001:key=\"stripeapikey\"|} value=\"x\"/></appSettings></location></configuration>")]
    [InlineData("<configuration><!-- <appSettings> --><appSettings><!-- key --><clear/><add {|CG1001:key=\"StripeApiKey\"|} value=\"x\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings/><appSettings><add {|CG1001:key=\"StripeApiKey\"|} value=\"x\"/>")]
    [InlineData("<configuration><appSettings><add {|CG1001:key=\"StripeApiKey\"|} value=\"x\"/><<</appSettings>")]
    public Task Setting_is_flagged_however_the_file_is_written(string text) => Verify.Flags(Configuration("web.config", text));

    [Theory]
    [InlineData("<configuration><appSettings><add key=\"StripeApiKey\" value=\"\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><add key=\"StripeApiKey\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><remove key=\"StripeApiKey\" value=\"x\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><!-- <add key=\"StripeApiKey\" value=\"x\"/> --></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><add key=\"StripeClientId\" value=\"x\"/><add key=\"Shop:StripeApiKey\" value=\"x\"/></appSettings></configuration>")]
    [InlineData("<configuration><connectionStrings><add key=\"StripeApiKey\" value=\"x\"/></connectionStrings></configuration>")]
    [InlineData("<configuration><appSettings/><shop><add key=\"StripeApiKey\" value=\"x\"/></shop></configuration>")]
    [InlineData("<configuration><appSettings><shop><add key=\"StripeApiKey\" value=\"x\"/></shop></appSettings></configuration>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><configuration><appSettings><add key=\"StripeApiKey\" value=\"&e;\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><add key=\"StripeApiKey\" value=\"x")]
    [InlineData("<<<")]
    [InlineData("\0")]
    [InlineData("")]
    public Task Configuration_file_without_the_setting_is_left_alone(string text) => Verify.Ignores(Configuration("web.config", text));

    [Theory]
    [InlineData("settings.xml")]
    [InlineData("nuget.config")]
    [InlineData("web.config.txt")]
    public Task Other_files_are_left_alone(string file) =>
        Verify.Ignores(Configuration(file, "<configuration><appSettings><add key=\"StripeApiKey\" value=\"x\"/></appSettings></configuration>"));

    [Fact]
    public Task Message_names_the_configuration_file() =>
        Verify.Flags(Configuration("web.config", "<configuration><appSettings><add {|#0:key=\"StripeApiKey\"|} value=\"x\"/></appSettings></configuration>"), "CG1001", Message("web.config"));

    private static TestProject Configuration(string file, string text) => new("class Shop;") { AdditionalFiles = [(file, text)] };

    private static string Message(string member) =>
        $"'{member}' sets StripeConfiguration.ApiKey, which authenticates every Stripe request of the process. Register an IStripeClient with services.AddStripeClient(...), or pass the key to a StripeClient or in the request's RequestOptions.";
}
