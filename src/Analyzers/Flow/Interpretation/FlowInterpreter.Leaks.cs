using System.Collections.Immutable;
using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>What of a value is written where it leaves, or where it becomes text.</content>
internal sealed partial class FlowInterpreter
{
    // Objects within objects: deeper than this nobody looks.
    private const int MaxWritten = 4;

    private void Leak(FlowValue value, IOperation expression, FlowSink sink)
    {
        if (_state is null || value.IsNone)
            return;

        var parts = PartsOf(value, sink.Form, FlowKeys.None, expression).ToArray();
        if (parts.Length > 0)
            _leaks.Add(new FlowLeak(sink, Expression(expression), parts));
    }

    // As it is written: what the compiler converts it to is not.
    private static SyntaxNode Expression(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;

        return value.Syntax;
    }

    /// <summary>Gets what may be secret of a value that leaves, with the members of it that it lies in.</summary>
    private IEnumerable<FlowLeakPart> PartsOf(FlowValue value, SinkForm form, FlowKeys known, IOperation at)
    {
        foreach (var taint in value.Taints)
            yield return new FlowLeakPart(taint, null);

        foreach (var holder in value.Objects)
        {
            foreach (var part in form switch
            {
                SinkForm.Serialized => Written(holder, null, new(MaxWritten), known, at),
                SinkForm.Given => Written(holder, null, new(MaxWritten, IsShown: true), known, at).Where(static part => part.Taint.Origin is not (WholeOrigin or InputOrigin { Whole: not null })),
                SinkForm.Texts => Printed(holder, MaxWritten, known, at).Concat(PartsOf(ElementValues(FlowValue.Of(holder), null, at), SinkForm.Text, FlowKeys.None, at)),
                SinkForm.Text => Printed(holder, MaxWritten, known, at),
                _ => [],
            })
            {
                yield return part;
            }
        }
    }

    private FlowValue TextOf(FlowValue value, IOperation expression) =>
        value.Objects.Length == 0 ? value.Text : FlowValue.Of(PartsOf(value, SinkForm.Text, FlowKeys.None, expression).Select(part => Passed(part.Taint, expression)));

    /// <summary>Gets the text of what a serialiser writes of a value.</summary>
    private FlowValue SerializedText(FlowValue value, IOperation expression) =>
        FlowValue.Of(PartsOf(value, SinkForm.Serialized, FlowKeys.None, expression).Select(part => Passed(part.Taint, expression)));

    private static FlowTaint Passed(FlowTaint taint, IOperation expression) => taint.Origin is WholeOrigin or InputOrigin { Whole: not null } ? new FlowTaint(taint.Origin, expression.Syntax) : taint;

    // What serialisers write: the members of an object of a known kind, all of one that comes from elsewhere.
    private IEnumerable<FlowLeakPart> Written(FlowObject holder, ITypeSymbol? declared, Writing writing, FlowKeys known, IOperation at)
    {
        if (writing.Depth == 0 || !writing.Seen.Add(holder))
            yield break;

        foreach (var member in _state!.Members(holder))
        {
            if (known.Contains(member.Key) || IsComputed(holder, member.Key) || !_known.Serialized.Writes(holder.Type, member.Key, declared, writing.IsShown))
                continue;

            foreach (var taint in member.Value.Taints)
                yield return new FlowLeakPart(taint, member.Key.Member);

            var inner = member.Key.Member is { } symbol ? MemberType(symbol) : FlowTypes.ContentOf(holder.Type);
            foreach (var part in member.Value.Objects.SelectMany(value => Written(value, inner, writing.Deeper, FlowKeys.None, at)).ToList())
                yield return part with { Member = member.Key.Member ?? part.Member };
        }

        foreach (var part in Computed(holder, declared, writing, at))
            yield return part;
        foreach (var part in Whole(holder, declared, SinkForm.Serialized, known, at))
            yield return part;
    }

    // What such a property keeps, only its getter shows.
    private bool IsComputed(FlowObject holder, FlowKey key) =>
        holder.Knowledge == FlowKnowledge.Created && key.Member is IPropertySymbol { GetMethod: { } getter } && _program.HasCode(getter);

    // Properties whose getters someone wrote.
    private IEnumerable<FlowLeakPart> Computed(FlowObject holder, ITypeSymbol? declared, Writing writing, IOperation at)
    {
        if (holder.Knowledge != FlowKnowledge.Created || holder.Type is not INamedTypeSymbol type || !_program.IsSource(type))
            yield break;

        foreach (var property in _known.Serialized.Of(type))
        {
            if (property is not IPropertySymbol { GetMethod: { } getter } || !_program.HasCode(getter) || !_known.Serialized.Writes(type, FlowKey.Of(property), declared))
                continue;

            var value = Apply(getter, FlowValue.Of(holder), [], at);
            foreach (var taint in value.Taints)
                yield return new FlowLeakPart(taint, property);
            foreach (var part in value.Objects.SelectMany(inner => Written(inner, MemberType(property), writing.Deeper, FlowKeys.None, at)).ToList())
                yield return part with { Member = property };
        }
    }

    // Of an object that comes from elsewhere: whatever its members hold, but for those that were looked at above.
    private IEnumerable<FlowLeakPart> Whole(FlowObject holder, ITypeSymbol? declared, SinkForm form, FlowKeys known, IOperation at)
    {
        if (holder.Knowledge == FlowKnowledge.Created || (declared is null or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter or TypeKind.Dynamic } ? holder.Type : declared) is not { } type)
            yield break;

        // What was only read is as it was.
        var changed = _state!.Members(holder).Where(member => !ReferenceEquals(member.Value, Initial(holder, member.Key))).Select(static member => member.Key).ToImmutableHashSet();
        var keys = changed.IsEmpty ? known : known.Plus(changed);
        if (holder.Path is { } path && !holder.IsCopy)
            yield return new FlowLeakPart(new FlowTaint(new InputOrigin(path, form, type, keys), at.Syntax), null);
        else if (_known.Serialized.CanHold(type, form))
            yield return new FlowLeakPart(new FlowTaint(new WholeOrigin(type, form, keys), at.Syntax), null);
    }

    // What ToString shows.
    private IEnumerable<FlowLeakPart> Printed(FlowObject holder, int depth, FlowKeys known, IOperation at)
    {
        if (depth == 0 || holder.Type is not { } type)
            yield break;

        if (SerializedMembers.IsTextBuilder(type))
        {
            foreach (var taint in ElementValues(FlowValue.Of(holder), null, at).Taints)
                yield return new FlowLeakPart(taint, null);
        }
        else if (_program.ToStringOf(type) is { } toString)
        {
            foreach (var taint in Apply(toString, FlowValue.Of(holder), [], at).Taints)
                yield return new FlowLeakPart(taint, null);
        }
        else if (_known.Serialized.PrintsAll(type))
        {
            foreach (var member in _state!.Members(holder))
            {
                if (member.Key.IsElement || known.Contains(member.Key) || !SerializedMembers.IsShown(member.Key))
                    continue;

                foreach (var part in member.Value.Taints.Select(taint => new FlowLeakPart(taint, member.Key.Member))
                    .Concat(member.Value.Objects.SelectMany(inner => Printed(inner, depth - 1, FlowKeys.None, at)).Select(part => part with { Member = member.Key.Member })))
                {
                    yield return part;
                }
            }

            foreach (var part in Whole(holder, null, SinkForm.Text, known, at))
                yield return part;
        }
        else if (holder is { Knowledge: FlowKnowledge.Input, Path: { } path, IsCopy: false } && type.SpecialType is SpecialType.System_Object || type.TypeKind is TypeKind.TypeParameter or TypeKind.Interface)
        {
            foreach (var part in Whole(holder, null, SinkForm.Text, known, at))
                yield return part;
        }
    }

    /// <summary>One object that is being written, with all in it.</summary>
    private sealed record Writing(int Depth, bool IsShown = false)
    {
        public HashSet<FlowObject> Seen { get; private init; } = [];

        public Writing Deeper => this with { Depth = Depth - 1, Seen = Seen };
    }
}
