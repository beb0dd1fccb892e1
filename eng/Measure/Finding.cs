using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Measure;

/// <summary>One finding: lines and columns count from 1.</summary>
/// <param name="StatementLine">The first line of the statement or member that it lies in.</param>
internal sealed record Finding(string Rule, DiagnosticSeverity Severity, string Path, int Line, int Column, int EndLine, int EndColumn, int StatementLine, string Message)
{
    public static Finding Of(Diagnostic diagnostic, CodeBase codeBase)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new Finding(
            diagnostic.Id,
            diagnostic.Severity,
            span.Path is { Length: > 0 } path ? codeBase.RelativePath(path) : "",
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1,
            FirstLineOfStatement(diagnostic.Location) ?? span.StartLinePosition.Line + 1,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static int? FirstLineOfStatement(Location location)
    {
        var node = location.SourceTree?.GetRoot().FindNode(location.SourceSpan);
        var statement = node?.AncestorsAndSelf().FirstOrDefault(static n => n is StatementSyntax or MemberDeclarationSyntax);
        return statement?.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }
}
