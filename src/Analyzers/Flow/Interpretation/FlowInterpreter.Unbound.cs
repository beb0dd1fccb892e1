using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Code that does not compile here and now: a package is missing, or Stripe.net is another version. The names in it are all there is to go by.</content>
internal sealed partial class FlowInterpreter
{
    // What is put into something unknown: stored, if the method saves anything.
    private readonly List<(FlowValue Value, SyntaxNode Expression, string Name)> _unboundStores = [];

    private FlowValue Unbound(IInvalidOperation invalid)
    {
        switch (invalid.Syntax)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AccessToken" or "RefreshToken" } member when invalid.ChildOperations.FirstOrDefault()?.Type is { TypeKind: TypeKind.Error, Name: "OAuthToken" or "StripeOAuthToken" }:
                var name = member.Name.Identifier.ValueText;
                return Source(name == "AccessToken" ? FlowSecret.AccountKey : FlowSecret.RefreshToken, "OAuthToken." + name, invalid.Syntax);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called, Expression: var receiver } }:
                _saves |= IsSaving(called);
                foreach (var part in invalid.ChildOperations)
                {
                    var value = Eval(part);
                    if (called == "Add" && part.Syntax.Parent is ArgumentSyntax)
                        _unboundStores.Add((value, part.Syntax, receiver.ToString()));
                }

                return FlowValue.None;
            default:
                return Children(invalid);
        }
    }

    private void StoreUnbound(IOperation target, FlowValue value, IOperation? expression)
    {
        if (target is IInvalidOperation { Syntax: MemberAccessExpressionSyntax member } && expression is not null)
            _unboundStores.Add((value, expression.Syntax, member.Name.Identifier.ValueText));
    }

    private void LeakUnbound()
    {
        foreach (var (value, expression, name) in _saves ? _unboundStores : [])
        {
            if (value.Taints.Length > 0)
                _leaks.Add(new FlowLeak(new FlowSink(SinkPlace.Storage, SinkForm.Text, $"'{name}'"), expression, [.. value.Taints.Select(static taint => new FlowLeakPart(taint, null))]));
        }
    }
}
