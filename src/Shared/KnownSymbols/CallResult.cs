using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>What a method returns, with the wrapper taken off: both of a Stripe.net call and of an interface method.</summary>
/// <param name="Type">The type inside the wrapper, or what the collection holds; null for <c>void</c>, <c>Task</c> and <c>ValueTask</c>.</param>
/// <param name="Collection">The collection inside the wrapper, which every page is read into; null where there is none.</param>
internal readonly record struct CallResult(ResultWrapper Wrapper, ITypeSymbol? Type, ITypeSymbol? Collection = null)
{
    // What a List<T> is, as a return type.
    private static readonly HashSet<string> Collections = ["List`1", "IList`1", "ICollection`1", "IReadOnlyList`1", "IReadOnlyCollection`1", "IEnumerable`1"];

    /// <summary>Gets a value indicating whether all pages are read, one after the other.</summary>
    public bool HasEveryPage => Collection is not null || Wrapper is ResultWrapper.AsyncEnumerable or ResultWrapper.Enumerable;

    /// <summary>Gets what a Stripe.net method returns that serves this.</summary>
    public ResultForm Form => (Wrapper, HasEveryPage) switch
    {
        (ResultWrapper.None or ResultWrapper.Enumerable, true) => ResultForm.Sequence,
        (_, true) => ResultForm.AsyncSequence,
        (ResultWrapper.None, false) => ResultForm.Value,
        _ => ResultForm.Task,
    };

    /// <summary>Reads what a Stripe.net method returns.</summary>
    public static CallResult OfCall(ITypeSymbol returnType)
    {
        if (returnType.SpecialType == SpecialType.System_Void)
            return new(ResultWrapper.None, null);

        if (returnType is not INamedTypeSymbol { ContainingType: null } type)
            return new(ResultWrapper.None, returnType);

        var argument = type.TypeArguments.Length == 1 ? type.TypeArguments[0] : null;
        var wrapper = type.MetadataName switch
        {
            "Task" or "Task`1" when type.IsInNamespace("System", "Threading", "Tasks") => ResultWrapper.Task,
            "ValueTask" or "ValueTask`1" when type.IsInNamespace("System", "Threading", "Tasks") => ResultWrapper.ValueTask,
            "IAsyncEnumerable`1" when type.IsInNamespace("System", "Collections", "Generic") => ResultWrapper.AsyncEnumerable,
            "IEnumerable`1" when type.IsInNamespace("System", "Collections", "Generic") => ResultWrapper.Enumerable,
            _ => ResultWrapper.None,
        };

        return wrapper == ResultWrapper.None ? new(wrapper, type) : new(wrapper, argument);
    }

    /// <summary>Reads what a method of the user's returns, which may be a collection of every page's items as well.</summary>
    public static CallResult Of(ITypeSymbol returnType)
    {
        var result = OfCall(returnType);
        return result switch
        {
            { Wrapper: ResultWrapper.AsyncEnumerable or ResultWrapper.Enumerable } => result,
            { Type: IArrayTypeSymbol { Rank: 1 } array } => result with { Type = array.ElementType, Collection = array },
            { Type: INamedTypeSymbol { ContainingType: null } type } when Collections.Contains(type.MetadataName) && type.IsInNamespace("System", "Collections", "Generic") =>
                result with { Type = type.TypeArguments[0], Collection = type },
            _ => result,
        };
    }

    /// <summary>Tells whether an interface method that returns this is served by a call.</summary>
    public bool IsServedBy(StripeCall call)
    {
        if (!HasEveryPage)
            return Form == call.Result.Form && (Type is null || SymbolEqualityComparer.Default.Equals(Type, call.Result.Type));

        // Where Stripe.net does not page a list, its one page is all there is.
        var form = call.IsOnlyPage ? (Form == ResultForm.Sequence ? ResultForm.Value : ResultForm.Task) : Form;
        return form == call.Result.Form && SymbolEqualityComparer.Default.Equals(Type, call.Element);
    }
}

/// <summary>What a result comes in.</summary>
internal enum ResultWrapper
{
    None,
    Task,
    ValueTask,

    /// <summary>Every page, one after the other, as it is asked for.</summary>
    AsyncEnumerable,
    Enumerable,
}
