using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>What a method returns, with the wrapper taken off: both of a Stripe.net call and of an interface method.</summary>
/// <param name="Type">The type inside the wrapper; null for <c>void</c>, <c>Task</c> and <c>ValueTask</c>.</param>
internal readonly record struct CallResult(ResultWrapper Wrapper, ITypeSymbol? Type)
{
    public static CallResult Of(ITypeSymbol returnType)
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

    /// <summary>Tells whether an interface method that returns this is served by a call that returns <paramref name="call"/>.</summary>
    public bool IsServedBy(CallResult call)
    {
        var wrapper = Wrapper == ResultWrapper.ValueTask ? ResultWrapper.Task : Wrapper;
        return wrapper == call.Wrapper && (Type is null || SymbolEqualityComparer.Default.Equals(Type, call.Type));
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
