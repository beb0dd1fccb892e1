using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>A row of the tables: arguments of some methods, or of the constructors of some types, that leave.</summary>
/// <param name="Namespace">The namespace of the types; with <c>.*</c> at its end, those below it too.</param>
/// <param name="Types">The types that declare the methods, extension methods by the class that they stand in; or the interface or type that the method is called on. Separated by spaces, <c>*</c> for any.</param>
/// <param name="Methods">The methods' names, separated by spaces; <see cref="New"/> for the types' constructors.</param>
/// <param name="Parameters">The parameters' names, separated by spaces; <see cref="Payload"/> for all that can carry a text.</param>
internal sealed record CallSink(string Namespace, string Types, string Methods, string Parameters, SinkPlace Place, SinkForm Form)
{
    /// <summary>In the place of a method's name: the constructors of the types and of those that derive from them.</summary>
    public const string New = "new";

    /// <summary>In the place of parameters' names: all but switches, tokens, options and the like.</summary>
    public const string Payload = "*";

    private readonly TypeSet _types = new(Namespace, Types);
    private readonly string[]? _parameters = Parameters == Payload ? null : Parameters.Split(' ');

    /// <summary>Gets a further condition on the call; null where there is none.</summary>
    public Func<IOperation, bool>? When { get; init; }

    /// <summary>Gets what the sink is called where that is not the call.</summary>
    public Func<IOperation, string>? Named { get; init; }

    /// <summary>Gets a value indicating whether the types are those that the method is called on, whichever type declares it.</summary>
    public bool OfReceiver { get; init; }

    /// <summary>Gets a value indicating whether a list among the arguments is written with what is in it.</summary>
    public bool WritesLists { get; init; }

    /// <summary>Gets the place where this argument leaves; null where it does not.</summary>
    public FlowSink? Of(IOperation call, IMethodSymbol method, IArgumentOperation argument, IParameterSymbol parameter)
    {
        if (!HasParameter(method, parameter) || !IsOfTypes(call, method) || When?.Invoke(call) == false)
            return null;

        return new FlowSink(Place, FormOf(argument, parameter), Named?.Invoke(call) ?? SinkName.OfCall(call)) { WritesLists = WritesLists };
    }

    // A log's "params object[]", or its list of tags: each alone.
    private SinkForm FormOf(IArgumentOperation argument, IParameterSymbol parameter) => Form == SinkForm.Text && IsSequence(parameter, argument) ? SinkForm.Texts : Form;

    private bool IsSequence(IParameterSymbol parameter, IArgumentOperation argument)
    {
        var takesAll = argument.Parameter?.OriginalDefinition.Type is { TypeKind: TypeKind.TypeParameter } or { SpecialType: SpecialType.System_Object };
        return parameter.IsParams || (takesAll ? WritesLists && ValueShape.IsSequence(argument.Value.Unwrapped().Type) : ValueShape.IsSequence(parameter.Type));
    }

    private bool IsOfTypes(IOperation call, IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
            return _types.HasBaseOf(method.ContainingType);
        if (OfReceiver)
            return _types.HasAnyOf(Receivers.TypeOf(call));

        return _types.Has(method.ContainingType) || (method.ContainingType.TypeKind == TypeKind.Interface && _types.HasAnyOf(method.ContainingType));
    }

    private bool HasParameter(IMethodSymbol method, IParameterSymbol parameter)
    {
        // The receiver of an extension method is not given away.
        if (method.IsExtensionMethod && parameter.Ordinal == 0)
            return false;

        return _parameters is null ? ValueShape.CanCarry(parameter.Type) : Array.IndexOf(_parameters, parameter.Name) >= 0;
    }
}
