using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>What one C# file by itself shows of secrets. It is read once, as text, however often other files change; a file without anything of them costs no more than that.</summary>
internal sealed class SourceSecrets
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceSecrets> PerFile = new();

    private readonly SyntaxTree _file;
    private readonly IReadOnlyList<StripeSecret> _inText;
    private readonly List<int> _escapes = [];
    private IReadOnlyList<Written>? _written;
    private IReadOnlyList<string>? _constants;

    private SourceSecrets(SyntaxTree file, CancellationToken cancellationToken)
    {
        _file = file;
        _inText = SecretMatcher.FindAll(
            file.GetText(cancellationToken),
            (chunk, from, to, shift) =>
            {
                HaveFragments = HaveFragments || SecretFragments.AreIn(chunk, from, to);
                EscapedCharacters.Find(chunk, from, to, shift, _escapes);
            },
            cancellationToken);
    }

    /// <summary>Gets whether the file holds a part of a secret at least, in whatever place.</summary>
    public bool HaveFragments { get; private set; }

    public static SourceSecrets Of(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (PerFile.TryGetValue(file, out var known))
            return known;

        var read = new SourceSecrets(file, cancellationToken);
        return PerFile.GetValue(file, _ => read);
    }

    /// <summary>Gets the secrets that are written out in a string, a comment or code that is switched off, each where it stands.</summary>
    public IReadOnlyList<Written> WrittenOut(CancellationToken cancellationToken) => _written ??= _inText.Count == 0 && _escapes.Count == 0 ? [] : FindWritten(_file.GetRoot(cancellationToken));

    /// <summary>Gets the names of the constants of which secrets may be put together: their declaration holds a part of one.</summary>
    public IReadOnlyList<string> Constants(CancellationToken cancellationToken) => _constants ??= HaveFragments ? FindConstants(_file.GetRoot(cancellationToken)) : [];

    private List<Written> FindWritten(SyntaxNode root)
    {
        var found = new List<Written>();
        foreach (var secret in _inText)
        {
            var token = root.FindToken(secret.Span.Start);
            if (token.Span.Contains(secret.Span.Start))
            {
                if (SourcePlaces.IsText(token))
                    found.Add(new Written(secret, secret.Span, token.Parent));
            }
            else if (SourcePlaces.IsText(root.FindTrivia(secret.Span.Start), secret.Span.Start))
            {
                found.Add(new Written(secret, secret.Span, null));
            }
        }

        // "\u0073k_live_…": the token's value says what its text does not.
        var end = 0;
        foreach (var escape in _escapes)
        {
            if (escape < end)
                continue;

            var token = root.FindToken(escape);
            end = token.FullSpan.End;
            if (!token.Span.Contains(escape) || !SourcePlaces.IsText(token))
                continue;

            foreach (var secret in SecretMatcher.FindAll(token.ValueText))
            {
                if (!_inText.Any(other => other.Redacted == secret.Redacted && token.Span.Contains(other.Span)))
                    found.Add(new Written(secret, token.Span, token.Parent));
            }
        }

        return found;
    }

    private static List<string> FindConstants(SyntaxNode root)
    {
        var names = new List<string>();
        foreach (var node in root.DescendantNodes())
        {
            var modifiers = node switch
            {
                FieldDeclarationSyntax field => field.Modifiers,
                LocalDeclarationStatementSyntax local => local.Modifiers,
                _ => default,
            };
            if (!modifiers.Any(SyntaxKind.ConstKeyword))
                continue;

            foreach (var declarator in node.ChildNodes().OfType<VariableDeclarationSyntax>().SelectMany(static declaration => declaration.Variables))
            {
                if (declarator.Initializer is { } value && value.DescendantTokens().Any(token => SourcePlaces.IsText(token) ? SecretFragments.AreIn(token.ValueText.AsSpan()) : names.Contains(token.ValueText)))
                    names.Add(declarator.Identifier.ValueText);
            }
        }

        return names;
    }

    /// <summary>A secret that stands in a file.</summary>
    internal readonly struct Written(StripeSecret secret, TextSpan span, SyntaxNode? text)
    {
        public StripeSecret Secret => secret;

        /// <summary>Gets where it stands; the string that holds it, where it is written with escapes.</summary>
        public TextSpan Span => span;

        /// <summary>Gets the text of a string that it stands in; null where it is no part of the program.</summary>
        public SyntaxNode? Text => text;
    }
}
