using ConnectGen.CodeFixes.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>The attribute by which a serialiser leaves a property out: of System.Text.Json, or of Newtonsoft's where the app writes its responses with that.</summary>
internal sealed class JsonIgnore
{
    private readonly string _namespace;

    private JsonIgnore(string @namespace) => _namespace = @namespace;

    public static JsonIgnore For(Compilation app, CancellationToken cancellationToken) =>
        new(app.SyntaxTrees.Any(file => CallsAddNewtonsoftJson(file, cancellationToken)) ? "Newtonsoft.Json" : "System.Text.Json.Serialization");

    /// <summary>Marks a property, or a record's parameter; null where the declaration is of another kind.</summary>
    public SyntaxNode? TryAdd(SyntaxNode declaration)
    {
        SyntaxNode? marked = declaration switch
        {
            PropertyDeclarationSyntax property => Mark(property),
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => Mark(parameter),
            _ => null,
        };
        return marked is not null && declaration.SyntaxTree.GetRoot().ReplaceNode(declaration, marked) is CompilationUnitSyntax changed ? changed.WithUsing(_namespace) : null;
    }

    private static bool CallsAddNewtonsoftJson(SyntaxTree file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken).ToString().IndexOf("AddNewtonsoftJson", StringComparison.Ordinal) >= 0
        && file.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(static call => NameOf(call.Expression) == "AddNewtonsoftJson");

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    // On a line of its own where the property begins one, below its comments.
    private PropertyDeclarationSyntax Mark(PropertyDeclarationSyntax property)
    {
        var beginsLine = property.SyntaxTree.GetText() is var text && text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(text.Lines.GetLineFromPosition(property.SpanStart).Start, property.SpanStart)).Trim().Length == 0;
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Attribute()))
            .WithLeadingTrivia(property.GetLeadingTrivia())
            .WithTrailingTrivia(beginsLine ? property.LineEnd() : SyntaxFactory.Space);
        var bare = property.WithLeadingTrivia(beginsLine ? property.Indentation() : SyntaxFactory.TriviaList());
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    private ParameterSyntax Mark(ParameterSyntax parameter)
    {
        var target = SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space));
        var list = SyntaxFactory.AttributeList(target, SyntaxFactory.SingletonSeparatedList(Attribute()))
            .WithLeadingTrivia(parameter.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        var bare = parameter.WithLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    private AttributeSyntax Attribute() => SyntaxFactory.Attribute(SyntaxFactory.ParseName($"global::{_namespace}.JsonIgnore").WithAdditionalAnnotations(Simplifier.Annotation));
}
