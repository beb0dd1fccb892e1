using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>A call that writes a message with named placeholders: <c>logger.LogInformation("Connected {Account} with {Key}", id, key)</c>.</summary>
internal sealed class LogCall
{
    private readonly ArgumentSyntax _argument;
    private readonly LiteralExpressionSyntax _template;
    private readonly int _index;

    private LogCall(ArgumentSyntax argument, LiteralExpressionSyntax template, int index)
    {
        _argument = argument;
        _template = template;
        _index = index;
    }

    /// <summary>Reads the call of an argument; null where it is no such call, or it is not certain which placeholder is the argument's.</summary>
    public static LogCall? TryParse(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } list
            || list.Arguments.Any(static other => other.NameColon is not null)
            || model.GetOperation(invocation, cancellationToken) is not IInvocationOperation call)
        {
            return null;
        }

        // What follows on the template is what its placeholders stand for, in this order.
        var at = list.Arguments.IndexOf(other => IsTemplate(call, other));
        var own = list.Arguments.IndexOf(argument);
        return at >= 0 && own > at && list.Arguments[at].Expression is LiteralExpressionSyntax template && MessageText.CountOf(template) == list.Arguments.Count - at - 1
            ? new LogCall(argument, template, own - at - 1)
            : null;
    }

    /// <summary>Takes the argument and its placeholder out; null where nothing is left to say.</summary>
    public SyntaxNode? Without(SyntaxNode root)
    {
        if (MessageText.Without(_template, _index) is not { } rest)
            return null;

        var list = (ArgumentListSyntax)_argument.Parent!;
        var changed = list.TrackNodes(_argument, _template);
        changed = changed.ReplaceNode(changed.GetCurrentNode(_template)!, rest);
        changed = changed.WithArguments(changed.Arguments.Remove(changed.GetCurrentNode(_argument)!));
        return root.ReplaceNode(list, changed);
    }

    private static bool IsTemplate(IInvocationOperation call, ArgumentSyntax argument) =>
        argument.Expression.IsKind(SyntaxKind.StringLiteralExpression)
        && call.Arguments.Any(passed => passed.Syntax == argument && passed.Parameter is { Name: "message" or "messageTemplate" or "messageFormat", Type.SpecialType: SpecialType.System_String });
}
