using ConnectGen.Generator.Emit;
using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>Broken interfaces: what can be generated is, and the compiler has nothing to add to the CG error.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("Task<Refund> Frobnicate(ConnectedAccountId account);")]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(string accountId, RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountId? account, RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options, ConnectedAccountId account = default);")]
    [InlineData("Task<T> CreateAsync<T, U>(ConnectedAccountId account, T options, U? other) where T : class, new() where U : struct;")]
    [InlineData("Task<T?> CreateAsync<T>(ConnectedAccountId account, T? options) where T : notnull;")]
    [InlineData("string Name { get; set; }")]
    [InlineData("string Name { get; init; }")]
    [InlineData("ref readonly int Name { get; }")]
    [InlineData("string? this[int index, string? name] { get; }")]
    [InlineData("event EventHandler? Changed;")]
    [InlineData("void Swap(ref ConnectedAccountId account, out int other, in long third);")]
    [InlineData("ref int Swap();")]
    [InlineData("static abstract Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);")]
    [InlineData("static abstract string Name { get; }")]
    [InlineData("unsafe void Point(int* at);")]
    [InlineData("void Many(ConnectedAccountId account, params string[] ids);")]
    [InlineData("[StripeEndpoint(\"FETCH /v1/x\")] Task<Refund> XAsync(ConnectedAccountId account);")]
    [InlineData("[StripeEndpoint(\"GET /v1/x/{id}\")] Task<Refund> XAsync(ConnectedAccountId account);")]
    [InlineData("[StripeEndpoint(\"GET /v1/x\")] Refund X(ConnectedAccountId account);")]
    [InlineData("[StripeEndpoint(null!)] Task<Refund> XAsync(ConnectedAccountId account);")]
    public void Bad_member_becomes_a_stub_and_the_others_are_generated(string member)
    {
        var run = GeneratorRun.Over($$"""
            [ConnectedAccountCall]
            public partial interface ICalls
            {
                {{member}}
                Task<Refund> GetAsync(ConnectedAccountId account, string id);
            }
            """);
        var source = run.Source("ICalls.g.cs");
        Assert.Contains("call.Item1._refundService.GetAsync(global::ConnectGen.CompilerServices.ConnectedAccountRequest.PathId(call.Item3, \"id\"), null, global::ConnectGen.CompilerServices.ConnectedAccountRequest.ForHeader(call.Item2))", source, StringComparison.Ordinal);
        Assert.Contains("throw new global::System.NotSupportedException(\"CG000", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls { Task<Refund> Get(")]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls { Task<Refund> (ConnectedAccountId account); }")]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls { Task<Missing> GetAsync(ConnectedAccountId account); }")]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls { Task<Refund> GetAsync(Missing account, string id); }")]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls : Missing { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls : ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("[ConnectedAccountCall(typeof(Missing))] public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("[ConnectedAccountCall(typeof())] public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("[ConnectedAccountCall(null, Method = 3, CallerName = )] public partial interface ICalls { [ConnectedAccountCall(Method = null)] Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("[ConnectedAccountCall(CallerName = \"1 2\")] public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("[ConnectedAccountCall] [ConnectedAccountCall] public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls { } [ConnectedAccountCall] public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("[ConnectedAccountCall] public class Calls { }")]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls<T> { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("public class Outer<T> { [ConnectedAccountCall] public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); } }")]
    [InlineData("[ConnectedAccountCall] file interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }")]
    [InlineData("public class Outer { [ConnectedAccountCall] private interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); } }")]
    [InlineData("[ConnectedAccountCall] public partial interface IRefunds { } [ConnectedAccountCall] public partial interface Refunds { }")]
    [InlineData("[ConnectedAccountCall] public partial interface ICalls { static abstract bool operator ==(ICalls left, ICalls right); }")]
    [InlineData("[ConnectedAccountCall] partial interface")]
    [InlineData("[ConnectedAccountCall")]
    public void Half_typed_code_never_makes_the_generator_throw(string source)
    {
        // The run itself asserts that: an exception would be CS8785.
        var run = GeneratorRun.OverBroken(source);
        Assert.DoesNotContain(run.Driver.GetRunResult().Diagnostics, static d => d.Severity >= DiagnosticSeverity.Info);
    }

    [Theory]
    [InlineData("Task<Missing> ListAsync(ConnectedAccountId account);")]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountId account, Missing options); string Name { get; } Task<Refund> ToString(ConnectedAccountId account, string id);")]
    public void What_the_compiler_does_not_know_is_its_own_to_report_and_the_rest_is_generated(string members)
    {
        var run = GeneratorRun.OverBroken($"[ConnectedAccountCall] public partial interface ICalls {{ Task<Refund> GetAsync(ConnectedAccountId account, string id); {members} }}");
        Assert.Equal("CS0246", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("_refundService.GetAsync(", run.Source("ICalls.g.cs"), StringComparison.Ordinal);
        Assert.Equal(2, run.Sources.Length);
    }

    [Theory]
    [InlineData("static abstract ICalls operator +(ICalls left, ICalls right);")]
    [InlineData("static abstract implicit operator int(ICalls calls);")]
    public void Operator_that_no_stub_can_be_written_for_leaves_the_rest_compiling(string member)
    {
        var run = GeneratorRun.OverBroken($"[ConnectedAccountCall] public partial interface ICalls {{ Task<Refund> GetAsync(ConnectedAccountId account, string id); {member} }}");
        Assert.DoesNotContain(run.Diagnostics, static d => d.Location.SourceTree?.FilePath != "Source.cs");
    }

    [Fact]
    public void Attribute_on_two_parts_in_two_files_still_gives_one_caller()
    {
        const string Part = "using System.Threading.Tasks; using ConnectGen; using Stripe; [ConnectedAccountCall] public partial interface ICalls { Task<Refund> {0}Async(ConnectedAccountId account, string id); }";
        var compilation = GeneratorRun.Compile(Part.Replace("{0}", "Get", StringComparison.Ordinal));
        compilation = compilation.AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            Part.Replace("{0}", "Cancel", StringComparison.Ordinal), (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)compilation.SyntaxTrees[0].Options, "Other.cs", cancellationToken: TestContext.Current.CancellationToken));
        var run = GeneratorRun.Run(compilation);
        Assert.Equal(["ICalls.g.cs", RegistrationEmitter.HintName], run.Sources.Select(static s => s.HintName));
        Assert.Equal("CS0579", Assert.Single(run.Diagnostics, static d => d.Severity == DiagnosticSeverity.Error).Id);
    }

    [Fact]
    public void Interface_with_a_member_of_another_assembly_that_is_internal_there_gets_no_caller()
    {
        var library = GeneratorRun.Compile("public interface IBase { internal System.Threading.Tasks.Task<Stripe.Refund> GetAsync(ConnectGen.ConnectedAccountId account, string id); }").WithAssemblyName("Library");
        var compilation = GeneratorRun.Compile("[ConnectGen.ConnectedAccountCall] public partial interface ICalls : IBase { }", references: [.. References.All, library.ToMetadataReference()]);
        Assert.Empty(GeneratorRun.Run(compilation).Sources);
    }

    [Fact]
    public void Of_two_callers_of_one_name_the_first_is_generated()
    {
        var run = GeneratorRun.Over("""
            [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); }
            [ConnectedAccountCall] public partial interface Refunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); }
            """);
        Assert.Equal(["IRefunds.g.cs", RegistrationEmitter.HintName], run.Sources.Select(static s => s.HintName));
    }

    [Fact]
    public void Nothing_is_generated_without_Stripe_net()
    {
        var compilation = GeneratorRun.Compile(
            "[ConnectGen.ConnectedAccountCall] public partial interface ICalls { }", references: References.WithoutStripe);
        Assert.Empty(GeneratorRun.Run(compilation).Sources);
    }

    [Fact]
    public void Interface_without_the_attribute_is_left_alone() =>
        Assert.Empty(GeneratorRun.Over("public interface ICalls { [ConnectedAccountCall(typeof(RefundService))] Task<Refund> GetAsync(ConnectedAccountId account, string id); }").Sources);

    [Fact]
    public void Attribute_of_the_users_own_is_left_alone() =>
        Assert.Empty(GeneratorRun.Over("namespace Mine { public class ConnectedAccountCallAttribute : Attribute { } [Mine.ConnectedAccountCall] public interface ICalls { int X { get; } } }").Sources);
}
