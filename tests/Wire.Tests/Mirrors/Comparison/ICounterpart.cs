namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>What is compared with the hand-written calls of one service.</summary>
internal interface ICounterpart
{
    /// <summary>What is wrong with the counterpart as a whole, without any call.</summary>
    IEnumerable<string> Problems { get; }

    /// <summary>What is wrong with the declaration of a call's counterpart; nothing if it can be called.</summary>
    IEnumerable<string> ProblemsOf(NativeCall call, AccountPlace place);

    /// <summary>Calls the counterpart of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="place">Where the hand-written call has the account.</param>
    /// <param name="round">The way to call.</param>
    /// <param name="arguments">The call's arguments in that round, without the account. They must be the same afterwards.</param>
    Task<object?> CallAsync(NativeCall call, AccountPlace place, Round round, object?[] arguments);
}
