using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Calls;

/// <content>
/// Mirrors: interfaces that name a service and declare no method of their own, and get every method of the service. The generated part of the
/// interface names each method's call in an attribute, so that whoever reads the interface afterwards (the analyzer does) finds ordinary calls.
/// </content>
internal sealed partial class CallInterfaceParser
{
    /// <summary>Gets the service that an interface mirrors; null where it is no mirror, or its methods are generated already.</summary>
    private static StripeService? MirroredBy(INamedTypeSymbol type, AttributeData attribute, StripeSymbols stripe) =>
        CallHint.Of(attribute).Service is { } service && !type.GetMembers().Any(static m => m.IsAbstract) ? stripe.Calls.Service(service) : null;

    // The generated part of a base interface is not there yet either.
    private static ImmutableArray<(INamedTypeSymbol Interface, StripeService Service)> InheritedMirrors(INamedTypeSymbol type, StripeSymbols stripe)
    {
        if (type.AllInterfaces.IsEmpty)
            return ImmutableArray<(INamedTypeSymbol, StripeService)>.Empty;

        var mirrors = ImmutableArray.CreateBuilder<(INamedTypeSymbol, StripeService)>();
        foreach (var inherited in type.AllInterfaces)
        {
            if (!inherited.DeclaringSyntaxReferences.IsEmpty && RuntimeSymbols.CallAttribute(inherited) is { } attribute && MirroredBy(inherited, attribute, stripe) is { } service)
                mirrors.Add((inherited, service));
        }

        return mirrors.ToImmutable();
    }

    private static string? MirrorObstacle(INamedTypeSymbol type, StripeService service)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!CallerPlacement.IsPartial(current))
                return $"it declares no method, so it mirrors {service.MetadataName}, and its methods are generated; make '{current.Name}' partial, or declare the methods that you need";
        }

        return null;
    }

    private void Mirror()
    {
        if (_mirrored is not null)
            AddMirror(_interface, _mirrored, isInherited: false);

        foreach (var (type, service) in _inheritedMirrors)
            AddMirror(type, service, isInherited: true);
    }

    private void AddMirror(INamedTypeSymbol type, StripeService service, bool isInherited)
    {
        foreach (var call in service.Calls)
        {
            var mirrored = MirroredCall(type, call, isInherited);
            if (isInherited || !IsDeclared(mirrored))
                _calls.Add(mirrored);
        }
    }

    // A default implementation of the user's own, or a method that is inherited already, stands for the service's.
    private bool IsDeclared(CallModel call) => CallerMembers.All(_interface)
        .OfType<IMethodSymbol>()
        .Any(m => m.Name == call.Name && m.Parameters.Select(p => _stripe.TypeNames.Of(p.Type).TrimEnd('?')).SequenceEqual(call.Parameters.Select(static p => p.Type.TrimEnd('?'))));

    private CallModel MirroredCall(INamedTypeSymbol type, StripeCall call, bool isInherited)
    {
        var method = call.Method;
        var account = MirroredAccount(call);
        var placement = account switch
        {
            null => AccountPlacement.None,
            { Kind: AccountKind.Key } => AccountPlacement.Key,
            _ => Placement(call.Placement),
        };
        var parameters = method.Parameters
            .Where(p => placement != AccountPlacement.Url || !SymbolEqualityComparer.Default.Equals(p, call.PathIds[0]))
            .Select(p => new ParameterModel(ParameterType(p), Name(p), DefaultValue.Of(p))).ToList();
        if (account is not null)
            parameters.Insert(0, new ParameterModel($"global::{RuntimeSymbols.Namespace}.{AccountType}", account.Name, Default: null));

        var isExplicit = !_members.TryTakePublicSignature(method.Name, parameters.Select(static p => p.Type.TrimEnd('?')));
        var pathIds = call.PathIds.Skip(placement == AccountPlacement.Url ? 1 : 0).Select(Name);
        return new CallModel(
            _stripe.TypeNames.Of(method.ReturnType),
            CallerPlacement.Escape(method.Name),
            isExplicit ? _stripe.TypeNames.Of(type) : null,
            new(parameters),
            Target(call, placement, pathIds, NameOrNull(call.Options), call.Result),
            new RequestModel(placement, account, NameOrNull(method.Parameters.First(p => _stripe.IsRequestOptions(p.Type))), IdempotencyKey: null),
            NameOrNull(method.Parameters.FirstOrDefault(static p => p.Type.IsCancellationToken())),
            new ResultModel(call.Result.Form, IsValueTask: false, Collection: null),
            IsDocumented: true,
            new MirroredModel(call.Service.FullName, method.Name, Obsolete(call), isInherited));
    }

    private AccountModel? MirroredAccount(StripeCall call)
    {
        if (call.Placement == AccountPlacement.None)
            return null;

        var isKey = _authentication == CallAuthentication.AccountApiKey;
        return new(isKey ? "key" : "account", isKey ? AccountKind.Key : AccountKind.Id, IsField: false);
    }

    private static string? Obsolete(StripeCall call) =>
        call.Obsolete is null ? null : string.Join(", ", call.Obsolete.ConstructorArguments.Select(static a => a.ToCSharpString()));
}
