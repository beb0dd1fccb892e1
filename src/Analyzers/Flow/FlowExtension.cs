using System.Collections.Concurrent;
using ConnectGen.Analyzers.Flow.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Flow;

/// <summary>What a project adds to the tables: members that hold secrets, places where values leave, methods that make a secret safe.</summary>
/// <remarks>
/// Written in <c>.editorconfig</c> (<c>connectgen.additional_secret_members</c>, <c>connectgen.additional_sinks</c>, <c>connectgen.additional_sanitizers</c>) or as properties of the project
/// (<c>ConnectGenAdditionalSecretMembers</c> and so on), as documentation comment IDs that <c>|</c> separates: <c>P:Shop.Seller.Token|M:Shop.Audit.Write(System.String)</c>. Both count together.
/// A sink is a method, a constructor or a property. It is taken for a log (CG3003) unless it says otherwise: <c>url:M:…</c> (CG3004), <c>response:M:…</c> (CG3001, CG3002), <c>log:M:…</c>.
/// In <c>.editorconfig</c> <c>#</c> begins a comment, so a constructor may be written as <c>M:Shop.AuditEntry..ctor(System.String)</c> too.
/// </remarks>
internal sealed class FlowExtension
{
    public static readonly FlowExtension None = new("", "", "");

    // By the text of the options: most projects have one. In an editor each keystroke in the file makes another, so that they are not kept for ever.
    private const int MaxKept = 64;
    private static readonly ConcurrentDictionary<(string SecretMembers, string Sinks, string Sanitizers), FlowExtension> ByText = new();

    private readonly IdTable<bool> _secretMembers;
    private readonly IdTable<SinkPlace> _sinks;
    private readonly IdTable<bool> _sanitizers;

    private FlowExtension(string secretMembers, string sinks, string sanitizers)
    {
        _secretMembers = new(secretMembers, static _ => true);
        _sinks = new(sinks, PlaceOf);
        _sanitizers = new(sanitizers, static _ => true);
    }

    /// <summary>Gets what counts in a file.</summary>
    public static FlowExtension Of(AnalyzerConfigOptionsProvider options, SyntaxTree file)
    {
        var text = (Read(options, file, "secret_members", "SecretMembers"), Read(options, file, "sinks", "Sinks"), Read(options, file, "sanitizers", "Sanitizers"));
        if (text == ("", "", ""))
            return None;
        if (ByText.TryGetValue(text, out var known))
            return known;
        if (ByText.Count >= MaxKept)
            ByText.Clear();

        return ByText.GetOrAdd(text, static read => new FlowExtension(read.SecretMembers, read.Sinks, read.Sanitizers));
    }

    public bool IsSecretMember(ISymbol member) => _secretMembers.TryGet(member, out _);

    public bool IsSanitizer(IMethodSymbol method) => _sanitizers.TryGet(method, out _);

    /// <summary>Gets where what is passed to a method or constructor, or assigned to a property, goes.</summary>
    public FlowSink? SinkOf(ISymbol member)
    {
        if (!_sinks.TryGet(member, out var place))
            return null;

        var name = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: var type } => $"new {type}(...)",
            IMethodSymbol => $"{SinkName.OfMember(member)}(...)",
            _ => SinkName.OfMember(member),
        };
        return new FlowSink(place, SinkForm.Serialized, name);
    }

    private static string Read(AnalyzerConfigOptionsProvider options, SyntaxTree file, string name, string property)
    {
        _ = options.GetOptions(file).TryGetValue($"connectgen.additional_{name}", out var written);
        _ = options.GlobalOptions.TryGetValue($"build_property.ConnectGenAdditional{property}", out var ofProject);
        if (string.IsNullOrWhiteSpace(written))
            return ofProject?.Trim() ?? "";

        return string.IsNullOrWhiteSpace(ofProject) ? written!.Trim() : $"{written}|{ofProject}";
    }

    private static SinkPlace PlaceOf(string prefix) => prefix.ToLowerInvariant() switch
    {
        "url" => SinkPlace.Url,
        "response" => SinkPlace.Response,
        _ => SinkPlace.Log,
    };

    /// <summary>Documentation comment IDs by the name of their member. A symbol's own ID is only made where a name fits.</summary>
    private sealed class IdTable<T>
    {
        private readonly Dictionary<string, List<(string Id, T Value)>> _byName = new(StringComparer.Ordinal);

        public IdTable(string list, Func<string, T> valueOf)
        {
            foreach (var entry in list.Split('|'))
            {
                var (prefix, id) = Parts(entry.Trim());
                if (id.Length < 3)
                    continue;

                var name = NameIn(id);
                if (!_byName.TryGetValue(name, out var ids))
                    _byName.Add(name, ids = []);
                ids.Add((id, valueOf(prefix)));
            }
        }

        public bool TryGet(ISymbol member, out T value)
        {
            value = default!;
            if (!_byName.TryGetValue(member.Name, out var ids))
                return false;

            var own = Definition(member).GetDocumentationCommentId();
            foreach (var (id, found) in ids)
            {
                if (id == own)
                {
                    value = found;
                    return true;
                }
            }

            return false;
        }

        // "url:M:Shop.Links.To(System.String)"; without a prefix it is the ID alone.
        private static (string Prefix, string Id) Parts(string entry)
        {
            entry = entry.Replace("..ctor", ".#ctor");
            var at = entry.IndexOf(':');
            return at > 1 ? (entry.Substring(0, at).Trim(), entry.Substring(at + 1).Trim()) : ("", entry);
        }

        // "M:Shop.Audit.Write``1(System.String)" is Write.
        private static string NameIn(string id)
        {
            var end = id.IndexOfAny(['(', '~']);
            var path = end < 0 ? id : id.Substring(0, end);
            var name = path.Substring(path.LastIndexOf('.') + 1);
            var arity = name.IndexOf('`');
            return (arity < 0 ? name : name.Substring(0, arity)).Replace('#', '.');
        }

        private static ISymbol Definition(ISymbol member) => member is IMethodSymbol { ReducedFrom: { } reduced } ? reduced.OriginalDefinition : member.OriginalDefinition;
    }
}
