using ConnectGen.Analyzers.Flow.Sinks;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>Where a text comes from that may be a secret.</summary>
internal abstract record FlowOrigin;

/// <summary>A secret, read where <paramref name="Read"/> stands.</summary>
internal sealed record SourceOrigin(FlowSecret Secret, string Name, SyntaxNode Read) : FlowOrigin;

/// <summary>A member of some object: a secret if the member holds one anywhere in the compilation.</summary>
internal sealed record MemberOrigin(ISymbol Member) : FlowOrigin
{
    public bool Equals(MemberOrigin? other) => other is not null && SymbolEqualityComparer.Default.Equals(Member, other.Member);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Member);
}

/// <summary>All that is written of some object of a type: a secret if a member that is written holds one.</summary>
/// <param name="Type">The type.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Known">Those members of the object of which the value is known, and which are looked at by themselves.</param>
internal sealed record WholeOrigin(ITypeSymbol Type, SinkForm Form, FlowKeys Known) : FlowOrigin
{
    public bool Equals(WholeOrigin? other) => other is not null && Form == other.Form && Known.Equals(other.Known) && SymbolEqualityComparer.Default.Equals(Type, other.Type);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type);
}

/// <summary>What the method is given: the caller knows.</summary>
/// <param name="Path">Which of it.</param>
/// <param name="Whole">How it is written, if all of it is; null for the value itself.</param>
/// <param name="Type">The type that it has here.</param>
/// <param name="Known">Those members of the object of which the value is known, and which are looked at by themselves.</param>
internal sealed record InputOrigin(FlowPath Path, SinkForm? Whole, ITypeSymbol? Type, FlowKeys Known) : FlowOrigin
{
    public bool Equals(InputOrigin? other) => other is not null && Path.Equals(other.Path) && Whole == other.Whole && Known.Equals(other.Known);

    public override int GetHashCode() => Path.GetHashCode();
}
