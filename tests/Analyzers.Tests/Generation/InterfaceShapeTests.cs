using static ConnectGen.Analyzers.Tests.Generation.CallInterfaceAnalyzerTests;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer>;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer, ConnectGen.CodeFixes.Generation.CallerNameCollisionFixer>;

namespace ConnectGen.Analyzers.Tests.Generation;

/// <summary>CG0004, CG0005 and CG0009: members and interfaces of a shape that no caller can have, and names that two would share.</summary>
public class InterfaceShapeTests
{
    private const string Method = "{ Task<Refund> GetAsync(ConnectedAccountId account, string id); }";

    [Theory]
    [InlineData("string {|CG0004:Name|} { get; }")]
    [InlineData("string {|CG0004:this|}[int index] { get; }")]
    [InlineData("event EventHandler {|CG0004:Changed|};")]
    [InlineData("Task<T> {|CG0004:GetAsync|}<T>(ConnectedAccountId account, string id);")]
    [InlineData("void {|CG0004:Get|}(ref ConnectedAccountId account);")]
    [InlineData("void {|CG0004:Get|}(ConnectedAccountId account, out Refund refund);")]
    [InlineData("void {|CG0004:Get|}(in ConnectedAccountId account, string id);")]
    [InlineData("ref Refund {|CG0004:Get|}(ConnectedAccountId account, string id);")]
    [InlineData("Task<Refund> {|CG0004:GetAsync|}(ConnectedAccountId account, params string[] ids);")]
    [InlineData("static abstract Task<Refund> {|CG0004:GetAsync|}(ConnectedAccountId account, string id);")]
    public Task Member_that_is_no_call_is_flagged(string member) => Verify.Flags(Interface(member));

    [Theory]
    [InlineData("[ConnectedAccountCall] public partial interface {|CG0005:ICalls|}<T>")]
    [InlineData("[ConnectedAccountCall] file interface {|CG0005:ICalls|}")]
    public Task Interface_that_cannot_be_implemented_is_flagged(string declaration) => Verify.Flags(Usings + declaration + Method);

    [Theory]
    [InlineData("class Outer { [ConnectedAccountCall] private interface {|CG0005:ICalls|}")]
    [InlineData("class Outer { [ConnectedAccountCall] protected interface {|CG0005:ICalls|}")]
    [InlineData("class Outer { partial class Inner { [ConnectedAccountCall] private interface {|CG0005:ICalls|} { Task<Refund> GetAsync(ConnectedAccountId account, string id); } }", true)]
    [InlineData("partial class Outer<T> { [ConnectedAccountCall] public partial interface {|CG0005:ICalls|}")]
    public Task Nested_interface_that_cannot_be_implemented_is_flagged(string declaration, bool isWhole = false) =>
        Verify.Flags(Usings + declaration + (isWhole ? "" : Method) + "}");

    [Theory]
    [InlineData("partial class Outer { [ConnectedAccountCall] private interface ICalls")]
    [InlineData("class Outer { [ConnectedAccountCall] internal interface ICalls")]
    public Task Nested_interface_that_can_be_named_is_fine(string declaration) => Verify.Ignores(Usings + declaration + Method + "}");

    [Theory]
    [InlineData("[ConnectedAccountCall(typeof(RefundService))] interface {|CG0005:ICalls|} { }")]
    [InlineData("[ConnectedAccountCall(typeof(RefundService))] interface {|CG0005:ICalls|} { const int One = 1; }")]
    [InlineData("class Outer { [ConnectedAccountCall(typeof(RefundService))] internal partial interface {|CG0005:ICalls|} { } }")]
    public Task Mirror_that_cannot_be_completed_is_flagged(string source) => Verify.Flags(Usings + source);

    [Theory]
    [InlineData("[ConnectedAccountCall(typeof(RefundService))] partial interface ICalls { }")]
    [InlineData("[ConnectedAccountCall(typeof(RefundService))] partial interface ICalls { static string Name => \"refunds\"; }")]
    [InlineData("partial class Outer { [ConnectedAccountCall(typeof(RefundService))] private partial interface ICalls { } }")]
    public Task Mirror_that_can_be_completed_is_fine(string source) => Verify.Ignores(Usings + source);

    [Fact]
    public Task Two_callers_of_one_name_are_flagged_on_the_later_interface() => VerifyFix.Fixes(
        Usings + $$"""
            [ConnectedAccountCall] public partial interface IRefunds {{Method}}
            [ConnectedAccountCall] public partial interface {|CG0009:Refunds|} {{Method}}
            class Admin { [ConnectedAccountCall(typeof(RefundService), CallerName = "RefundsCaller")] internal interface {|CG0009:IRefunds|} {{Method}} }
            """,
        Usings + $$"""
            [ConnectedAccountCall] public partial interface IRefunds {{Method}}
            [ConnectedAccountCall(CallerName = "RefundsCaller2")] public partial interface Refunds {{Method}}
            class Admin { [ConnectedAccountCall(typeof(RefundService), CallerName = "AdminRefundsCaller")] internal interface IRefunds {{Method}} }
            """);

    [Fact]
    public Task Interface_in_parts_is_flagged_on_the_part_with_the_attribute() => VerifyFix.Fixes(
        Usings + $$"""
            [ConnectedAccountCall] public partial interface IRefunds {{Method}}
            public partial interface Refunds { }
            [ConnectedAccountCall] public partial interface {|CG0009:Refunds|} {{Method}}
            """,
        Usings + $$"""
            [ConnectedAccountCall] public partial interface IRefunds {{Method}}
            public partial interface Refunds { }
            [ConnectedAccountCall(CallerName = "RefundsCaller2")] public partial interface Refunds {{Method}}
            """);

    [Fact]
    public Task Several_later_interfaces_get_names_of_their_own() => VerifyFix.Fixes(
        Usings + $$"""
            [ConnectedAccountCall] public partial interface IRefunds {{Method}}
            [ConnectedAccountCall] public partial interface {|CG0009:Refunds|} {{Method}}
            [ConnectedAccountCall(CallerName = "RefundsCaller")] public partial interface {|CG0009:Returns|} {{Method}}
            partial class RefundsCaller2 { }
            class RefundsCaller3 { }
            """,
        Usings + $$"""
            [ConnectedAccountCall] public partial interface IRefunds {{Method}}
            [ConnectedAccountCall(CallerName = "RefundsCaller2")] public partial interface Refunds {{Method}}
            [ConnectedAccountCall(CallerName = "RefundsCaller4")] public partial interface Returns {{Method}}
            partial class RefundsCaller2 { }
            class RefundsCaller3 { }
            """);

    [Theory]
    [InlineData("class CallsCaller { } [ConnectedAccountCall] public partial interface {|CG0009:ICalls|} { }")]
    [InlineData("enum CallsCaller { } [ConnectedAccountCall] public partial interface {|CG0009:ICalls|} { }")]
    [InlineData("partial class Outer { int CallsCaller; [ConnectedAccountCall] public partial interface {|CG0009:ICalls|} { } }")]
    [InlineData("partial class CallsCaller { [ConnectedAccountCall] public partial interface {|CG0009:ICalls|} { } }")]
    [InlineData("[ConnectedAccountCall(CallerName = \"ICalls\")] public partial interface {|CG0009:ICalls|} { }")]
    public Task Caller_name_that_something_else_has_is_flagged(string source) => Verify.Flags(Usings + source);

    [Fact]
    public Task Part_of_the_caller_that_the_user_adds_is_fine() =>
        Verify.Ignores(Usings + "partial class CallsCaller { } [ConnectedAccountCall] public partial interface ICalls { }");

    [Fact]
    public Task Interface_in_a_generated_file_is_flagged_too() =>
        Verify.Flags("// <auto-generated/>\n" + Usings + "[ConnectedAccountCall] public partial interface ICalls { string {|CG0004:Name|} { get; } }");

    [Fact]
    public Task Member_of_an_annotated_base_is_flagged_there_alone() =>
        Verify.Flags(Usings + "[ConnectedAccountCall] public partial interface IBase { string {|CG0004:Name|} { get; } } [ConnectedAccountCall] public partial interface ICalls : IBase { }");

    [Fact]
    public Task Callers_of_one_name_in_two_namespaces_are_fine() => Verify.Ignores(
        Usings + $"namespace A {{ [ConnectedAccountCall] public partial interface IRefunds {Method} }} namespace B {{ [ConnectedAccountCall] public partial interface IRefunds {Method} }}");

    [Fact]
    public Task Caller_name_that_no_class_can_have_is_flagged_on_the_attribute() => VerifyFix.OffersNothing(
        Usings + $"[{{|CG0009:ConnectedAccountCall(CallerName = \"1 2\")|}}] public partial interface IRefunds {Method}");
}
