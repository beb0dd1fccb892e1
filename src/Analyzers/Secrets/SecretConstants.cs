using System.Runtime.CompilerServices;
using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>The names of all constants of a project of which secrets may be put together. No file is compiled for them.</summary>
internal static class SecretConstants
{
    private static readonly ConditionalWeakTable<Compilation, NameSet> PerCompilation = new();

    public static NameSet Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (PerCompilation.TryGetValue(compilation, out var known))
            return known;

        var names = new NameSet();
        foreach (var file in compilation.SyntaxTrees)
        {
            foreach (var name in SourceSecrets.Of(file, cancellationToken).Constants(cancellationToken))
                names.Add(name);
        }

        return PerCompilation.GetValue(compilation, _ => names);
    }
}
