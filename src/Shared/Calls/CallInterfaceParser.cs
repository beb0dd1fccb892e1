using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Calls;

/// <summary>
/// Reads an interface marked <c>[ConnectedAccountCall]</c>: the one parser, of which the generator takes the model and the
/// analyzer the problems. A member with a problem becomes a stub, so that the others are generated all the same.
/// </summary>
internal sealed partial class CallInterfaceParser
{
    private readonly INamedTypeSymbol _interface;
    private readonly AttributeData _attribute;
    private readonly StripeSymbols _stripe;
    private readonly CallerPlacement _placement;
    private readonly StripeService? _service;
    private readonly CallMatcher _matcher;
    private readonly CallerMembers _members;
    private readonly CallAuthentication _authentication;
    private readonly StripeService? _mirrored;
    private readonly ImmutableArray<(INamedTypeSymbol Interface, StripeService Service)> _inheritedMirrors;
    private readonly AccountKind? _boundTo;
    private readonly bool _hasNullableAnnotations;
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
    private readonly List<CallModel> _calls = [];
    private readonly List<StubModel> _stubs = [];
    private bool _isComplete = true;

    private CallInterfaceParser(INamedTypeSymbol type, AttributeData attribute, StripeSymbols stripe, Compilation compilation)
    {
        _interface = type;
        _attribute = attribute;
        _stripe = stripe;
        _placement = CallerPlacement.Of(type, attribute);
        _service = CallHint.Of(attribute).Service is { } hinted ? stripe.Calls.Service(hinted) : null;
        _matcher = new CallMatcher(stripe, _service);
        _authentication = CallHint.Authentication(attribute);
        _mirrored = MirroredBy(type, attribute, stripe);
        _inheritedMirrors = InheritedMirrors(type, stripe);
        _members = new CallerMembers(type, _placement.Name, compilation, hasMirror: _mirrored is not null || !_inheritedMirrors.IsEmpty);
        _boundTo = BoundTo();
        _hasNullableAnnotations = compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 };
    }

    /// <summary>Reads an interface.</summary>
    /// <returns>The model, null where no caller can be generated at all, and every problem found.</returns>
    public static (CallerModel? Model, ImmutableArray<Problem> Problems) Parse(
        INamedTypeSymbol type, AttributeData attribute, StripeSymbols stripe, Compilation compilation, CancellationToken cancellationToken)
    {
        if (CallerPlacement.Obstacle(type) is { } obstacle)
            return (null, ImmutableArray.Create(new Problem(DiagnosticIds.InterfaceCannotBeImplemented, Identifier(type, attribute), type.Name, obstacle, NoProperties)));

        var parser = new CallInterfaceParser(type, attribute, stripe, compilation);
        if (parser._members.Inaccessible is { } inaccessible)
        {
            parser.Report(DiagnosticIds.InterfaceCannotBeImplemented, Identifier(type, attribute), type.Name, $"'{inaccessible.ToDisplayString(Displays.Member)}' is not accessible here; do not inherit it");
            return (null, parser._problems.ToImmutable());
        }

        if (stripe.Unsupported is not null)
        {
            parser.StubAll();
            return (parser.Model(), parser._problems.ToImmutable());
        }

        if (parser._mirrored is { } service && MirrorObstacle(type, service) is { } notPartial)
        {
            parser.Report(DiagnosticIds.InterfaceCannotBeImplemented, Identifier(type, attribute), type.Name, notPartial);
            return (null, parser._problems.ToImmutable());
        }

        parser.CheckAttribute();
        foreach (var member in parser._members.ToImplement)
        {
            cancellationToken.ThrowIfCancellationRequested();
            parser.ParseMember(member);
        }

        parser.Mirror();
        return (parser.Model(), parser._problems.ToImmutable());
    }

    private CallerModel Model() => new(
        _interface.QualifiedName(SymbolDisplayFormat.FullyQualifiedFormat),
        _placement.Namespace,
        new(_placement.Containers.Select(ContainerDeclaration)),
        CallerPlacement.Escape(_placement.Name),
        _placement.FullName,
        HintName(),
        SyntaxFacts.GetText(_placement.Accessibility),
        IsRegistrable(_interface),
        _hasNullableAnnotations,
        _isComplete,
        _mirrored is null ? null : CallerPlacement.Escape(_interface.Name),
        BoundAccount(),
        _members.CallsField,
        _members.ClientField,
        NeedsStripeClient: _members.Services.Any(static s => s.ClientPath is not null),
        new(_members.Services),
        new(_calls),
        new(_stubs));

    private void CheckAttribute()
    {
        var hint = CallHint.Of(_attribute);
        if (hint.Service is { TypeKind: not TypeKind.Error } service && _stripe.Calls.Service(service) is null)
            Report(DiagnosticIds.NoMatchingCall, AttributeLocation(_attribute), _interface.Name, $"'{service.Name}' is not a service of Stripe.net that sends requests; name one, such as Stripe.RefundService, or none");

        if (CallHint.CallerName(_attribute) is { } name && !CallerPlacement.IsClassName(name))
            Report(DiagnosticIds.CallerNameCollision, AttributeLocation(_attribute), _interface.Name, $"'{name}' is not a name that a class can have; write one, such as CallerName = \"{CallerPlacement.DefaultName(_interface.Name)}\", or none");
    }

    // Nothing is known of such a version's calls. The members are there all the same, so that the one error is the one that says so.
    private void StubAll()
    {
        foreach (var member in _members.ToImplement)
            AddStub(member, DiagnosticIds.InterfaceCannotBeImplemented);
    }

    private void ParseMember(ISymbol member)
    {
        if (HasErrorType(member) || IsAfterHalfTyped(member))
        {
            _isComplete = false; // The compiler has said so already, and what cannot be named cannot be written.
            return;
        }

        if (member is not IMethodSymbol method)
        {
            ReportStub(member, DiagnosticIds.NotACall, $"it is {(member is IEventSymbol ? "an event" : "a property")}; a call is a method that returns what Stripe answers");
            return;
        }

        if (NotACall(method) is { } reason)
        {
            ReportStub(method, DiagnosticIds.NotACall, reason);
            return;
        }

        ParseCall(method);
    }

    private static string? NotACall(IMethodSymbol method)
    {
        if (method.IsStatic)
            return "it is static; only an object that holds the client can call Stripe";
        if (method.IsGenericMethod)
            return "it is generic; declare a method for each type";
        if (method.RefKind != RefKind.None)
            return "it returns by reference; return the value";
        if (method.Parameters.FirstOrDefault(static p => p.IsParams) is { } many)
            return $"parameter '{many.Name}' takes any number of values; a call has a place for each of its parameters: take the call's options, or its IDs one by one";
        return method.Parameters.FirstOrDefault(static p => p.RefKind != RefKind.None) is { } byReference
            ? $"parameter '{byReference.Name}' is passed by reference; pass it by value"
            : null;
    }

    private static bool HasErrorType(ISymbol member) => member switch
    {
        IMethodSymbol method => IsError(method.ReturnType) || method.Parameters.Any(static p => IsError(p.Type)),
        IPropertySymbol property => IsError(property.Type) || property.Parameters.Any(static p => IsError(p.Type)),
        IEventSymbol @event => IsError(@event.Type),
        _ => false,
    };

    // What is being typed swallows the attributes of the member below it, and with them what that one calls.
    private static bool IsAfterHalfTyped(ISymbol member) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MemberDeclarationSyntax { Parent: TypeDeclarationSyntax type } written
        && type.Members.IndexOf(written) is > 0 and var index
        && type.Members[index - 1].GetDiagnostics().Any(static found => found.Severity == DiagnosticSeverity.Error);

    private static bool IsError(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error || (type is INamedTypeSymbol named && named.TypeArguments.Any(IsError)) || (type is IArrayTypeSymbol array && IsError(array.ElementType));

    private static bool IsRegistrable(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    private static string ContainerDeclaration(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return $"partial {keyword} {CallerPlacement.Escape(type.Name)}";
    }

    private string HintName()
    {
        // A file name: Unicode letters are fine, what else an identifier may hold is not.
        var name = _interface.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        return new string(name.Select(static c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '_').ToArray());
    }
}
