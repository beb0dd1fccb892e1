using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>A value that goes to a client.</summary>
/// <param name="value">The value.</param>
/// <param name="through">What messages call the way that it goes.</param>
/// <param name="isSerialized">Whether an object goes with all that is in it.</param>
internal readonly struct ClientSink(IOperation value, string through, bool isSerialized = false)
{
    public IOperation Value => value;

    public string Through => through;

    public bool IsSerialized => isSerialized;
}
