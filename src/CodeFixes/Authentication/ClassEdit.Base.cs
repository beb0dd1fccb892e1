using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ConnectGen.CodeFixes.Authentication;

/// <content>The client for the service that the class derives from.</content>
internal sealed partial class ClassEdit
{
    /// <summary>Passes the client on to the service that the class derives from; null where the constructor has it only later, in a field.</summary>
    /// <param name="root">A root that tracks <see cref="Nodes"/>.</param>
    public SyntaxNode? GiveBase(SyntaxNode root)
    {
        if (_setsField is not null)
            return null;

        var arguments = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.IdentifierName(Name))));
        var type = root.GetCurrentNode(_type)!;
        if (IsPrimary)
        {
            var named = type.BaseList!.Types[0];
            var changed = type.ReplaceNode(named, SyntaxFactory.PrimaryConstructorBaseType(named.Type.WithoutTrailingTrivia(), arguments.WithTrailingTrivia(named.GetTrailingTrivia())));
            return root.ReplaceNode(type, NeedsParameter ? changed.WithParameterList(changed.ParameterList!.With(_dependency.Type, Name)) : changed);
        }

        if (_constructor is null)
            return root.ReplaceNode(type, type.WithConstructor(_dependency.Type, $"{NewConstructor()} : base({Name})", [], _lineEnd));

        var constructor = root.GetCurrentNode(_constructor)!;
        var given = NeedsParameter ? constructor.WithParameterList(constructor.ParameterList.With(_dependency.Type, Name)) : constructor;
        given = given.Initializer is { } initializer
            ? given.WithInitializer(initializer.WithArgumentList(arguments.WithTriviaFrom(initializer.ArgumentList)))
            : given
                .WithParameterList(given.ParameterList.WithTrailingTrivia(SyntaxFactory.Space))
                .WithInitializer(SyntaxFactory.ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, arguments).WithTrailingTrivia(given.ParameterList.GetTrailingTrivia()))
                .WithAdditionalAnnotations(Formatter.Annotation);
        return root.ReplaceNode(constructor, given);
    }
}
