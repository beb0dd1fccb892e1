using System.Runtime.CompilerServices;
using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>The names of all constants of a project of which secrets may be put together. No file is compiled for them.</summary>
internal sealed class SecretConstants
{
    private static readonly ConditionalWeakTable<Compilation, SecretConstants> PerCompilation = new();

    private readonly object _gate = new();
    private NameSet? _names;

    public static NameSet Of(Compilation compilation, CancellationToken cancellationToken) =>
        PerCompilation.GetValue(compilation, static _ => new SecretConstants()).Names(compilation, cancellationToken);

    private NameSet Names(Compilation compilation, CancellationToken cancellationToken)
    {
        if (_names is { } known)
            return known;

        // The first that asks reads every file; the others would only do so once more.
        lock (_gate)
        {
            if (_names is null)
            {
                var names = new NameSet();
                foreach (var file in compilation.SyntaxTrees)
                {
                    foreach (var name in SourceSecrets.Of(file, cancellationToken).Constants(cancellationToken))
                        names.Add(name);
                }

                _names = names;
            }

            return _names;
        }
    }
}
