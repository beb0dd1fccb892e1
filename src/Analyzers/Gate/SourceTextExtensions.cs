using System.Buffers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Gate;

/// <summary>Searches a file's text in chunks: no syntax node, token or string is made for a file that holds nothing of interest.</summary>
internal static class SourceTextExtensions
{
    internal const int ChunkLength = 4096;

    /// <summary>Tells whether the text contains <paramref name="part"/>, in code, comment or string alike.</summary>
    public static bool Contains(this SourceText text, string part) => text.ContainsAny([part]);

    /// <summary>Tells whether the text contains one of <paramref name="parts"/>, none of which is longer than the first.</summary>
    public static bool ContainsAny(this SourceText text, string[] parts)
    {
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            // Each chunk begins with the end of the one before, so that a match across the border is seen.
            for (var start = 0; start < text.Length; start += ChunkLength - parts[0].Length + 1)
            {
                var length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                foreach (var part in parts)
                {
                    if (buffer.AsSpan(0, length).IndexOf(part.AsSpan()) >= 0)
                        return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Tells whether a whole word of the text is one of <paramref name="names"/>.</summary>
    public static bool ContainsWordOf(this SourceText text, NameSet names)
    {
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            var word = NameSet.EmptyHash;
            for (var start = 0; start < text.Length; start += ChunkLength)
            {
                var length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                for (var i = 0; i < length; i++)
                {
                    if (SyntaxFacts.IsIdentifierPartCharacter(buffer[i]))
                    {
                        word = NameSet.Append(word, buffer[i]);
                    }
                    else if (word != NameSet.EmptyHash)
                    {
                        if (names.Contains(word))
                            return true;

                        word = NameSet.EmptyHash;
                    }
                }
            }

            return names.Contains(word);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Gets the words of the text, each once, as hashes in order.</summary>
    public static ulong[] Words(this SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        var found = ArrayPool<ulong>.Shared.Rent((text.Length / 2) + 1);
        try
        {
            var count = 0;
            var word = NameSet.EmptyHash;
            for (var start = 0; start < text.Length; start += ChunkLength)
            {
                var length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                for (var i = 0; i < length; i++)
                {
                    if (SyntaxFacts.IsIdentifierPartCharacter(buffer[i]))
                    {
                        word = NameSet.Append(word, buffer[i]);
                    }
                    else if (word != NameSet.EmptyHash)
                    {
                        found[count++] = word;
                        word = NameSet.EmptyHash;
                    }
                }
            }

            if (word != NameSet.EmptyHash)
                found[count++] = word;

            Array.Sort(found, 0, count);
            var distinct = 0;
            for (var i = 0; i < count; i++)
            {
                if (i == 0 || found[i] != found[distinct - 1])
                    found[distinct++] = found[i];
            }

            return found.AsSpan(0, distinct).ToArray();
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(found);
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
