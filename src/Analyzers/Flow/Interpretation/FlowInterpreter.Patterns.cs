using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Patterns: what they give to the variables that they declare.</content>
internal sealed partial class FlowInterpreter
{
    // What a member in a pattern is read from, the innermost last.
    private readonly Stack<FlowValue> _matched = new();

    private FlowValue Test(IIsPatternOperation test)
    {
        Match(test.Pattern, Eval(test.Value), test.Value.Type);
        return FlowValue.None;
    }

    private void Match(IPatternOperation? pattern, FlowValue value, ITypeSymbol? type)
    {
        if (_state is null || !Spend())
            return;

        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable }:
                Bind(variable, value);
                break;
            case IRecursivePatternOperation recursive:
                MatchParts(recursive, value);
                break;
            case IListPatternOperation list:
                MatchElements(list, value, type);
                Bind(list.DeclaredSymbol, value);
                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Match(slice, value, type);
                break;
            case INegatedPatternOperation negated:
                Match(negated.Pattern, value, type);
                break;
            case IBinaryPatternOperation both:
                Match(both.LeftPattern, value, type);
                Match(both.RightPattern, value, type);
                break;
        }
    }

    // Before the slice, the place of an element is known.
    private void MatchElements(IListPatternOperation list, FlowValue value, ITypeSymbol? type)
    {
        var elementType = FlowTypes.ElementOf(type);
        var hasSlice = false;
        for (var i = 0; i < list.Patterns.Length; i++)
        {
            if (list.Patterns[i] is ISlicePatternOperation)
            {
                Match(list.Patterns[i], From(value, i, type, list), type);
                hasSlice = true;
                continue;
            }

            var element = hasSlice || value.Objects.Any(static o => o.Knowledge != FlowKnowledge.Created)
                ? ElementValues(value, elementType, list)
                : ReadKey(value, FlowKey.OfElement(i), elementType, list.Syntax).Or(ReadKey(value, FlowKey.AnyElement, elementType, list.Syntax));
            Match(list.Patterns[i], element, elementType);
        }
    }

    // The elements from one on.
    private FlowValue From(FlowValue value, int start, ITypeSymbol? type, IOperation pattern)
    {
        if (value.Objects is not [{ Knowledge: FlowKnowledge.Created } known])
            return value;

        var skipped = Enumerable.Range(0, start).Select(static i => FlowKey.OfElement(i)).ToList();
        var rest = Fresh(pattern, type);
        foreach (var element in _state!.Members(known))
        {
            if (element.Key.IsElement && !skipped.Contains(element.Key))
                Put(rest, FlowKey.AnyElement, element.Value);
        }

        return FlowValue.Of(rest);
    }

    private void MatchParts(IRecursivePatternOperation recursive, FlowValue value)
    {
        for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
            Match(recursive.DeconstructionSubpatterns[i], Part(value, recursive, i), null);

        foreach (var property in recursive.PropertySubpatterns)
        {
            _matched.Push(value);
            var member = Eval(property.Member);
            _matched.Pop();
            Match(property.Pattern, member, property.Member.Type);
        }

        Bind(recursive.DeclaredSymbol, value);
    }

    // A tuple's element, or what its Deconstruct gives.
    private FlowValue Part(FlowValue value, IRecursivePatternOperation pattern, int index) =>
        pattern.DeconstructSymbol is IMethodSymbol method ? Deconstructed(method, value, pattern) is var parts && index < parts.Count ? parts[index] : FlowValue.None
        : ReadKey(value, FlowKey.OfTuple(index), null, pattern.Syntax);

    private void Bind(ISymbol? variable, FlowValue value)
    {
        if (variable is ILocalSymbol local)
            _state = WithVariable(local, FlowTypes.CanCarry(local.Type) ? value : FlowValue.None);
    }
}
