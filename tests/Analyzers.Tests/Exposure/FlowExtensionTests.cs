using ConnectGen.Analyzers.Tests.Infrastructure;
using VerifyLog = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInLogAnalyzer>;
using VerifyResponse = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.AccountKeyInResponseAnalyzer>;
using VerifySecret = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInResponseAnalyzer>;
using VerifyUrl = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInUrlAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

/// <summary>Secrets, places and barriers that a project names in <c>.editorconfig</c> or by its properties, as docs/configuration.md says.</summary>
public sealed class FlowExtensionTests
{
    // Code of the project's own, of which nothing says where it ends.
    private static readonly string Shop = ExposureCode.File("""
        namespace Shop
        {
            public class Seller { public int Id { get; set; } public string? Token { get; set; } public string? Legacy; }

            public interface IAudit { void Write(string text); void Write(string text, int level); void WriteAll<T>(T value); string? Last { get; set; } }
            public interface IReply { void Send(object value); }
            public interface ILinks { string Short(string url); }
            public class Vault { public string Seal(string text) => "v1:" + text; public string Open(string text) => text.Trim(); }
            public class AuditEntry(string text) { public int Length => text.Length; }
            public static class AuditExtensions { public static void Note(this IAudit audit, string text) => audit.WriteAll(text.Length); }
        }
        """);

    private static TestProject Project(string statements, string? config = null, params string[] properties) => new(
        ExposureCode.File($$"""
            public class ShopController(Shop.IAudit audit, Shop.IReply reply, Shop.ILinks links, Shop.Vault vault) : ControllerBase
            {
                public IActionResult Connect(OAuthToken token, Shop.Seller seller)
                {
                    {{statements}}
                    return NoContent();
                }

                private object All => (audit, reply, links, vault);
            }
            """),
        Shop)
    { EditorConfig = config, Properties = properties };

    [Theory]
    [InlineData("""audit.Write(token.AccessToken);""")]
    [InlineData("""audit.WriteAll(token);""")]
    [InlineData("""audit.Last = token.AccessToken;""")]
    [InlineData("""reply.Send(token);""")]
    [InlineData("""_ = links.Short("https://a.example/" + token.AccessToken);""")]
    [InlineData("""_ = new Shop.AuditEntry(token.AccessToken);""")]
    public async Task Nothing_is_known_of_a_projects_own_places(string statements)
    {
        await VerifyLog.Ignores(Project(statements));
        await VerifyResponse.Ignores(Project(statements));
    }

    [Theory]
    [InlineData("M:Shop.IAudit.Write(System.String)", """audit.Write({|CG3003:token.AccessToken|}); audit.Write(token.AccessToken, 1);""")]
    [InlineData("log:M:Shop.IAudit.Write(System.String)", """audit.Write({|CG3003:$"Connected with {token.AccessToken}"|});""")]
    [InlineData("LOG:M:Shop.IAudit.Write(System.String)", """audit.Write({|CG3003:token.AccessToken|});""")]
    [InlineData("M:Shop.IAudit.WriteAll``1(``0)", """audit.WriteAll({|CG3003:token|}); audit.WriteAll(token.StripeUserId);""")]
    [InlineData("P:Shop.IAudit.Last", """audit.Last = {|CG3003:token.AccessToken|}; audit.Last = token.StripeUserId;""")]
    [InlineData("M:Shop.AuditEntry..ctor(System.String)", """_ = new Shop.AuditEntry({|CG3003:token.AccessToken|});""")]
    [InlineData("M:Shop.AuditExtensions.Note(Shop.IAudit,System.String)", """Shop.AuditExtensions.Note(audit, {|CG3003:token.AccessToken|});""")]
    [InlineData(" M:Shop.Missing.Write(System.String) | M:Shop.IAudit.Write(System.String) | | P:Nothing", """audit.Write({|CG3003:token.AccessToken|});""")]
    public async Task Place_is_a_log_unless_it_says_otherwise(string ids, string statements)
    {
        await VerifyLog.Flags(Project(statements, "connectgen.additional_sinks = " + ids));
        await VerifyLog.Flags(Project(statements, null, "ConnectGenAdditionalSinks = " + ids));
    }

    [Theory]
    [InlineData("""reply.Send({|CG3001:token|});""")]
    [InlineData("""reply.Send({|CG3001:new { key = token.AccessToken }|});""")]
    [InlineData("""reply.Send(new { token.StripeUserId }); reply.Send({|CG3001:token.AccessToken|});""")]
    public async Task Place_with_the_prefix_of_a_response_is_one(string statements)
    {
        await VerifyResponse.Flags(Project(statements, "connectgen.additional_sinks = response:M:Shop.IReply.Send(System.Object)"));
        await VerifyResponse.Flags(Project(statements, null, "ConnectGenAdditionalSinks = response:M:Shop.IReply.Send(System.Object)"));
    }

    [Fact]
    public Task Other_secrets_in_such_a_response_are_flagged() =>
        VerifySecret.Flags(Project("reply.Send({|CG3002:token.RefreshToken|});", "connectgen.additional_sinks = response:M:Shop.IReply.Send(System.Object)"));

    [Fact]
    public async Task Place_with_the_prefix_of_a_URL_is_one()
    {
        const string statements = """_ = links.Short({|CG3004:"https://a.example/" + token.AccessToken|}); _ = links.Short(token.StripeUserId);""";

        await VerifyUrl.Flags(Project(statements, "connectgen.additional_sinks = url:M:Shop.ILinks.Short(System.String)"));
        await VerifyUrl.Flags(Project(statements, null, "ConnectGenAdditionalSinks = url:M:Shop.ILinks.Short(System.String)"));
    }

    [Fact]
    public Task Place_with_a_prefix_is_no_other_rules() =>
        VerifyLog.Ignores(Project("reply.Send(token); _ = links.Short(token.AccessToken);", "connectgen.additional_sinks = response:M:Shop.IReply.Send(System.Object) | url:M:Shop.ILinks.Short(System.String)"));

    [Theory]
    [InlineData("return Ok({|CG3002:seller.Token|});", "P:Shop.Seller.Token")]
    [InlineData("return Ok({|CG3002:seller|});", "P:Shop.Seller.Token")]
    [InlineData("if (seller.Id == 0) return Ok(new { seller.Id }); return Ok({|CG3002:new { seller.Id, seller.Token }|});", "P:Shop.Seller.Token")]
    [InlineData("return Ok({|CG3002:seller.Legacy|});", "P:Shop.Seller.Token | F:Shop.Seller.Legacy")]
    public async Task Member_that_is_named_holds_a_secret(string statements, string ids)
    {
        statements = "#pragma warning disable CS0162\n" + statements;

        await VerifySecret.Flags(Project(statements, "connectgen.additional_secret_members = " + ids));
        await VerifySecret.Flags(Project(statements, null, "ConnectGenAdditionalSecretMembers = " + ids));
    }

    [Theory]
    [InlineData("return Ok(seller.Token);", "P:Shop.Seller.token")]
    [InlineData("return Ok(seller.Token);", "P:Seller.Token")]
    [InlineData("return Ok(seller.Token);", "Shop.Seller.Token")]
    [InlineData("return Ok(seller.Id);", "P:Shop.Seller.Token")]
    [InlineData("return Ok(seller.Token?[..8]);", "P:Shop.Seller.Token")]
    [InlineData("return Ok(seller.Token is not null);", "P:Shop.Seller.Token")]
    [InlineData("return Ok(seller.Token);", "")]
    [InlineData("return Ok(seller.Token);", "|:|P:|M:(|P:Shop.Seller.Token(|`")]
    public Task Member_that_is_not_named_or_not_shown_is_left_alone(string statements, string ids) => VerifySecret.Ignores(Project(statements, "connectgen.additional_secret_members = " + ids));

    [Fact]
    public Task Member_of_the_configuration_and_one_of_the_property_count_together() => VerifySecret.Flags(Project(
        "if (seller.Id > 0) return Ok({|CG3002:seller.Token|}); return Ok({|CG3002:seller.Legacy|});\n#pragma warning disable CS0162",
        "connectgen.additional_secret_members = P:Shop.Seller.Token",
        "ConnectGenAdditionalSecretMembers = F:Shop.Seller.Legacy"));

    [Theory]
    [InlineData("return Ok(vault.Seal(token.AccessToken));")]
    [InlineData("var hidden = vault.Seal(token.AccessToken); return Ok(new { hidden });")]
    [InlineData("return Ok($\"{token.StripeUserId}: {vault.Seal(token.AccessToken)}\");")]
    public async Task Result_of_a_method_that_is_named_is_no_secret(string statements)
    {
        statements += "\n#pragma warning disable CS0162";

        await VerifyResponse.Ignores(Project(statements, "connectgen.additional_sanitizers = M:Shop.Vault.Seal(System.String)"));
        await VerifyResponse.Ignores(Project(statements, null, "ConnectGenAdditionalSanitizers = M:Shop.Vault.Seal(System.String)"));
    }

    [Theory]
    [InlineData("return Ok({|CG3001:vault.Open(token.AccessToken)|});", "M:Shop.Vault.Seal(System.String)")]
    [InlineData("return Ok({|CG3001:vault.Seal(token.AccessToken)|});", "")]
    [InlineData("return Ok({|CG3001:vault.Seal(token.AccessToken)|});", "M:Shop.Vault.Seal(System.Object)")]
    public Task Result_of_another_method_may_be_one(string statements, string ids) =>
        VerifyResponse.Flags(Project(statements + "\n#pragma warning disable CS0162", "connectgen.additional_sanitizers = " + ids));
}
