using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Tests.Gate;

public sealed class SourceTextExtensionsTests
{
    [Fact]
    public void Part_is_found_wherever_it_lies_across_chunks()
    {
        for (var before = SourceTextExtensions.ChunkLength - 8; before <= SourceTextExtensions.ChunkLength + 2; before++)
        {
            Assert.True(SourceText.From(new string(' ', before) + "Stripe").Contains("Stripe"));
            Assert.True(SourceText.From(new string(' ', before) + "Stripe" + new string(' ', 10_000)).Contains("Stripe"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("stripe")]
    [InlineData("Strip")]
    [InlineData("S t r i p e")]
    public void Other_text_is_not_the_part(string text) => Assert.False(SourceText.From(text).Contains("Stripe"));

    [Fact]
    public void What_an_earlier_text_left_in_the_buffer_is_not_found()
    {
        Assert.True(SourceText.From(new string(' ', 100) + "Stripe").Contains("Stripe"));

        Assert.False(SourceText.From(new string(' ', 50)).Contains("Stripe"));
    }

    [Fact]
    public void Word_is_found_wherever_it_lies_across_chunks()
    {
        var names = Names("Refund");
        for (var before = SourceTextExtensions.ChunkLength - 8; before <= SourceTextExtensions.ChunkLength + 2; before++)
        {
            Assert.True(SourceText.From(new string(' ', before) + "Refund").ContainsWordOf(names));
            Assert.True(SourceText.From(new string(' ', before) + "Refund;" + new string(' ', 10_000)).ContainsWordOf(names));
        }
    }

    [Theory]
    [InlineData("Refund")]
    [InlineData("(Refund)")]
    [InlineData("@Refund")]
    [InlineData("List<Customer>")]
    [InlineData("Größe")]
    public void Whole_word_is_found(string text) => Assert.True(SourceText.From(text).ContainsWordOf(Names("Refund", "Customer", "Größe")));

    [Theory]
    [InlineData("")]
    [InlineData("refund")]
    [InlineData("Refunds")]
    [InlineData("MyRefund")]
    [InlineData("Refund_")]
    [InlineData("Re fund")]
    public void Part_of_a_word_is_not_found(string text) => Assert.False(SourceText.From(text).ContainsWordOf(Names("Refund")));

    [Fact]
    public void Words_are_those_that_are_found_each_once()
    {
        for (var before = SourceTextExtensions.ChunkLength - 8; before <= SourceTextExtensions.ChunkLength + 2; before++)
        {
            var words = SourceText.From(new string(' ', before) + "Refund(Größe, @Refund); my_Refund").Words();

            Assert.Equal(new[] { "Refund", "Größe", "my_Refund" }.Select(NameSet.Hash).Order(), words);
        }

        Assert.Empty(SourceText.From("").Words());
        Assert.Equal([NameSet.Hash("a")], SourceText.From("a").Words());
    }

    private static NameSet Names(params string[] names)
    {
        var set = new NameSet();
        foreach (var name in names)
            set.Add(name);
        return set;
    }
}
