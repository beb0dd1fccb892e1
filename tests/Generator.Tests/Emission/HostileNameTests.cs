using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>Generated code compiles without a warning whatever the user's code is called, and in whatever C# it is written.</summary>
public class HostileNameTests
{
    public static TheoryData<string> Sources => new(
        "[ConnectedAccountCall] public partial interface I { Task<Refund> @class(ConnectedAccountId @event, string @params, CancellationToken @default = default); }".Replace("@class(", "GetRefund(", StringComparison.Ordinal),
        "[ConnectedAccountCall(typeof(RefundService))] public partial interface ICalls { [ConnectedAccountCall(Method = \"GetAsync\")] Task<Refund> @class(ConnectedAccountId @event, string @params); }",
        "namespace @namespace.@class { [ConnectedAccountCall] public partial interface @interface { Task<Refund> GetAsync(ConnectedAccountId account, string id); } }",
        "[ConnectedAccountCall] public partial interface IÄrger日本 { Task<Refund> GetAsync(ConnectedAccountId konto\u00e4, string \u65e5); }",
        "public partial class Outer { public partial struct Middle { public partial record Inner { [ConnectedAccountCall] private partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); } } } }",
        "public class Outer { [ConnectedAccountCall] public interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); } }",
        "internal class Outer { [ConnectedAccountCall] protected internal interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); } }",
        "namespace A { [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); } } namespace B { [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); } }",
        "[ConnectedAccountCall] public partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId client, string _refundService, CancellationToken _stripeClient); }",
        "[ConnectedAccountCall] public partial interface IRefunds { [ConnectedAccountCall(typeof(RefundService), Method = \"GetAsync\")] Task<Refund> _refundService(ConnectedAccountId account, string id); }",
        "[ConnectedAccountCall] public partial interface IRefunds { [ConnectedAccountCall(typeof(RefundService), Method = \"GetAsync\")] Task<Refund> RefundsCaller(ConnectedAccountId account, string id); }",
        "[ConnectedAccountCall] public partial interface IRefunds { [ConnectedAccountCall(typeof(RefundService), Method = \"GetAsync\")] Task<Refund> ToString(ConnectedAccountId account, string id); [ConnectedAccountCall(typeof(BalanceService), Method = \"Get\")] Balance GetType(ConnectedAccountId account); }",
        "namespace System.Threading.Mine { [ConnectedAccountCall] public partial interface IRefunds { Tasks.Task<Refund> GetAsync(ConnectedAccountId account, string id); } }",
        "namespace Stripe.Shop { public class ConnectGen { } [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> GetAsync(global::ConnectGen.ConnectedAccountId account, string id); } }",
        "[ConnectedAccountCall] public partial interface IRefunds { [Obsolete(\"use the other\")] Task<Refund> GetAsync(ConnectedAccountId account, string id); }",
        "[ConnectedAccountCall] public partial interface irefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); } [ConnectedAccountCall] public partial interface IREFUNDS { Task<Refund> GetAsync(ConnectedAccountId account, string id); }",
        "[ConnectedAccountCall] public partial interface ConnectedAccountCallers { Task<Refund> GetAsync(ConnectedAccountId account, string id); }",
        "public interface IBase { Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions? o); } [ConnectedAccountCall] public partial interface ICalls : IBase { new Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions? o); }",
        "[ConnectedAccountCall] public partial interface ICalls { Task<Customer> GetCustomerAsync(ConnectedAccountId account, string id = null!, CustomerGetOptions o = null!); }",
        "public interface IBase<T> { Task<T> GetAsync(ConnectedAccountId account, string id); } [ConnectedAccountCall] public partial interface ICalls : IBase<Refund?>, IBase<Charge?> { }",
        "[ConnectedAccountCall] public partial interface ICalls { [ConnectedAccountCall(typeof(RefundService), Method = \"GetAsync\")] Task<Refund> _stripeClient(ConnectedAccountId account, string id); [StripeEndpoint(\"GET /v1/refunds\")] Task<Refund> XAsync(ConnectedAccountId account); }",
        "[ConnectedAccountCall] public partial interface ICalls { [ConnectedAccountCall(typeof(RefundService), Method = \"GetAsync\")] Task<Refund> nameof(ConnectedAccountId account, string id); }",
        "public interface IBase { Task<Refund> GetAsync(ConnectedAccountId account, string id) => throw null!; } public interface IMiddle : IBase { abstract Task<Refund> IBase.GetAsync(ConnectedAccountId account, string id); } [ConnectedAccountCall] public partial interface ICalls : IMiddle { Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options); }",
        "[ConnectedAccountCall] public partial interface ICalls { unsafe event Action<int*[]> Changed; unsafe int this[int* at] { get; } Task<Refund> GetAsync(ConnectedAccountId account, string id); }",
        "#pragma warning disable CS0618\n[ConnectedAccountCall] public partial interface ICalls { [Obsolete(\"x\", DiagnosticId = \"MY001\")] Task<Refund> GetAsync(ConnectedAccountId account, string id); }",
        "[ConnectedAccountCall(CallerName = \"class\")] public partial interface IRefunds { Task<Refund> GetAsync(ConnectedAccountId account, string id); }");

    [Theory]
    [MemberData(nameof(Sources))]
    public void Generated_code_compiles_without_a_warning(string source)
    {
        var run = GeneratorRun.Over(source);
        Assert.NotEmpty(run.Sources);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp9, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp8, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp7_3, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Disable)]
    public void Every_language_version_and_nullable_setting_is_served(LanguageVersion version, NullableContextOptions nullable)
    {
        var question = nullable == NullableContextOptions.Enable ? "?" : "";
        var run = GeneratorRun.Over(
            $$"""
            namespace Shop
            {
                [ConnectedAccountCall]
                public partial interface IRefunds
                {
                    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, [IdempotencyKey] string{{question}} key = null, CancellationToken cancellationToken = default);
                    IAsyncEnumerable<Refund> ListAsync(ConnectedAccountId account, RefundListOptions{{question}} options = null, RequestOptions{{question}} requestOptions = null);
                    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
                    Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId = "ch_\"1", RefundCreateOptions{{question}} options = null);
                }
            }
            """,
            version,
            nullable);
        Assert.Equal(2, run.Sources.Length);
    }

    [Fact]
    public void Documentation_of_a_documented_project_has_no_gaps()
    {
        var compilation = GeneratorRun.Compile(
            """
            using System.Threading.Tasks; using ConnectGen; using Stripe;
            /// <summary>Refunds.</summary>
            [ConnectedAccountCall] public partial interface IRefunds
            {
                /// <summary>Reads a refund.</summary>
                Task<Refund> GetAsync(ConnectedAccountId account, string id);
            }
            """);
        var run = GeneratorRun.Run(compilation);
        Assert.DoesNotContain(run.Diagnostics, static d => d.Location.SourceTree?.FilePath.Contains(".g.cs", StringComparison.Ordinal) == true);
    }
}
