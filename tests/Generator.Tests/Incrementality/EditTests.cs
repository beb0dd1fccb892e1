using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Generator.Tests.Incrementality;

/// <summary>What an edit makes run again, in both directions: nothing where nothing changed, and always what did.</summary>
public class EditTests
{
    private const string Header = "using System.Threading.Tasks; using ConnectGen; using Stripe;\n";
    private const string Refunds = "[ConnectedAccountCall] public partial interface IRefunds : IBase { Task<Refund> GetAsync(ConnectedAccountId account, string id); }\n";
    private const string Charges = "[ConnectedAccountCall] public partial interface ICharges { Task<Charge> GetAsync(ConnectedAccountId account, string id); }\n";
    private const string Base = "public interface IBase { Task<Refund> CancelAsync(ConnectedAccountId account, string id); }\n";

    [Fact]
    public void Edit_of_an_unrelated_file_re_emits_nothing()
    {
        var edited = Edit("Other.cs", "class Other { void M() { int x = 1; } }");
        IncrementalSteps.AssertAllReused(edited);
    }

    [Fact]
    public void Added_file_re_emits_nothing() =>
        IncrementalSteps.AssertAllReused(Edit(static c => c.AddSyntaxTrees(Tree("New.cs", "class Added { }"))));

    [Fact]
    public void Comment_in_the_interface_leaves_its_model_unchanged()
    {
        var edited = Edit("Refunds.cs", Header + "// a comment\n" + Refunds.Replace("{", "{ /* another */", StringComparison.Ordinal));
        IncrementalSteps.AssertAllReused(edited);

        // The interface was read again all the same: what came out is equal.
        Assert.Contains(IncrementalStepRunReason.Unchanged, IncrementalSteps.Reasons(edited, "result_ForAttributeWithMetadataName"));
    }

    [Fact]
    public void Renamed_method_re_emits_its_caller_alone()
    {
        var edited = Edit("Refunds.cs", Header + Refunds.Replace("GetAsync", "GetRefundAsync", StringComparison.Ordinal));
        Assert.Equal(1, IncrementalSteps.Reasons(edited, TrackingNames.CallersToEmit).Count(static r => r == IncrementalStepRunReason.Modified));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, IncrementalSteps.Reasons(edited, TrackingNames.Registrations));
        Assert.Contains("GetRefundAsync", Sources(edited), StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_base_interface_in_another_file_re_emits_the_caller()
    {
        var edited = Edit("Base.cs", Header + Base.Replace("CancelAsync", "CancelRefundAsync", StringComparison.Ordinal));
        Assert.Equal(1, IncrementalSteps.Reasons(edited, TrackingNames.CallersToEmit).Count(static r => r == IncrementalStepRunReason.Modified));
        Assert.Contains("CancelRefundAsync", Sources(edited), StringComparison.Ordinal);
    }

    [Fact]
    public void New_interface_is_emitted_and_registered_and_the_others_stay()
    {
        var edited = Edit(static c => c.AddSyntaxTrees(Tree("Balances.cs", Header + "[ConnectedAccountCall] public partial interface IBalances { Task<Balance> GetAsync(ConnectedAccountId account); }")));
        Assert.Equal(1, IncrementalSteps.Reasons(edited, TrackingNames.CallersToEmit).Count(static r => r == IncrementalStepRunReason.New));
        Assert.Equal([IncrementalStepRunReason.Modified], IncrementalSteps.Reasons(edited, TrackingNames.Registrations));
        Assert.Contains("new global::BalancesCaller(", Sources(edited), StringComparison.Ordinal);
    }

    [Fact]
    public void Removed_attribute_removes_the_caller()
    {
        var edited = Edit("Charges.cs", Header + Charges.Replace("[ConnectedAccountCall]", "", StringComparison.Ordinal));
        Assert.Contains(IncrementalStepRunReason.Removed, IncrementalSteps.Reasons(edited, TrackingNames.Callers));
        Assert.DoesNotContain("ChargesCaller", Sources(edited), StringComparison.Ordinal);
    }

    private static string Sources(GeneratorDriver driver) =>
        string.Join("\n", driver.GetRunResult().Results.Single().GeneratedSources.Select(static s => s.SourceText));

    private static GeneratorDriver Edit(string file, string text) =>
        Edit(c => c.ReplaceSyntaxTree(c.SyntaxTrees.Single(t => t.FilePath == file), Tree(file, text)));

    private static GeneratorDriver Edit(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var original = GeneratorRun.Compile("class Unrelated { }")
            .AddSyntaxTrees(Tree("Refunds.cs", Header + Refunds), Tree("Charges.cs", Header + Charges), Tree("Base.cs", Header + Base), Tree("Other.cs", "class Other { }"));
        return GeneratorRun.Run(original).Driver.RunGenerators(edit(original));
    }

    private static SyntaxTree Tree(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose), path, cancellationToken: TestContext.Current.CancellationToken);
}
