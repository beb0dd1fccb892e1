using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Flow;

/// <summary>
/// Finds out by what names code gets objects of a type. By the text and syntax of the files that name the type, and no others: asking the compiler for the types of all members would have it bind
/// the signatures of the whole project, in an editor at each keystroke. Two types of one name count as one, which costs time and nothing else.
/// </summary>
internal sealed class Givers(Compilation compilation, DeclaredBases bases)
{
    private readonly Dictionary<string, GiversOfType> _known = new(StringComparer.Ordinal);
    private HashSet<string>? _importedGlobally;

    public GiversOfType Of(string type, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(type, out var known))
            return known;

        // With what derives from it, and its other names.
        var names = new HashSet<string>(bases.Under(type).Select(static under => under.Name), StringComparer.Ordinal) { type };
        var hashes = new NameSet();
        foreach (var name in names)
            hashes.Add(name);

        var files = compilation.SyntaxTrees.Where(file => FileWords.Of(file, cancellationToken).HasAnyOf(hashes));
        known = new GiversOfType(hashes, [.. files.SelectMany(file => MembersIn(file.GetRoot(cancellationToken), names, cancellationToken)).Distinct()]);

        _known.Add(type, known);
        return known;
    }

    private IEnumerable<Giver> MembersIn(SyntaxNode root, HashSet<string> names, CancellationToken cancellationToken)
    {
        foreach (var node in Declarations(root))
        {
            switch (node)
            {
                case PropertyDeclarationSyntax property when Mentions(property.Type, names) && IsSeenElsewhere(property):
                    yield return GiverOf(property.Identifier, property, cancellationToken);
                    break;
                case FieldDeclarationSyntax field when Mentions(field.Declaration.Type, names) && IsSeenElsewhere(field):
                    foreach (var variable in field.Declaration.Variables)
                        yield return GiverOf(variable.Identifier, field, cancellationToken);
                    break;
                case MethodDeclarationSyntax method when Gives(method, names) && IsSeenElsewhere(method):
                    if (method.ParameterList.Parameters is not [{ Type: { } extended } first, ..] || !first.Modifiers.Any(SyntaxKind.ThisKeyword))
                        yield return GiverOf(method.Identifier, method, cancellationToken);
                    else if (!Mentions(extended, names))
                        yield return new Giver(method.Identifier.ValueText, (extended as SimpleNameSyntax ?? (extended as QualifiedNameSyntax)?.Right) is IdentifierNameSyntax { Identifier.ValueText: var name } ? name : null);
                    break;

                // What a record's parameters become, and those of a class whose other parts lie elsewhere.
                case ParameterSyntax { Type: { } given, Parent.Parent: TypeDeclarationSyntax type } parameter when Mentions(given, names) && (type is RecordDeclarationSyntax || type.Modifiers.Any(SyntaxKind.PartialKeyword)):
                    yield return new Giver(parameter.Identifier.ValueText, type.Identifier.ValueText);
                    break;
            }
        }
    }

    // What it returns, what it puts into a variable, and what it calls a function with.
    private static bool Gives(MethodDeclarationSyntax method, HashSet<string> names) =>
        Mentions(method.ReturnType, names)
        || method.ParameterList.Parameters.Any(parameter => parameter.Type is { } type
            && (type is not IdentifierNameSyntax || parameter.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.OutKeyword) || modifier.IsKind(SyntaxKind.RefKeyword)))
            && Mentions(type, names));

    // A private member of a type that is written in one file: that file names the member's type.
    private static bool IsSeenElsewhere(MemberDeclarationSyntax member) =>
        member.Parent is InterfaceDeclarationSyntax
        || member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
        || member.Ancestors().Any(static outer => outer is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private Giver GiverOf(SyntaxToken name, MemberDeclarationSyntax member, CancellationToken cancellationToken) =>
        new(name.ValueText, member.Parent is TypeDeclarationSyntax { Identifier.ValueText: { Length: > 0 } type } && !ImportedGlobally(cancellationToken).Contains(type) ? type : null);

    // "global using static Shop.Sellers": nothing need be named before its members.
    private HashSet<string> ImportedGlobally(CancellationToken cancellationToken)
    {
        if (_importedGlobally is { } known)
            return known;

        known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in compilation.SyntaxTrees)
        {
            var words = FileWords.Of(file, cancellationToken);
            if (!words.Has(NameSet.Hash("global")) || !words.Has(NameSet.Hash("static")) || file.GetRoot(cancellationToken) is not CompilationUnitSyntax unit)
                continue;

            foreach (var import in unit.Usings)
            {
                if (import.GlobalKeyword.RawKind != 0 && import.StaticKeyword.RawKind != 0 && import.Name is { } imported)
                    known.UnionWith(imported.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static part => part.Identifier.ValueText));
            }
        }

        return _importedGlobally = known;
    }

    private static bool Mentions(SyntaxNode type, HashSet<string> names) => type.DescendantNodesAndSelf().Any(part => part is SimpleNameSyntax { Identifier.ValueText: var name } && names.Contains(name));

    // Nothing within a member.
    private static IEnumerable<SyntaxNode> Declarations(SyntaxNode root) => root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or ParameterListSyntax { Parent: TypeDeclarationSyntax });
}

/// <summary>How code gets objects of a type.</summary>
/// <param name="Names">The type's name, and those of its aliases and of what derives from it.</param>
/// <param name="Members">The members of types that give one, alone or in lists, tasks and functions.</param>
internal sealed record GiversOfType(NameSet Names, IReadOnlyList<Giver> Members);

/// <summary>A member that gives objects of a type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Of">The type that it belongs to, or that it extends; null where it may be any.</param>
internal sealed record Giver(string Name, string? Of);
