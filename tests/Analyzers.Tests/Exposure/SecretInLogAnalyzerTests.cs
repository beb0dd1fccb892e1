using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInLogAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

public sealed partial class SecretInLogAnalyzerTests
{
    private static TestProject Service(string statements, string other = "") => new(ExposureCode.Service(statements), ExposureCode.Settings, ExposureCode.File(other));

    [Theory]
    [InlineData("""logger.LogInformation("Connected {Account} with {Key}", token.StripeUserId, {|CG3003:token.AccessToken|});""")]
    [InlineData("""logger.LogDebug({|CG3003:$"Connected with {token.AccessToken}"|});""")]
    [InlineData("""logger.LogWarning({|CG3003:"No account for " + token.AccessToken|});""")]
    [InlineData("""logger.LogTrace("{Token}", {|CG3003:token|});""")]
    [InlineData("""logger.LogInformation("{@Token}", {|CG3003:token|});""")]
    [InlineData("""logger.LogInformation("Renew with {Token}", {|CG3003:token.RefreshToken|});""")]
    [InlineData("""logger.LogInformation("Platform: {Key}", {|CG3003:client.ApiKey|});""")]
    [InlineData("""logger.LogInformation("Platform: {Key}", {|CG3003:configuration["Stripe:SecretKey"]|});""")]
    [InlineData("""logger.LogInformation("Webhooks: {Secret}", {|CG3003:settings.Value.WebhookSecret|});""")]
    [InlineData("""logger.LogInformation("Exchange {Secret}", {|CG3003:options.ClientSecret|});""")]
    [InlineData("""logger.LogError(new InvalidOperationException("none"), "Failed for {Key}", {|CG3003:token.AccessToken|});""")]
    [InlineData("""logger.Log(LogLevel.Critical, "Failed for {Key}", {|CG3003:token.AccessToken|});""")]
    [InlineData("""using (logger.BeginScope("Key {Key}", {|CG3003:token.AccessToken|})) logger.LogInformation("Connected");""")]
    [InlineData("""using (logger.BeginScope({|CG3003:new Dictionary<string, object> { ["key"] = token.AccessToken }|})) logger.LogInformation("Connected");""")]
    [InlineData("""logger.LogInformation("{Token}", {|CG3003:System.Text.Json.JsonSerializer.Serialize(token)|});""")]
    [InlineData("""logger.LogInformation("{Token}", {|CG3003:token.ToString()|});""")]
    [InlineData("""var key = token.AccessToken; logger.LogInformation("{Key}", {|CG3003:key|});""")]
    [InlineData("""logger.LogInformation("{First}", {|CG3003:token.AccessToken[..20]|});""")]
    public Task Secret_in_a_log_is_flagged(string statements) => Verify.Flags(Service(statements));

    [Theory]
    [InlineData("""Console.WriteLine({|CG3003:token.AccessToken|});""")]
    [InlineData("""Console.WriteLine("Key: {0}", {|CG3003:token.AccessToken|});""")]
    [InlineData("""Console.Error.WriteLine({|CG3003:$"{token.StripeUserId}: {token.AccessToken}"|});""")]
    [InlineData("""await Console.Out.WriteLineAsync({|CG3003:client.ApiKey|});""")]
    [InlineData("""System.Diagnostics.Trace.TraceInformation({|CG3003:token.AccessToken|});""")]
    [InlineData("""System.Diagnostics.Debug.WriteLine({|CG3003:client.ApiKey|});""")]
    [InlineData("""System.Diagnostics.Debug.Assert(code == "", {|CG3003:token.AccessToken|});""")]
    public Task Secret_on_a_console_or_in_a_trace_is_flagged(string statements) => Verify.Flags(Service(statements));

    [Theory]
    [InlineData("""System.Diagnostics.Activity.Current?.SetTag("stripe.key", {|CG3003:token.AccessToken|});""")]
    [InlineData("""System.Diagnostics.Activity.Current?.AddBaggage("key", {|CG3003:token.AccessToken|});""")]
    [InlineData("""if (System.Diagnostics.Activity.Current is { } activity) activity.DisplayName = {|CG3003:$"connect {token.AccessToken}"|};""")]
    [InlineData("""System.Diagnostics.Activity.Current?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, {|CG3003:token.AccessToken|});""")]
    [InlineData("""Connects.Counter.Add(1, {|CG3003:new KeyValuePair<string, object?>("key", token.AccessToken)|});""")]
    [InlineData("""var tags = new System.Diagnostics.TagList(); tags.Add("key", {|CG3003:token.AccessToken|}); Connects.Counter.Add(1, tags);""")]
    public Task Secret_in_an_activity_or_a_metric_is_flagged(string statements) => Verify.Flags(Service(statements, Counters));

    private const string Counters = """
        public static class Connects
        {
            private static readonly System.Diagnostics.Metrics.Meter Meter = new("shop");
            public static readonly System.Diagnostics.Metrics.Counter<int> Counter = Meter.CreateCounter<int>("connects");
        }
        """;

    [Theory]
    [InlineData("""throw new InvalidOperationException({|CG3003:$"No account with {token.AccessToken}"|});""")]
    [InlineData("""throw new ArgumentException({|CG3003:token.AccessToken|}, nameof(code));""")]
    [InlineData("""throw new StripeException({|CG3003:"Wrong key: " + client.ApiKey|});""")]
    [InlineData("""try { await Task.Yield(); } catch (StripeException exception) { throw new InvalidOperationException({|CG3003:$"No balance with {client.ApiKey}."|}, exception); }""")]
    [InlineData("""var error = new InvalidOperationException("No account"); error.Data["key"] = {|CG3003:token.AccessToken|}; throw error;""")]
    [InlineData("""_ = token.StripeUserId ?? throw new KeyNotFoundException({|CG3003:token.AccessToken|});""")]
    public Task Secret_in_an_exception_is_flagged(string statements) => Verify.Flags(Service(statements));

    [Theory]
    [InlineData("public record Seller(string Id, string Key);", """logger.LogInformation("{Seller}", {|CG3003:new Seller(token.StripeUserId, token.AccessToken)|});""")]
    [InlineData("public class Seller { public string? Key { get; set; } }", """logger.LogInformation("{@Seller}", {|CG3003:new Seller { Key = token.AccessToken }|});""")]
    [InlineData("public class Seller { public string? Key { get; set; } public override string ToString() => $\"Seller {Key}\"; }", """logger.LogInformation("{Seller}", {|CG3003:new Seller { Key = token.AccessToken }|});""")]
    [InlineData("public record Seller(string Id, [property: System.Text.Json.Serialization.JsonIgnore] string Key);", """logger.LogInformation("{Seller}", {|CG3003:new Seller(token.StripeUserId, token.AccessToken)|});""")]
    public Task Object_whose_text_shows_the_secret_is_flagged(string type, string statements) => Verify.Flags(Service(statements, type));

    [Fact]
    public Task Message_of_a_log_method_that_is_generated_is_flagged() => Verify.Flags(Service(
        """Log.Connected(logger, token.StripeUserId, {|CG3003:token.AccessToken|});""",
        """
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Connected {Account} with {Key}")]
            public static partial void Connected(ILogger logger, string account, string key);

            // What the generator writes.
            public static partial void Connected(ILogger logger, string account, string key) => s_connected(logger, account, key, null);
            private static readonly Action<ILogger, string, string, Exception?> s_connected = LoggerMessage.Define<string, string>(LogLevel.Information, new EventId(1), "Connected {Account} with {Key}");
        }
        """));

    [Fact]
    public Task Logger_of_ones_own_is_flagged_at_its_caller() => Verify.Flags(Service(
        """Audit.Write(logger, {|CG3003:token.AccessToken|});""",
        """public static class Audit { public static void Write(ILogger logger, string text) => logger.LogInformation("{Text}", text); }"""));

    // Serilog by its names alone, as source has it.
    [Theory]
    [InlineData("""Serilog.Log.Information("Connected {Key}", {|CG3003:token.AccessToken|});""")]
    [InlineData("""Serilog.Log.Information("Connected {@Seller}", {|CG3003:new Seller { Key = token.AccessToken }|});""")]
    [InlineData("""Serilog.Log.Error({|CG3003:$"Failed with {token.AccessToken}"|});""")]
    public Task Serilog_is_known(string statements) => Verify.Flags(Service(statements, SerilogAndSeller));

    private const string SerilogAndSeller = """
        public class Seller { public int Id { get; set; } public string? Key { get; set; } }

        namespace Serilog
        {
            public static class Log
            {
                public static void Information(string messageTemplate) { }
                public static void Information<T>(string messageTemplate, T propertyValue) { }
                public static void Error(string messageTemplate) { }
            }
        }
        """;

    [Fact]
    public Task Entity_with_a_key_from_another_file_is_flagged() => Verify.Flags(new TestProject(
        ExposureCode.File("""
            public class SellerReport(ILogger<SellerReport> logger)
            {
                public void Write(Seller seller) => logger.LogInformation("Seller {Id} has {Key}", seller.Id, {|CG3003:seller.StripeKey|});
                public void WriteAll(IEnumerable<Seller> sellers) { foreach (var seller in sellers) Console.WriteLine({|CG3003:seller|}); }
                public void Count(IEnumerable<Seller> sellers) => logger.LogInformation("{Count} sellers, first {Id}", sellers.Count(), sellers.First().Id);
            }
            """),
        ExposureCode.File("public record Seller(int Id) { public string? StripeKey { get; set; } }"),
        ExposureCode.File("public static class Onboarding { public static void Connect(Seller seller, OAuthToken token) => seller.StripeKey = token.AccessToken; }")));

    [Fact]
    public Task Message_names_the_secret_and_the_log() => Verify.Flags(
        Service("logger.LogInformation(\"Connected {Key}\", {|#0:token.AccessToken|});"),
        DiagnosticResult.CompilerError("CG3003").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'OAuthToken.AccessToken' is a secret of Stripe's, and ILogger.LogInformation(...) writes it where logs are read. Leave it out, or write the connected account's ID instead."));

    [Fact]
    public Task Message_names_the_exception() => Verify.Flags(
        Service("throw new InvalidOperationException({|#0:client.ApiKey|});"),
        DiagnosticResult.CompilerError("CG3003").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'IStripeClient.ApiKey' is a secret of Stripe's, and new InvalidOperationException(...) writes it where logs are read. Leave it out, or write the connected account's ID instead."));

    [Fact]
    public async Task Steps_lead_from_where_the_secret_is_read()
    {
        var compilation = Analyze.Compile([.. Service("var key = token.AccessToken; logger.LogInformation(key);").Files]);

        var found = Assert.Single(await Analyze.Run(compilation, new SecretInLogAnalyzer()));

        var text = compilation.SyntaxTrees[0].GetText(TestContext.Current.CancellationToken);
        Assert.Equal(["token.AccessToken"], found.AdditionalLocations.Select(step => text.ToString(step.SourceSpan)));
    }
}
