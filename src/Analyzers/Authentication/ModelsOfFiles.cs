using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>
/// The semantic models of files other than the one that is being analysed: a helper often lies in another. Each file has one, made when it is needed,
/// and it binds no more than the member that is asked about.
/// </summary>
internal sealed class ModelsOfFiles(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public IEnumerable<SyntaxTree> Files => compilation.SyntaxTrees;

    public SemanticModel Of(SyntaxTree file) => _models.GetOrAdd(file, tree => compilation.GetSemanticModel(tree));
}
