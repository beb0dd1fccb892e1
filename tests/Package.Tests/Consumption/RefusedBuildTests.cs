using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

public class RefusedBuildTests(PackageUnderTest package)
{
    [Fact]
    public async Task A_global_key_fails_the_build()
    {
        var app = package.Consumer("GlobalKey");
        var (build, findings) = await app.BuildWithLogAsync();

        build.ShouldFail();
        Assert.Equal([new Finding("CG1001", "error", "Program.cs", Line: 4), new Finding("CG1001", "error", "app.config", Line: 4)], findings.OrderBy(static found => found.File, StringComparer.Ordinal));

        // The project may keep its configuration files to itself.
        var code = (await app.BuildAsync("-p:ConnectGenConfigurationFiles=false")).ShouldFail();
        Assert.DoesNotContain(code.Lines, static line => line.Contains("app.config", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_method_that_no_Stripe_call_matches_fails_the_build_with_that_error_alone()
    {
        var (build, findings) = await package.Consumer("NoSuchCall").BuildWithLogAsync();

        build.ShouldFail();
        Assert.Equal([new Finding("CG0001", "error", "IRefunds.cs", Line: 12)], findings);
    }

    [Fact]
    public async Task A_key_of_a_connected_account_fails_the_build_unless_the_project_allows_it()
    {
        var app = package.Consumer("TrimmedApp");

        (await app.BuildAsync()).ShouldSucceed();
        var refused = (await app.BuildAsync("-p:ConnectGenAllowAccountApiKeys=")).ShouldFail();

        Assert.Contains(refused.Lines, static line => line.Contains("Callers.cs(32,2): error CG0008:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("roslyn4.7", "this build uses version 4.7.")]
    [InlineData("roslyn3.11", "this build uses version 3.11.")]
    public async Task A_compiler_that_is_too_old_fails_the_build_with_one_error_that_says_so(string compiler, string found)
    {
        var build = (await package.Consumer("ConsoleApp").BuildAsync($"-p:CompilerApiVersion={compiler}")).ShouldFail();

        // MSBuild repeats what failed at its end.
        var error = Assert.Single(build.Lines.Where(static line => line.Contains("error", StringComparison.Ordinal) && !line.EndsWith("Error(s)", StringComparison.Ordinal)).Distinct());
        Assert.Contains("error CONNECTGEN0001: ConnectGen needs the C# compiler (Roslyn) 4.8 or later", error, StringComparison.Ordinal);
        Assert.Contains(found, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_is_new_enough_is_not_refused()
    {
        var library = package.Consumer("NoSuchCall");
        (await library.BuildAsync("-t:Restore")).ShouldSucceed();

        // The check alone: the compiler that really builds is this machine's.
        foreach (var compiler in new[] { "roslyn4.8", "roslyn4.14", "roslyn10.0" })
            (await library.BuildAsync("--no-restore", "-t:ConnectGenCheckCompiler", $"-p:CompilerApiVersion={compiler}")).ShouldSucceed();
    }
}
