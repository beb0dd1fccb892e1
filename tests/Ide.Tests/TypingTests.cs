using ConnectGen.Ide.Tests.Infrastructure;

namespace ConnectGen.Ide.Tests;

/// <summary>What an editor asks between two keys: of an interface that is half typed, and of everything else when one file changes.</summary>
public sealed class TypingTests
{
    private const string Interface = """
        using ConnectGen;
        using Stripe;

        [ConnectedAccountCall]
        public partial interface IRefunds
        {
            Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);

            [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
            Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId);
        }
        """;

    private const string Mirror = "[ConnectGen.ConnectedAccountCall(typeof(Stripe.ChargeService))] public partial interface ICharges;";

    // The editor fails the test if an analyzer or the generator throws.
    [Theory]
    [InlineData(Interface)]
    [InlineData(Mirror)]
    public async Task Half_typed_interface_has_squiggles_about_itself_alone(string whole)
    {
        using var editor = new Editor();
        var found = new HashSet<string>();
        for (var end = whole.IndexOf('[', StringComparison.Ordinal); end <= whole.Length; end += 11)
        {
            editor.Type("Calls.cs", whole[..end]);
            found.UnionWith((await editor.SquigglesAsync("Calls.cs")).Select(static squiggle => squiggle.Id));
            await editor.GeneratedAsync();
        }

        Assert.All(found, static id => Assert.StartsWith("CG0", id, StringComparison.Ordinal));
        editor.Type("Calls.cs", whole);
        Assert.Empty(await editor.SquigglesAsync("Calls.cs"));
        Assert.Empty(await editor.ErrorsAsync());
    }

    [Theory]
    [InlineData("Task<Refund> Cre", "")]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountId account, ", "")]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions", "")]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options);", "CG0003")]
    [InlineData("Task<Refund> Frobnicate(ConnectedAccountId account);", "CG0001")]
    public async Task Squiggles_come_with_what_is_wrong_and_not_with_what_is_not_typed_yet(string member, string expected)
    {
        using var editor = new Editor();
        editor.Type("Calls.cs", Interface.Replace("Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);", member, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(" ", (await editor.SquigglesAsync("Calls.cs")).Select(static squiggle => squiggle.Id)));
    }

    [Fact]
    public async Task Edit_elsewhere_leaves_the_generated_files_as_they_are()
    {
        using var editor = new Editor();
        editor.Type("Calls.cs", Interface);
        editor.Type("Charges.cs", Mirror);
        editor.Type("Other.cs", "class Other { }");
        var before = await editor.GeneratedTreesAsync();
        Assert.Equal(3, before.Count);

        editor.Type("Other.cs", "class Other { void M() { int x = 1; } }");
        var after = await editor.GeneratedTreesAsync();
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.Same(file.Value, after[file.Key]));

        // And one of the interface itself leaves the other's caller, and changes its own.
        await editor.ReplaceAsync("Calls.cs", "CreateAsync(", "CreateRefundAsync(");
        after = await editor.GeneratedTreesAsync();
        Assert.Same(before["ICharges.g.cs"], after["ICharges.g.cs"]);
        Assert.Contains("CreateRefundAsync", after["IRefunds.g.cs"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mirror_lists_every_call_of_its_service_in_Stripes_words()
    {
        using var editor = new Editor();
        editor.Type("Charges.cs", Mirror);
        editor.Type("Use.cs", "class Use { object Of(ICharges charges) => charges.; object By(ChargesCaller caller) => caller.; }");
        foreach (var at in new[] { "charges.", "caller." })
        {
            var listed = await editor.CompleteAsync("Use.cs", "=> " + at);
            Assert.Superset(new HashSet<string> { "CaptureAsync", "CreateAsync", "GetAsync", "ListAutoPagingAsync", "SearchAsync", "UpdateAsync" }, listed.Names.ToHashSet());
            Assert.Contains("Retrieves the details of a charge that has previously been created", await listed.DescriptionAsync("GetAsync"), StringComparison.Ordinal);
        }
    }
}
