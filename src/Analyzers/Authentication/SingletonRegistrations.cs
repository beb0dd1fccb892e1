using System.Runtime.CompilerServices;
using ConnectGen.Analyzers.Gate;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>
/// Which of a project's types live as long as the app: those that it registers as singletons, and hosted services.
/// The registrations are looked for when a rule first asks about a type, in the files whose text has the word, and by name: no file is compiled for it.
/// </summary>
internal sealed class SingletonRegistrations
{
    private static readonly ConditionalWeakTable<Compilation, SingletonRegistrations> PerCompilation = new();

    private HashSet<string>? _names;

    public static bool Contain(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        IsHostedService(type) || PerCompilation.GetOrCreateValue(compilation).Names(compilation, cancellationToken).Contains(type.Name);

    private static bool IsHostedService(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static implemented => implemented.Name == "IHostedService" && implemented.IsInNamespace("Microsoft", "Extensions", "Hosting"));

    // Threads that ask at once find the same names, and one of the two results is kept.
    private HashSet<string> Names(Compilation compilation, CancellationToken cancellationToken)
    {
        if (_names is { } known)
            return known;

        var names = new HashSet<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!tree.GetText(cancellationToken).Contains("Singleton"))
                continue;

            foreach (var call in tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (NameOf(call.Expression) is { Identifier.ValueText: "AddSingleton" or "TryAddSingleton" or "AddKeyedSingleton" or "TryAddKeyedSingleton" or "Singleton" or "KeyedSingleton" } name)
                    AddTypes(names, name, call.ArgumentList);
            }
        }

        return _names = names;
    }

    private static SimpleNameSyntax? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    // AddSingleton<IPayments, Payments>(), AddSingleton(typeof(IPayments), typeof(Payments)), AddSingleton<IPayments>(_ => new Payments(…)), AddSingleton(new Payments(…)).
    private static void AddTypes(HashSet<string> names, SimpleNameSyntax called, ArgumentListSyntax arguments)
    {
        if (called is GenericNameSyntax { TypeArgumentList.Arguments: var types })
        {
            foreach (var type in types)
                Add(names, type);
        }

        foreach (var node in arguments.DescendantNodes())
        {
            if (node is ObjectCreationExpressionSyntax { Type: var created })
                Add(names, created);
            else if (node is TypeOfExpressionSyntax { Type: var named })
                Add(names, named);
        }
    }

    private static void Add(HashSet<string> names, TypeSyntax type)
    {
        var name = type switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax aliased => aliased.Name,
            _ => type as SimpleNameSyntax,
        };
        if (name is not null)
            names.Add(name.Identifier.ValueText);
    }
}
