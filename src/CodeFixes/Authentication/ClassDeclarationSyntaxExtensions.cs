using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Adds members to a class.</summary>
internal static class ClassDeclarationSyntaxExtensions
{
    /// <summary>Adds a field for what a class takes in its constructor, below the fields that the class begins with.</summary>
    public static ClassDeclarationSyntax WithField(this ClassDeclarationSyntax type, TypeSyntax fieldType, string name, bool isStatic, SyntaxTrivia lineEnd)
    {
        var field = (FieldDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"private {(isStatic ? "static " : "")}readonly T {name};")!;
        field = field.WithDeclaration(field.Declaration.WithType(fieldType.WithTrailingTrivia(SyntaxFactory.Space)));
        return type.WithMember(field, type.Members.TakeWhile(static m => m is FieldDeclarationSyntax).Count(), lineEnd);
    }

    /// <summary>Adds a constructor that takes it, below the fields and above all else.</summary>
    /// <param name="type">The class.</param>
    /// <param name="parameterType">The type of its one parameter.</param>
    /// <param name="header">The constructor without its body, with whatever type.</param>
    /// <param name="statements">Its body, each of them on a line of its own.</param>
    /// <param name="lineEnd">The line end of the file.</param>
    public static ClassDeclarationSyntax WithConstructor(this ClassDeclarationSyntax type, TypeSyntax parameterType, string header, IReadOnlyCollection<StatementSyntax> statements, SyntaxTrivia lineEnd)
    {
        var constructor = (ConstructorDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"{header}{lineEnd}{{{lineEnd}}}")!;
        constructor = constructor.WithBody(constructor.Body!.WithStatements(SyntaxFactory.List(statements)));
        constructor = constructor.ReplaceNode(constructor.ParameterList.Parameters[0].Type!, parameterType.WithTrailingTrivia(SyntaxFactory.Space));
        return type.WithMember(constructor, type.Members.TakeWhile(static m => m is FieldDeclarationSyntax).Count(), lineEnd);
    }

    private static ClassDeclarationSyntax WithMember(this ClassDeclarationSyntax type, MemberDeclarationSyntax member, int at, SyntaxTrivia lineEnd)
    {
        type = type.WithBody(lineEnd);
        var members = type.Members;
        var isBelowField = at > 0 && member is FieldDeclarationSyntax;

        // Fields stand together; everything else has an empty line around it.
        member = member
            .WithLeadingTrivia(at > 0 && !isBelowField ? SyntaxFactory.TriviaList(lineEnd) : SyntaxFactory.TriviaList())
            .WithTrailingTrivia(lineEnd)
            .WithAdditionalAnnotations(Formatter.Annotation);
        if (at < members.Count && !members[at].GetLeadingTrivia().Any(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
            members = members.Replace(members[at], members[at].WithLeadingTrivia(members[at].GetLeadingTrivia().Insert(0, lineEnd)));
        return type.WithMembers(members.Insert(at, member));
    }

    // class Refunds : RefundService;
    private static ClassDeclarationSyntax WithBody(this ClassDeclarationSyntax type, SyntaxTrivia lineEnd)
    {
        if (type.OpenBraceToken.RawKind != 0)
        {
            if (type.Members.Count > 0 || type.OpenBraceToken.TrailingTrivia.Any(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
                return type;

            // class Refunds : RefundService { }
            var header = type.OpenBraceToken.GetPreviousToken();
            if (type.CloseBraceToken.LeadingTrivia.Any() || type.OpenBraceToken.LeadingTrivia.Any())
                return type;

            return type.ReplaceTokens(
                [header, type.OpenBraceToken, type.CloseBraceToken],
                (old, _) => old == header ? old.WithTrailingTrivia(lineEnd) : old == type.OpenBraceToken ? old.WithTrailingTrivia(lineEnd) : old)
                .WithAdditionalAnnotations(Formatter.Annotation);
        }

        var end = type.SemicolonToken;
        var last = end.GetPreviousToken();
        return type
            .WithSemicolonToken(default)
            .ReplaceToken(last, last.WithTrailingTrivia(lineEnd))
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(lineEnd))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(end.TrailingTrivia))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
