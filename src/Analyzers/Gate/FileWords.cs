using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Gate;

/// <summary>The words of a file, as hashes in order. Kept with its syntax tree: a file that is not edited is read once, however many compilations it is part of.</summary>
internal sealed class FileWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileWords> PerFile = new();

    private readonly ulong[] _words;

    private FileWords(ulong[] words) => _words = words;

    public static FileWords Of(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (PerFile.TryGetValue(file, out var known))
            return known;

        var words = new FileWords(file.GetText(cancellationToken).Words());
        return PerFile.GetValue(file, _ => words);
    }

    public bool Has(ulong word) => Array.BinarySearch(_words, word) >= 0;

    public bool HasAnyOf(NameSet names)
    {
        foreach (var name in names.Hashes)
        {
            if (Has(name))
                return true;
        }

        return false;
    }
}
