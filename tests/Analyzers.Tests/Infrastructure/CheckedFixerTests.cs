using System.Collections.Immutable;
using ConnectGen.Analyzers.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Every fix in the tests goes through the check, so one that passes too easily would be none.</summary>
public sealed class CheckedFixerTests
{
    private const string Code = "class C { void M(string k) { {|CG1001:Stripe.StripeConfiguration.ApiKey = k|}; } }";
    private const string Title = "Do something to 'M'";

    [Fact]
    public Task Fix_that_changes_nothing_fails_the_test() => AssertRefused<ChangesNothing>("changes nothing");

    [Fact]
    public Task Fix_after_which_the_code_does_not_compile_fails_the_test() => AssertRefused<AddsAnError>("CS1002");

    [Fact]
    public Task Fix_that_says_nothing_of_what_it_does_fails_the_test() => AssertRefused<SaysNothing>("Assert.Matches");

    [Fact]
    public Task Two_fixes_of_one_title_fail_the_test() => AssertRefused<OffersTheSameTwice>("Assert.Equal");

    [Fact]
    public Task Fix_that_fix_all_cannot_take_fails_the_test() => AssertRefused<HasNoKey>("equivalence key");

    private static async Task AssertRefused<TFixer>(string because)
        where TFixer : CodeFixProvider, new()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(static () => VerifyFix<GlobalApiKeyAnalyzer, TFixer>.Fixes(Code, "class C { void M(string k) { } }"));
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is XunitException && inner.Message.Contains(because, StringComparison.Ordinal))
                return;
        }

        Assert.Fail(exception.ToString());
    }

    internal abstract class Sample : CodeFixProvider
    {
        public sealed override ImmutableArray<string> FixableDiagnosticIds => ["CG1001"];

        public sealed override FixAllProvider? GetFixAllProvider() => null;

        protected static void Offer(CodeFixContext context, string title, Func<string, string> change, string? key = "Key") => context.RegisterCodeFix(
            CodeAction.Create(title, async token => context.Document.WithText(SourceText.From(change((await context.Document.GetTextAsync(token)).ToString()))), key), context.Diagnostics);
    }

    internal sealed class ChangesNothing : Sample
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            Offer(context, Title, static text => text);
            return Task.CompletedTask;
        }
    }

    internal sealed class AddsAnError : Sample
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            Offer(context, Title, static text => text.Replace("= k;", "= k", StringComparison.Ordinal));
            return Task.CompletedTask;
        }
    }

    internal sealed class SaysNothing : Sample
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            Offer(context, "Fix it.", static text => text + " ");
            return Task.CompletedTask;
        }
    }

    internal sealed class OffersTheSameTwice : Sample
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            Offer(context, Title, static text => text + " ");
            Offer(context, Title, static text => text + "  ");
            return Task.CompletedTask;
        }
    }

    internal sealed class HasNoKey : Sample
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            Offer(context, Title, static text => text + " ", key: null);
            return Task.CompletedTask;
        }
    }
}
