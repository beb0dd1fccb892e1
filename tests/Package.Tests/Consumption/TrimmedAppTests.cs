using System.Runtime.InteropServices;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>Apps that are trimmed or compiled ahead of time. What the tools say of Stripe.net itself is Stripe.net's: they do not run it under native AOT.</summary>
public class TrimmedAppTests(PackageUnderTest package)
{
    [Fact]
    public async Task A_trimmed_app_sends_and_reads_what_an_untrimmed_one_does()
    {
        var app = package.Consumer("TrimmedApp");

        var published = (await app.PublishAsync()).ShouldSucceed();
        var run = (await app.RunPublishedAsync()).ShouldSucceed();

        Assert.Empty(OwnWarnings(published));
        Assert.Contains(published.Lines, static line => line.Contains(" warning IL", StringComparison.Ordinal) && line.Contains("Stripe.", StringComparison.Ordinal));
        Assert.Contains("received: Stripe-Account: acct_1Nv0FGQ9RKHgCVdK", run.Lines);
        Assert.Contains("received: amount=1000&charge=ch_1", run.Lines);
        Assert.Contains("received: account=acct_1Nv0FGQ9RKHgCVdK&type=account_onboarding", run.Lines);
        Assert.Equal(["registered: 5", "refund: re_1", "refunds: re_2", "link: refund", "bound: re_1", "mirror: re_1", "client: acct_1"], run.Lines.Where(static line => line.Length > 0 && !line.StartsWith("received", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_native_compiler_has_nothing_against_generated_code_and_the_library()
    {
        Assert.SkipUnless(HasLinker() || Environment.GetEnvironmentVariable("CI") == "true", "Native compilation needs a linker (clang or gcc), and there is none here.");
        var app = package.Consumer("TrimmedApp");

        // Without the whole of Stripe.net, which takes minutes to compile and says nothing of ConnectGen.
        var published = (await app.PublishAsync("-p:PublishAot=true", "-p:ConnectGenKeepStripe=false")).ShouldSucceed();

        Assert.Empty(OwnWarnings(published));
        Assert.Contains(published.Lines, static line => line.Contains(" warning IL3050", StringComparison.Ordinal));
    }

    private static IEnumerable<string> OwnWarnings(CommandResult published) => published.Lines.Where(static line =>
        line.Contains(" warning IL", StringComparison.Ordinal) && line[line.IndexOf(" warning IL", StringComparison.Ordinal)..] is var message
        && (message.Contains(": ConnectGen.", StringComparison.Ordinal) || message.Contains(": Shop.", StringComparison.Ordinal) || message.Contains(": Microsoft.Extensions.DependencyInjection.TrimmedApp", StringComparison.Ordinal)));

    private static bool HasLinker() => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
