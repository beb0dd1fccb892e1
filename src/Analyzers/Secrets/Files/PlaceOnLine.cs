namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>What stands before a value on its line: the name that it is given to, or the call that it is handed to.</summary>
internal readonly struct PlaceOnLine
{
    private const int LongestName = 100;

    // How far back is looked: a line may be a bundle of megabytes.
    private const int Reach = 300;

    private readonly string _text;
    private readonly int _first;

    public PlaceOnLine(string text, int value)
    {
        _text = text;
        _first = Math.Max(0, value - Reach);
        Name = null;
        IsArgumentOfStripeJs = false;

        // "Authorization: Bearer …"
        var at = SkipBack(value);
        if (Word(at) is "Bearer" or "Basic")
            at = SkipBack(at - 6 + (Word(at).Length == 5 ? 1 : 0));

        switch (CharacterBefore(at))
        {
            // Stripe("…"), loadStripe("…"): the browser's library. Stripe's library for Node takes "new", or is called by a name in small letters.
            case '(' when SkipBack(at - 1) is var end:
                IsArgumentOfStripeJs = LastPart(Word(end)) is "Stripe" or "loadStripe" && Word(SkipBack(end - Word(end).Length)) != "new";
                break;
            case '=' or ':':
            case '>' when CharacterBefore(at - 1) == '=':
                Name = NameOf(at);
                break;
        }
    }

    /// <summary>Gets the name: of a variable, an attribute, a header, a setting; null where there is none. It holds no secret.</summary>
    public string? Name { get; }

    /// <summary>Gets whether the value is handed to the library that runs in browsers, which takes publishable keys.</summary>
    public bool IsArgumentOfStripeJs { get; }

    private string? NameOf(int end)
    {
        // =, :, :=, =>, and the +, ? or ! of an operator.
        while (CharacterBefore(end) is '=' or ':' or '>' or '+' or '?' or '!')
            end--;

        end = SkipBack(end);
        var name = Word(end);

        // "key: string = …" has a type in between.
        if (name is "string" or "any" && CharacterBefore(SkipBack(end - name.Length)) == ':')
            name = Word(SkipBack(SkipBack(end - name.Length) - 1));

        name = name.Trim('.', '-', '$');
        return name.Length is > 0 and <= LongestName && name.Any(char.IsLetter) && !IsKey(name) ? name : null;
    }

    // As in "isLive ? "pk_live_…" : …".
    private static bool IsKey(string name) => name.StartsWith("pk_live_", StringComparison.Ordinal) || name.StartsWith("pk_test_", StringComparison.Ordinal) || SecretMatcher.FindAll(name).Count > 0;

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private char CharacterBefore(int end) => end > _first ? _text[end - 1] : '\n';

    private int SkipBack(int end)
    {
        while (CharacterBefore(end) is ' ' or '\t' or '"' or '\'' or '`' or '\\' or '[' or ']' or '{')
            end--;

        return end;
    }

    private string Word(int end)
    {
        var start = end;
        while (CharacterBefore(start) is var character && (char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or '$'))
            start--;

        return _text.Substring(start, end - start);
    }
}
