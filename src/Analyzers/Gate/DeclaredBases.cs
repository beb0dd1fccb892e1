using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Gate;

/// <summary>
/// The types of a project by the names of what they derive from or implement, as they are written. The compiler is not asked: it would bind the base lists of the whole project. What is read of a file
/// is kept with its syntax tree.
/// </summary>
internal sealed class DeclaredBases
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclaredBase[]> PerFile = new();

    private readonly Dictionary<string, List<DeclaredBase>> _under = new(StringComparer.Ordinal);

    public DeclaredBases(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var file in compilation.SyntaxTrees)
        {
            foreach (var declared in Of(file, cancellationToken))
            {
                if (!_under.TryGetValue(declared.Base, out var under))
                    _under.Add(declared.Base, under = []);
                under.Add(declared);
            }
        }
    }

    /// <summary>Gets what derives from, implements or is an alias of a type by its name, directly or not; each once for every way.</summary>
    public IReadOnlyList<DeclaredBase> Under(string name)
    {
        var found = new List<DeclaredBase>();
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        var pending = new Stack<string>([name]);
        while (pending.Count > 0)
        {
            if (!_under.TryGetValue(pending.Pop(), out var under))
                continue;

            foreach (var declared in under)
            {
                found.Add(declared);
                if (names.Add(declared.Name))
                    pending.Push(declared.Name);
            }
        }

        return found;
    }

    private static DeclaredBase[] Of(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (PerFile.TryGetValue(file, out var known))
            return known;

        var found = In(file.GetRoot(cancellationToken)).ToArray();
        return PerFile.GetValue(file, _ => found);
    }

    private static IEnumerable<DeclaredBase> In(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            switch (node)
            {
                case TypeDeclarationSyntax { BaseList.Types: var bases } type:
                    foreach (var name in bases.SelectMany(static above => NamesIn(above.Type)))
                        yield return new DeclaredBase(name, type.Identifier.ValueText, type);
                    break;
                case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias, Name: { } target }:
                    foreach (var name in NamesIn(target))
                        yield return new DeclaredBase(name, alias, null);
                    break;
            }
        }
    }

    private static IEnumerable<string> NamesIn(SyntaxNode type) => type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText);
}

/// <summary>A type that is written as being one of another, or of some of another.</summary>
/// <param name="Base">The name of the other.</param>
/// <param name="Name">Its own.</param>
/// <param name="Type">Its declaration; null for an alias.</param>
internal sealed record DeclaredBase(string Base, string Name, TypeDeclarationSyntax? Type);
