using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>Tells whether a part of a text is long enough to be the secret still. A few characters tell keys apart and open nothing; a length that only running tells is given the benefit.</summary>
internal static class Slice
{
    private const int MostShown = 12;

    /// <summary>Judges <c>key.Substring(3)</c>, <c>key.Substring(0, 8)</c>.</summary>
    public static bool KeepsSecret(IInvocationOperation substring) => substring.Arguments switch
    {
        [{ Value: var start }] => Number(start) is not null,
        [_, { Value: var length }] => Number(length) > MostShown,
        _ => false,
    };

    /// <summary>Judges <c>key[3..]</c>, <c>key[..8]</c>, <c>key[^4..]</c>.</summary>
    public static bool KeepsSecret(IRangeOperation range)
    {
        var (start, startFromEnd) = Bound(range.LeftOperand, missing: (0, false));
        var (end, endFromEnd) = Bound(range.RightOperand, missing: (0, true));
        return (startFromEnd, endFromEnd) switch
        {
            (false, true) => start is not null && end is not null,
            (true, true) => start - end > MostShown,
            (false, false) => end - start > MostShown,
            _ => false,
        };
    }

    private static (int? At, bool FromEnd) Bound(IOperation? bound, (int?, bool) missing) => bound?.Unwrapped() switch
    {
        null => missing,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var operand } => (Number(operand), true),

        // A number becomes an Index by a conversion of its own.
        IConversionOperation { Operand: var operand } => (Number(operand), false),
        var other => (Number(other), false),
    };

    private static int? Number(IOperation value) => value.Unwrapped().ConstantValue is { HasValue: true, Value: int number } ? number : null;
}
