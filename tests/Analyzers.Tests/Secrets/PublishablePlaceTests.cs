using ConnectGen.Analyzers.Secrets;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <summary>Which literals are CG2005's: whoever finds a key in a text asks.</summary>
public sealed class PublishablePlaceTests
{
    [Theory]
    [InlineData("const string PublishableKey = \"here\";", true)]
    [InlineData("string pk = \"a\" + \"here\";", true)]
    [InlineData("string PublishableKey => other ?? (\"here\");", true)]
    [InlineData("string PublishableKey { get; } = $\"here{1}\";", true)]
    [InlineData("string PublishableKey { get { return true ? \"here\" : \"\"; } }", true)]
    [InlineData("object M() => ConnectGen.PublishableKey.Parse(\"here\");", true)]
    [InlineData("object M() => new { publishableKey = \"here\" };", true)]
    [InlineData("object M() => new System.Collections.Generic.Dictionary<string, string> { [\"pk\"] = \"here\" };", true)]
    [InlineData("object M() => new System.Collections.Generic.Dictionary<string, string> { { \"publishableKey\", \"here\" } };", true)]
    [InlineData("[A(PublishableKey = \"here\")] void M() { }", true)]
    [InlineData("void M(string publishableKey = \"here\") { }", true)]
    [InlineData("void M(string publishableKey) => M(\"here\");", true)]
    [InlineData("const string SecretKey = \"here\";", false)]
    [InlineData("bool PublishableKey => other == \"here\";", false)]
    [InlineData("int PublishableKey => \"here\".Length;", false)]
    [InlineData("void M(string publishableKey, string key) => M(other, \"here\");", false)]
    [InlineData("void M(string publishableKey) { if (publishableKey == \"here\") { } }", false)]
    [InlineData("object M() => new { key = \"here\" };", false)]
    [InlineData("string M(string publishableKey) => publishableKey.Replace(\"here\", \"\");", false)]
    public void Literal_stands_in_a_publishable_keys_place_or_does_not(string member, bool expected)
    {
        var compilation = Analyze.Compile($$"""class A : System.Attribute { public string? PublishableKey; } class C { private string? other; {{member}} }""");
        var root = compilation.SyntaxTrees[0].GetRoot(TestContext.Current.CancellationToken);
        var literal = root.DescendantNodes().Single(static node => (node is LiteralExpressionSyntax literal && literal.Token.ValueText == "here") || node is InterpolatedStringTextSyntax);

        Assert.Equal(expected, PublishablePlace.Is(literal, compilation.GetSemanticModel(compilation.SyntaxTrees[0]), TestContext.Current.CancellationToken));
    }
}
