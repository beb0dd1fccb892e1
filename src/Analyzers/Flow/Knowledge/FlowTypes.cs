using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>What the types of values tell about secrets in them.</summary>
internal static class FlowTypes
{
    // What gives one value, sooner or later.
    private static readonly HashSet<string> Envelopes =
        ["Task", "ValueTask", "Nullable", "Lazy", "ActionResult", "ConfiguredTaskAwaitable", "ConfiguredValueTaskAwaitable", "TaskAwaiter", "AsyncLocal", "ThreadLocal"];

    /// <summary>Tells whether a value of a type can hold a secret, or something that does: not a number, a date, a comparison's outcome.</summary>
    public static bool CanCarry(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Void or SpecialType.System_DateTime or SpecialType.System_Decimal => false,
        SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr or SpecialType.System_SByte => false,
        SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UIntPtr or SpecialType.System_Single or SpecialType.System_Double => false,
        // A key that nobody can read by accident.
        _ when RuntimeSymbols.IsAccountKey(type) || RuntimeSymbols.IsPublishableKey(type) || RuntimeSymbols.IsAccountId(type) => false,
        _ => type.TypeKind != TypeKind.Enum && !(type.IsValueType && type.Name is "DateTimeOffset" or "TimeSpan" or "Guid" or "DateOnly" or "TimeOnly" or "CancellationToken"),
    };

    /// <summary>Tells whether a value of a type can be a text, or something that a text can be behind.</summary>
    public static bool CanBeText(ITypeSymbol? type) => type is null || (CanCarry(type) && (
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char
        || type.TypeKind is TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Error
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char or SpecialType.System_Byte }
        || type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "StringValues" or "JsonElement" or "JsonNode" or "IHtmlContent"
        || (Unwrapped(type) is var inner && !SymbolEqualityComparer.Default.Equals(inner, type) && CanBeText(inner))
        || (ElementOf(type) is { } element && !SymbolEqualityComparer.Default.Equals(element, type) && CanBeText(element) && element.SpecialType != SpecialType.System_Char)));

    /// <summary>Tells whether a type is a text, or the characters or bytes of one.</summary>
    public static bool IsText(ITypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char or SpecialType.System_Byte } => true,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Char or SpecialType.System_Byte }] } => true,
        _ => false,
    };

    /// <summary>Gets what a task, a nullable or a lazy value gives; any other type as it is.</summary>
    public static ITypeSymbol Unwrapped(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments: [var inner] } named && IsEnvelope(named))
            type = inner;

        return type;
    }

    /// <summary>Tells whether a property gives what its object stands for: <c>task.Result</c>, <c>lazy.Value</c>.</summary>
    public static bool Unwraps(IPropertySymbol property) => property is { Name: "Result" or "Value", ContainingType: { } type } && IsEnvelope(type);

    /// <summary>Tells whether a type is for one value that it gives.</summary>
    public static bool IsEnvelope(INamedTypeSymbol type) => Envelopes.Contains(type.Name) && IsOfFramework(type);

    /// <summary>Gets the type of the elements of a sequence; null where the type is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type)
    {
        switch (type is null ? null : Unwrapped(type))
        {
            case null or { SpecialType: SpecialType.System_String }:
                return null;
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [var part] }:
                return part;
            case INamedTypeSymbol named when Sequence(named) is { TypeArguments: [var element] }:
                return element;
            default:
                return null;
        }
    }

    /// <summary>Gets the type of what a sequence or a dictionary holds; null where the type is neither.</summary>
    public static ITypeSymbol? ContentOf(ITypeSymbol? type) =>
        ElementOf(type) is not { } element ? null : IsDictionary(type) && element is INamedTypeSymbol { TypeArguments: [_, var value] } ? value : element;

    /// <summary>Gets the type of a dictionary's keys; null where the type is none.</summary>
    public static ITypeSymbol? KeyOf(ITypeSymbol? type) => IsDictionary(type) && ElementOf(type) is INamedTypeSymbol { TypeArguments: [var key, _] } ? key : null;

    /// <summary>Tells whether a value of a type is copied when it is assigned, with what it holds.</summary>
    public static bool IsStructure(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named && (type.IsTupleType || !(IsOfFramework(type) || IsEnvelope(named)));

    /// <summary>Tells whether a type is a dictionary, whose elements are pairs.</summary>
    public static bool IsDictionary(ITypeSymbol? type) => type is not null
        && (type.Name.EndsWith("Dictionary", StringComparison.Ordinal) || type.AllInterfaces.Any(static i => i.Name is "IDictionary" or "IReadOnlyDictionary"));

    /// <summary>Tells whether a type is the runtime's, the framework's or the platform's.</summary>
    public static bool IsOfFramework(ITypeSymbol type) => Outermost(type) is "System" or "Microsoft";

    /// <summary>Tells whether a type is one of the runtime's own: <c>List&lt;T&gt;</c>, but not Entity Framework's <c>DbSet&lt;T&gt;</c>.</summary>
    public static bool IsOfRuntime(ITypeSymbol type) => Outermost(type) == "System";

    /// <summary>Tells whether a type is one of the runtime's collections, or has methods for them.</summary>
    public static bool IsCollection(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false } outer)
            space = outer;

        return space is { Name: "Collections" or "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
    }

    /// <summary>Tells whether a type is Stripe.net's.</summary>
    public static bool IsOfStripe(ITypeSymbol type) => Outermost(type) == "Stripe" && type.DeclaringSyntaxReferences.IsEmpty;

    public static bool IsException(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "Exception" && current.IsInNamespace("System"))
                return true;
        }

        return false;
    }

    private static string? Outermost(ITypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost is { ContainingNamespace.IsGlobalNamespace: false })
            outermost = outermost.ContainingNamespace;

        return outermost?.Name;
    }

    private static INamedTypeSymbol? Sequence(INamedTypeSymbol type) =>
        IsSequence(type) ? type : type.AllInterfaces.FirstOrDefault(IsSequence);

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T || type.Name is "IAsyncEnumerable" or "IAsyncEnumerator" or "IEnumerator" or "ConfiguredCancelableAsyncEnumerable" && type.Arity == 1;
}
