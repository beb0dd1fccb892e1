using ConnectGen.Analyzers.Tests.Infrastructure;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Exposure.SecretInLogAnalyzer, ConnectGen.CodeFixes.Exposure.SecretInLogFixer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

public sealed class SecretInLogFixerTests
{
    private static string Log(string statement) => $$"""
        using System;
        using Microsoft.Extensions.Logging;
        using Stripe;

        class Onboarding(ILogger<Onboarding> logger)
        {
            void Connected(OAuthToken token, string id)
            {
                var key = token.AccessToken;
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("\"Connected {Account} with {Key}\", id, {|CG3003:key|}", "\"Connected {Account}\", id")]
    [InlineData("\"Connected {Account} with the key {Key}.\", id, {|CG3003:key|}", "\"Connected {Account}.\", id")]
    [InlineData("\"Connected {Account}, access token: {Key}\", id, {|CG3003:key|}", "\"Connected {Account}\", id")]
    [InlineData("\"Connected {Account} ({Key}) now\", id, {|CG3003:key|}", "\"Connected {Account} now\", id")]
    [InlineData("\"Key={Key}, Account={Account}\", {|CG3003:key|}, id", "\"Account={Account}\", id")]
    [InlineData("\"{Key} of {Account}\", {|CG3003:key|}, id", "\"of {Account}\", id")]
    [InlineData("\"Stored {Key} for {Account}\", {|CG3003:key|}, id", "\"Stored for {Account}\", id")]
    [InlineData("\"Stored '{Key}' for {Account}\", {|CG3003:key|}, id", "\"Stored for {Account}\", id")]
    [InlineData("\"Stored {Key:l} for {{it}} {Account}\", {|CG3003:token.AccessToken|}, id", "\"Stored for {{it}} {Account}\", id")]
    [InlineData("@\"Connected {Account} \\ {Key}\", id, {|CG3003:key|}", "@\"Connected {Account} \\\", id")]
    [InlineData("\"\"\"Connected {Account}: {Key}\"\"\", id, {|CG3003:key|}", "\"\"\"Connected {Account}\"\"\", id")]
    [InlineData("new Exception(), \"Failed with {Key}\", {|CG3003:key|}", "new Exception(), \"Failed\"")]
    public Task Argument_goes_with_its_placeholder(string before, string after) =>
        VerifyFix.Fixes(Log($"logger.LogInformation({before});"), Log($"logger.LogInformation({after});"));

    [Theory]
    [InlineData("$\"Connected {id} with {key}\"", "$\"Connected {id}\"")]
    [InlineData("$\"Connected with {key}\"", "\"Connected\"")]
    [InlineData("$\"Key: {token.AccessToken}, account: {id}\"", "$\"account: {id}\"")]
    [InlineData("$\"{id}: {key} is there\"", "$\"{id} is there\"")]
    [InlineData("$\"{key}{id}\"", "$\"{id}\"")]
    [InlineData("$@\"C:\\ {key}\"", "@\"C:\\\"")]
    public Task Hole_is_taken_out_of_an_interpolated_message(string before, string after) =>
        VerifyFix.Fixes(Log($"logger.LogInformation({{|CG3003:{before}|}});"), Log($"logger.LogInformation({after});"));

    [Fact]
    public Task Hole_is_taken_out_of_an_exceptions_message() =>
        VerifyFix.Fixes(Log("throw new InvalidOperationException({|CG3003:$\"Cannot connect {id}: {key}\"|});"), Log("throw new InvalidOperationException($\"Cannot connect {id}\");"));

    [Fact]
    public Task All_are_taken_out_at_once() => VerifyFix.Fixes(
        Log("logger.LogInformation(\"Connected {Account} with {Key} and {Again}\", id, {|CG3003:key|}, {|CG3003:token.AccessToken|});\n        logger.LogWarning({|CG3003:$\"Connected {id} with {key}\"|});"),
        Log("logger.LogInformation(\"Connected {Account}\", id);\n        logger.LogWarning($\"Connected {id}\");"));

    [Theory]
    [InlineData("logger.LogInformation({|CG3003:key|});")]
    [InlineData("logger.LogInformation({|CG3003:$\"{key}\"|});")]
    [InlineData("logger.LogInformation(\"{Key}\", {|CG3003:key|});")]
    [InlineData("logger.LogInformation({|CG3003:\"Key: \" + key|});")]
    [InlineData("logger.LogInformation(\"Connected {Account} with {Key}\", {|CG3003:key|});")]
    [InlineData("logger.LogInformation(\"Connected {0} with {1}\", id, {|CG3003:key|});")]
    [InlineData("const string Message = \"Connected {Account} with {Key}\"; logger.LogInformation(Message, id, {|CG3003:key|});")]
    public Task Nothing_is_offered_where_nothing_would_be_left_or_it_is_not_certain_what(string statement) => VerifyFix.OffersNothing(Log(statement));
}
