using System.Collections.Immutable;
using ConnectGen.Analyzers.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>A verifier that passes too easily would make all other tests worthless.</summary>
public sealed class VerifyTests
{
    [Fact]
    public async Task Exception_of_an_analyzer_fails_the_test()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(static () => Verify<Thrower>.Ignores("class C;"));

        Assert.Contains("AD0001", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_does_not_compile_fails_the_test()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(static () => Verify<GlobalApiKeyAnalyzer>.Ignores("class C : Missing;"));

        Assert.Contains("CS0246", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Finding_that_is_not_marked_fails_the_test() =>
        Assert.ThrowsAsync<InvalidOperationException>(static () => Verify<GlobalApiKeyAnalyzer>.Ignores("Stripe.StripeConfiguration.ApiKey = null;"));

    [Fact]
    public Task Mark_without_a_finding_fails_the_test() =>
        Assert.ThrowsAsync<InvalidOperationException>(static () => Verify<GlobalApiKeyAnalyzer>.Flags("{|CG1001:Stripe.StripeConfiguration.ClientId = null|};"));

    [Fact]
    public Task Newest_language_version_of_the_compiler_under_test_compiles() =>
#if NET10_0_OR_GREATER
        Verify<GlobalApiKeyAnalyzer>.Ignores("class C { public string? Name { get => field; set => field = value?.Trim(); } }");
#else
        Verify<GlobalApiKeyAnalyzer>.Ignores("class C(int first) { public int[] Numbers { get; } = [first, 2]; }");
#endif

    [Fact]
    public void Test_code_sees_the_runtime_library_and_Stripe_and_neither_compiler_nor_test_framework()
    {
        var names = References.All.Select(static reference => Path.GetFileNameWithoutExtension(reference.Display!)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Superset(new HashSet<string>(["ConnectGen", "Stripe.net", "System.Runtime", "Newtonsoft.Json"]), names);
        Assert.DoesNotContain(names, static name => name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name.StartsWith("ConnectGen.", StringComparison.Ordinal));
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Thrower : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("CGTHROW", "Throws", "Throws", "Tests", DiagnosticSeverity.Error, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(static _ => throw new InvalidOperationException("On purpose."), SymbolKind.NamedType);
        }
    }
}
