#if NET10_0_OR_GREATER
using CsCheck;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <content>Whole families at random.</content>
public sealed partial class PlaceholderTests
{
    private static readonly string[] Words =
    [
        "your", "Stripe", "secret", "key", "here", "test", "live", "this", "is", "not", "a", "real", "fake", "dummy", "placeholder", "replace", "me", "with", "actual", "example", "sample",
        "change", "insert", "paste", "todo", "api", "for", "testing", "only", "mock", "invalid", "redacted", "do", "use", "the", "value", "from", "dashboard", "webhook", "signing",
    ];

    [Fact]
    public void Any_words_in_any_case_are_none() =>
        Gen.Select(RandomSecrets.Any(Words).Array[6, 12], RandomSecrets.Any("secret", "placeholder", "example"), Gen.Int[0, 3], RandomSecrets.Any("", "1", "123", "2024")).Sample(
            (words, last, form, number) => AssertNone(Join([.. words, last], form) + number),
            iter: 2000);

    [Fact]
    public void Any_piece_that_is_repeated_is_none() =>
        Gen.Select(Gen.Char[RandomSecrets.Base62].Array[1, 8], Gen.Int[24, 100]).Sample(static (piece, length) => AssertNone(string.Concat(Enumerable.Repeat(new string(piece), length))[..length]), iter: 1000);

    [Fact]
    public void Any_row_of_the_alphabet_is_none() =>
        Gen.Select(Gen.Int[0, 25], Gen.Int[24, 60], RandomSecrets.Any(1, -1), Gen.Bool).Sample(
            static (first, length, step, upper) => AssertNone(new string([.. Enumerable.Range(0, length).Select(i => (char)((upper ? 'A' : 'a') + ((first + (step * i) + 2600) % 26)))])),
            iter: 500);

    [Fact]
    public void Any_text_of_few_characters_is_none() =>
        Gen.Select(Gen.Char[RandomSecrets.Base62].Array[1, 6], Gen.Int.Array[24, 60]).Sample(static (few, picks) => AssertNone(new string([.. picks.Select(pick => few[(int)((uint)pick % (uint)few.Length)])])), iter: 1000);

    private static string Join(string[] words, int form) => form switch
    {
        0 => string.Join("_", words),
        1 => string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word[1..])),
        2 => string.Concat(words).ToUpperInvariant(),
        _ => string.Concat(words).ToLowerInvariant(),
    };
}
#endif
