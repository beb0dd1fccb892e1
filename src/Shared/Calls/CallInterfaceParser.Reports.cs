using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <content>How problems are told and where their squiggle goes.</content>
internal sealed partial class CallInterfaceParser
{
    private static readonly ImmutableDictionary<string, string?> NoProperties = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Gets the name of an interface where it is declared with its attribute: of an interface in several parts, the part to mend.</summary>
    public static Location Identifier(INamedTypeSymbol type, AttributeData attribute)
    {
        var application = attribute.ApplicationSyntaxReference;
        var part = type.DeclaringSyntaxReferences.FirstOrDefault(r => r.SyntaxTree == application?.SyntaxTree && r.Span.Contains(application.Span));
        return type.Locations.FirstOrDefault(l => l.SourceTree == part?.SyntaxTree && part?.Span.Contains(l.SourceSpan) == true) ?? Identifier(type);
    }

    private void ReportStub(ISymbol member, string ruleId, string detail, Location? location = null, ImmutableDictionary<string, string?>? properties = null)
    {
        var subject = member.ToDisplayString(Displays.Member);
        if (!IsReportedOnItsOwnInterface(member))
            Report(ruleId, location ?? Identifier(member), subject, detail, properties);

        AddStub(member, ruleId);
    }

    private void AddStub(ISymbol member, string ruleId)
    {
        if (StubWriter.Write(member, ruleId) is { } stub)
            _stubs.Add(stub);
        else
            _isComplete = false;
    }

    private bool IsReportedOnItsOwnInterface(ISymbol member) =>
        !SymbolEqualityComparer.Default.Equals(member.ContainingType, _interface)
        && !member.ContainingType.DeclaringSyntaxReferences.IsEmpty
        && RuntimeSymbols.CallAttribute(member.ContainingType) is not null;

    private void Report(string ruleId, Location location, string subject, string detail, ImmutableDictionary<string, string?>? properties = null)
    {
        // A member inherited from elsewhere is reported on the interface that asks for its caller: that is where the user is.
        var own = IsInInterface(location) ? location : Identifier(_interface, _attribute);
        _problems.Add(new Problem(ruleId, own, subject, detail, properties ?? NoProperties));
    }

    private bool IsInInterface(Location location) =>
        _interface.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == location.SourceTree && r.Span.Contains(location.SourceSpan));

    private static Location Identifier(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    private static Location AttributeLocation(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : Location.None;
}
