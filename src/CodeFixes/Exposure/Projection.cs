using ConnectGen.CodeFixes.Authentication;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>An object, or a sequence of objects, that is replaced by an anonymous one without the members that hold a secret.</summary>
internal sealed class Projection(CompilationUnitSyntax root, SemanticModel model, ExpressionSyntax expression, ISet<string> secrets)
{
    private readonly StripeSymbols? _stripe = StripeSymbols.TryCreate(model.Compilation);

    /// <summary>Replaces it; null where that cannot be done in this place.</summary>
    public CompilationUnitSyntax? TryReplace()
    {
        // What is made here is given the key here: that is another remedy.
        if (expression is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax or WithExpressionSyntax
            || model.GetTypeInfo(expression) is not { Type: { TypeKind: not (TypeKind.Dynamic or TypeKind.Error) } type } info)
        {
            return null;
        }

        if (ElementOf(type) is { } element)
            return TryReplaceSequence(element);
        if (type.SpecialType == SpecialType.System_Object || !SafeMembers.HasAll(type, secrets))
            return null;

        var mayBeNull = info.Nullability.FlowState == NullableFlowState.MaybeNull;
        if (IsSimple(expression))
            return New(type, expression.WithoutTrivia().ToString(), mayBeNull) is { } made ? root.ReplaceNode(expression, made.WithTriviaFrom(expression)) : null;

        return TryIntroduceLocal(type, mayBeNull);
    }

    // It is read once for each member: a name, not a call.
    private static bool IsSimple(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax => true,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } => true,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => IsSimple(access.Expression),
        _ => false,
    };

    private static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return null;

        var sequence = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } own
            ? own
            : type.AllInterfaces.FirstOrDefault(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
        return sequence?.TypeArguments[0];
    }

    private ExpressionSyntax? New(ITypeSymbol type, string receiver, bool mayBeNull)
    {
        if (SafeMembers.Of(type, receiver, secrets, _stripe) is not { Count: > 0 } members)
            return null;

        var made = $"new {{ {string.Join(", ", members)} }}";
        return SyntaxFactory.ParseExpression(mayBeNull ? $"{receiver} is null ? null : {made}" : made);
    }

    private CompilationUnitSyntax? TryReplaceSequence(ITypeSymbol element)
    {
        if (!SafeMembers.HasAll(element, secrets))
            return null;

        var name = NameFor(element);
        if (New(element, name, mayBeNull: false) is not { } made)
            return null;

        var receiver = expression.WithoutTrivia();
        var isPrimary = receiver is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;
        var selected = SyntaxFactory.ParseExpression($"{(isPrimary ? receiver : SyntaxFactory.ParenthesizedExpression(receiver))}.Select({name} => {made})");
        var changed = root.ReplaceNode(expression, selected.WithTriviaFrom(expression));
        return IsLinqInScope() ? changed : changed.WithUsing("System.Linq");
    }

    private bool IsLinqInScope() => model.LookupNamespacesAndTypes(expression.SpanStart, name: nameof(Enumerable)).Any(static type => type is ITypeSymbol found && found.IsInNamespace("System", "Linq"));

    private CompilationUnitSyntax? TryIntroduceLocal(ITypeSymbol type, bool mayBeNull)
    {
        if (StatementThatBeginsWithIt() is not { Parent: BlockSyntax block } statement)
            return null;

        var name = NameFor(type);
        if (New(type, name, mayBeNull) is not { } made)
            return null;

        var local = SyntaxFactory.ParseStatement($"var {name} = {expression.WithoutTrivia()};")
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.LineEnd());
        var rest = statement.ReplaceNode(expression, made.WithTriviaFrom(expression)).WithLeadingTrivia(statement.Indentation());
        return root.ReplaceNode(block, block.WithStatements(block.Statements.ReplaceRange(statement, [local, rest])));
    }

    // Nothing of the statement that could be noticed comes before the expression, and nothing decides whether it is evaluated.
    private StatementSyntax? StatementThatBeginsWithIt()
    {
        SyntaxNode current = expression;
        for (; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case ReturnStatementSyntax or ExpressionStatementSyntax:
                    return (StatementSyntax)parent;
                case ArgumentListSyntax list when list.Arguments.TakeWhile(argument => argument != current).All(static argument => IsConstantOrSimple(argument.Expression)):
                case InvocationExpressionSyntax invocation when IsSimple(invocation.Expression) || current == invocation.Expression:
                case ArgumentSyntax or ParenthesizedExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax or MemberAccessExpressionSyntax:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsConstantOrSimple(ExpressionSyntax argument) => argument is LiteralExpressionSyntax || IsSimple(argument);

    private string NameFor(ITypeSymbol type)
    {
        var words = type.Name.TrimStart('I', '_') is { Length: > 0 } bare && type.TypeKind == TypeKind.Interface ? bare : type.Name;

        // OAuthToken is a token: what begins with an abbreviation has no good name in small letters.
        var start = words.Length > 1 && char.IsUpper(words[1]) ? LastWordOf(words) : words;
        var name = start.Length > 0 ? char.ToLowerInvariant(start[0]) + start.Substring(1) : "item";
        return ((SyntaxNode?)expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? root).FreeName(model, expression.SpanStart, SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "item");
    }

    private static string LastWordOf(string words)
    {
        var at = words.Length - 1;
        while (at > 0 && !char.IsUpper(words[at]))
            at--;
        return words.Substring(at);
    }
}
