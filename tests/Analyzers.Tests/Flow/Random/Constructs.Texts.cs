namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <content>Texts that are made of texts.</content>
internal static partial class Constructs
{
    // Short texts are padded before they are sliced: nothing may throw that isn't meant to.
    private static IEnumerable<Construct> Texts =>
    [
        Carries("Interpolation", Text, ToText, """var @out = $"Key {@in} of {@text}";"""),
        Loses("Interpolation", Text, ToText, """var @out = $"Key of {@in.Length}";"""),
        Carries("Text of an object", PlainObject, ToText, """var @out = $"{@in}";"""),
        Carries("Concatenation", Text, ToText, """var @out = "Key " + @in + @text;"""),
        Loses("Concatenation", Text, ToText, """var @out = "Key " + (@in == "none") + @clean;"""),
        Carries("+=", Text, ToText, "var @out = @text;\n@out += @in;"),
        Loses("+=", Text, ToText, "var @out = @in;\n@out = \"\";\n@out += @clean;"),
        Carries("string.Format", Text, ToText, """var @out = string.Format("{0} of {1}", @in, @text);"""),
        Loses("string.Format", Text, ToText, """var @out = string.Format("{0:N0}", @in.Length);"""),
        Carries("string.Join", Text, ToText, """var @out = string.Join(", ", @in, @text);"""),
        Carries("string.Join of a list", ManyTexts, ToText, """var @out = string.Join(", ", @in);"""),
        Loses("string.Join", ManyTexts, ToText, """var @out = string.Join(", ", @in.Select(text => text.Length));"""),
        Carries("string.Concat", Text, ToText, "var @out = string.Concat(@in, @text);"),
        Carries("string.Concat of a list", ManyTexts, ToText, "var @out = string.Concat(@in);"),
        Loses("string.Concat", Text, ToText, "var @out = string.Concat(@in.Length, @clean);"),
        Carries("StringBuilder", Text, ToBuilder, """var @out = new StringBuilder("Key ").Append(@in).Append(@text);"""),
        Carries("StringBuilder in steps", Text, ToBuilder, "var @out = new StringBuilder();\n@out.AppendLine(@text);\n@out.AppendLine(@in);"),
        Carries("StringBuilder with a format", Text, ToBuilder, """var @out = new StringBuilder(); @out.AppendFormat("{0} of {1}", @in, @text);"""),
        Carries("StringBuilder with an interpolation", Text, ToBuilder, """var @out = new StringBuilder(); @out.Append($"{@in} of {@text}");"""),
        Carries("StringBuilder's text", Builder, ToText, "var @out = @in.ToString();"),
        Loses("StringBuilder's text", Builder, ToText, "var @out = @in.Length.ToString();"),
        Loses("StringBuilder", Text, ToBuilder, "var @out = new StringBuilder(@in);\n@out = new StringBuilder(@clean);"),
        Carries("Trim and case", Text, ToText, "var @out = @in.Trim().ToUpperInvariant();"),
        Carries("Replace", Text, ToText, """var @out = @in.Replace("?", "!");"""),
        Carries("Padding", Text, ToText, "var @out = @in.PadLeft(8);"),
        Carries("Split", Text, ToText, "var @out = @in.Split('|')[0];"),
        Carries("Slice that leaves most", Text, ToText, """var @out = ("x" + @in).Substring(1);"""),
        Loses("Slice of a few characters", Text, ToText, "var @out = @in.PadRight(8)[..8];"),
        Loses("Last characters", Text, ToText, "var @out = @in.PadRight(4).Substring(0, 4);"),
        Carries("Characters and back", Text, ToText, "var @out = new string(@in.ToCharArray());"),
        Carries("Bytes and back", Text, ToText, "var @out = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(@in));"),
        Carries("Base 64 and back", Text, ToText, "var @out = Encoding.UTF8.GetString(Convert.FromBase64String(Convert.ToBase64String(Encoding.UTF8.GetBytes(@in))));"),
        Loses("Hash", Text, ToText, "var @out = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(@in)));"),
        Loses("Length", Text, ToText, "var @out = @in.Length.ToString();"),
        Loses("Comparison", Text, ToText, """var @out = @in == "none" ? "same" : "another";"""),
        Loses("Questions to a text", Text, ToText, """var @out = string.IsNullOrEmpty(@in) || @in.StartsWith("none") || @in.Contains('?') ? "odd" : "plain";"""),
        Loses("Hash code", Text, ToText, "var @out = @in.GetHashCode().ToString();"),
        Loses("nameof", Any, ToText, "var @out = nameof(@in);"),
        Loses("Method that masks", Text, ToText, "var @out = Mask@n(@in);") with { Member = """private static string Mask@n(string value) => new string('*', value.Length);""" },
        Carries("StringReader in a using", Text, ToText, "using var reader@n = new StringReader(@in);\nvar @out = reader@n.ReadToEnd();"),
        Carries("StringWriter in a using", Text, ToText, "using var writer@n = new StringWriter();\nwriter@n.Write(@in);\nvar @out = writer@n.ToString();"),
        Loses("StringReader in a using", Text, ToText, "var @out = \"none\";\nusing (var reader@n = new StringReader(@in))\n    @out = reader@n.Peek().ToString();"),
        Carries("JSON", Plain, ToText, "var @out = JsonSerializer.Serialize(@in);"),
        Loses("JSON", Text, ToText, "var @out = JsonSerializer.Serialize(new { @in.Length });"),
    ];
}
