using System.Security.Cryptography;
using System.Text;
#if NET
using System.Runtime.InteropServices;
#else
using System.Runtime.CompilerServices;
#endif

namespace ConnectGen;

public sealed partial class ConnectedAccountKey
{
    // Of this process alone. Without it a hash code that came to light would tell whether a guessed key is the right one, and string's own is the same in every
    // process of .NET Framework.
    private static readonly byte[] HashKey = CreateHashKey();

    /// <summary>Tells whether two keys are the same, in a time that depends on their length alone; two nulls are.</summary>
    /// <param name="left">The one key.</param>
    /// <param name="right">The other key.</param>
    public static bool operator ==(ConnectedAccountKey? left, ConnectedAccountKey? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two keys differ, in a time that depends on their length alone.</summary>
    /// <param name="left">The one key.</param>
    /// <param name="right">The other key.</param>
    public static bool operator !=(ConnectedAccountKey? left, ConnectedAccountKey? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ConnectedAccountKey? other) => other is not null && FixedTimeEquals(_secret, other._secret);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConnectedAccountKey);

    /// <summary>Returns a hash code that differs from process to process and tells nothing of the key.</summary>
    /// <returns>The hash code, for dictionaries and sets of this process.</returns>
    public override int GetHashCode()
    {
        using var hash = new HMACSHA256(HashKey);
        return BitConverter.ToInt32(hash.ComputeHash(Encoding.ASCII.GetBytes(_secret)), 0);
    }

#if NET
    private static bool FixedTimeEquals(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(left.AsSpan()), MemoryMarshal.AsBytes(right.AsSpan()));
#else
    // An optimiser that understood the loop could end it at the first difference.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static bool FixedTimeEquals(string left, string right)
    {
        if (left.Length != right.Length)
            return false;

        var differences = 0;
        for (var index = 0; index < left.Length; index++)
            differences |= left[index] ^ right[index];

        return differences == 0;
    }
#endif

    private static byte[] CreateHashKey()
    {
        var key = new byte[32];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(key);
        return key;
    }
}
