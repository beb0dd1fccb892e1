using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What calls are made on.</summary>
internal static class Receivers
{
    /// <summary>Gets what a call is made on, an extension method's first argument among them; null where it is on nothing.</summary>
    public static IOperation? Of(IOperation call)
    {
        if (call is not IInvocationOperation invocation)
            return null;

        var receiver = invocation.Instance ?? (invocation.TargetMethod.IsExtensionMethod ? FirstArgument(invocation) : null);
        return receiver?.Unwrapped();
    }

    public static ITypeSymbol? TypeOf(IOperation call) => Of(call)?.Type;

    /// <summary>Gets the property that an operation reads; behind a local that is given one value, and in an initialiser of what it names, too. Null where it reads none.</summary>
    public static IPropertyReferenceOperation? PropertyOf(IOperation? receiver) => Resolve(receiver) as IPropertyReferenceOperation;

    /// <summary>Follows <c>?.</c>, initialisers of members, and locals that are given one value.</summary>
    public static IOperation? Resolve(IOperation? receiver)
    {
        receiver = receiver?.Unwrapped();
        if (receiver is IConditionalAccessInstanceOperation)
            receiver = receiver.Receiver()?.Unwrapped();
        if (receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
            return InitializedBy(receiver);

        return receiver is ILocalReferenceOperation { SemanticModel: { } model } ? LocalUses.Resolve(receiver, model, CancellationToken.None) : receiver;
    }

    /// <summary>Gets the argument for a parameter of a call or a creation; null where there is none.</summary>
    public static IOperation? Argument(IOperation call, string parameter) =>
        ArgumentsOf(call).FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.Unwrapped();

    public static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>Tells whether this is the property of a type that answers a request.</summary>
    public static bool Reads(IOperation? receiver, TypeSet types, string property) =>
        PropertyOf(receiver) is { Property: var read } && read.Name == property && types.HasAnyOf(read.ContainingType);

    private static IOperation? FirstArgument(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;

    // "Headers = { { "X-Key", key } }" is Headers; "new HeaderDictionary { { "X-Key", key } }" is the dictionary itself.
    private static IOperation? InitializedBy(IOperation receiver)
    {
        for (var parent = receiver.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IMemberInitializerOperation member:
                    return member.InitializedMember;
                case IObjectCreationOperation creation:
                    return creation;
            }
        }

        return receiver;
    }
}
