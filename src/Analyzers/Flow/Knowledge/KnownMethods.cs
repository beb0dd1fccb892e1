using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>
/// Methods of which nobody has the code, by their names: those of the framework, of LINQ and Entity Framework, of serialisers and mappers. A name means the same wherever it stands;
/// where it does not, the place where it is asked for looks at the types too.
/// </summary>
internal static class KnownMethods
{
    private static readonly Dictionary<string, KnownEffect> Effects = Rows(
        (KnownEffect.Receiver, "Trim TrimStart TrimEnd ToLower ToLowerInvariant ToUpper ToUpperInvariant Normalize PadLeft PadRight Replace Remove Substring Split ToCharArray AsSpan AsMemory Slice Clone"),
        (KnownEffect.Receiver, "Where OrderBy OrderByDescending ThenBy ThenByDescending Order OrderDescending Reverse Skip SkipWhile SkipLast Take TakeWhile TakeLast Distinct DistinctBy Except ExceptBy Intersect DefaultIfEmpty Cast OfType"),
        (KnownEffect.Receiver, "ToList ToArray ToHashSet ToImmutableList ToImmutableArray ToImmutableHashSet ToFrozenSet AsEnumerable AsQueryable AsReadOnly AsParallel ToListAsync ToArrayAsync ToHashSetAsync AsAsyncEnumerable ToAsyncEnumerable AsTracking"),
        (KnownEffect.Receiver, "AsNoTracking AsNoTrackingWithIdentityResolution Include ThenInclude IgnoreQueryFilters AsSplitQuery AsSingleQuery TagWith FromSql FromSqlRaw FindAll GetRange Chunk ToBlockingEnumerable"),
        (KnownEffect.Receiver, "ConfigureAwait GetAwaiter GetResult AsTask WithCancellation WaitAsync Preserve Unwrap GetEnumerator GetAsyncEnumerator GetValueOrDefault ToImmutable ToBuilder Entries MemberwiseClone"),
        (KnownEffect.Text, "Concat Format UrlEncode UrlDecode HtmlEncode HtmlDecode HtmlAttributeEncode JavaScriptStringEncode Encode EscapeDataString EscapeUriString UnescapeDataString ToBase64String FromBase64String ToHexString ToHexStringLower"),
        (KnownEffect.Text, "FromHexString GetBytes GetString GetChars GetEncodedText Copy Intern TypeCheck FormatValue Convert EncodeToUtf8 Combine Escape Unescape Base64UrlEncode Base64UrlDecode Insert CompositeFormat Raw WriteToken"),
        (KnownEffect.Serialized, "Serialize SerializeObject SerializeToElement SerializeToNode SerializeToUtf8Bytes SerializeToDocument FromObject ToJson SerializeAsync"),
        (KnownEffect.Joined, "Join"),
        (KnownEffect.Element, "First FirstOrDefault FirstAsync FirstOrDefaultAsync Single SingleOrDefault SingleAsync SingleOrDefaultAsync Last LastOrDefault LastAsync LastOrDefaultAsync ElementAt ElementAtOrDefault ElementAtAsync"),
        (KnownEffect.Element, "Find FindAsync FindLast Max Min MaxBy MinBy MaxAsync MinAsync Peek Pop Dequeue Take Next Random GetValue Get GetOrDefault"),
        (KnownEffect.Content, "ReadToEnd ReadToEndAsync ReadLine ReadLineAsync"),
        (KnownEffect.Add, "Add TryAdd Push Enqueue AddFirst AddLast AddAsync AddBefore AddAfter TryWrite WriteAsync SetValue Set SetResult TrySetResult"),
        (KnownEffect.AddRange, "AddRange InsertRange UnionWith AddRangeAsync"),
        (KnownEffect.Append, "AppendLine AppendFormat AppendJoin"),
        (KnownEffect.Clear, "Clear"),
        (KnownEffect.Argument, "FromResult FromException CompletedTask Read NotNull ThrowIfNull Create Deserialize DeserializeObject Parse ParseAsync Populate WhenAny"),
        (KnownEffect.Sequence, "WhenAll Repeat Return Empty"),
        (KnownEffect.Union, "Union UnionBy Append Prepend Concat"),
        (KnownEffect.Select, "Select ConvertAll SelectAwait"),
        (KnownEffect.SelectMany, "SelectMany"),
        (KnownEffect.GroupBy, "GroupBy ToLookup"),
        (KnownEffect.ToDictionary, "ToDictionary ToDictionaryAsync ToImmutableDictionary ToFrozenDictionary ToSortedDictionary"),
        (KnownEffect.Join, "Join GroupJoin LeftJoin RightJoin Zip"),
        (KnownEffect.Aggregate, "Aggregate"),
        (KnownEffect.ForEach, "ForEach ForEachAsync"),
        (KnownEffect.Continue, "ContinueWith"),
        (KnownEffect.Run, "Run StartNew GetOrAdd GetOrCreate GetOrCreateAsync EnsureInitialized"),
        (KnownEffect.TryGet, "TryGetValue TryPeek TryPop TryDequeue TryTake TryRemove TryRead"),
        (KnownEffect.Map, "Map MapTo Adapt ProjectTo ProjectToType AdaptTo"),
        (KnownEffect.CopyTo, "CopyTo"),
        (KnownEffect.Exchange, "Exchange CompareExchange"));

    /// <summary>Tells whether a method writes what the expression that it is given reads: <c>Html.DisplayFor(m =&gt; m.Key)</c>, but not <c>Html.DisplayNameFor</c>.</summary>
    public static bool Shows(IMethodSymbol method) => method.Name is "DisplayFor" or "DisplayTextFor" or "ValueFor" && FlowTypes.IsOfFramework(method.ContainingType);

    public static KnownEffect EffectOf(IMethodSymbol method)
    {
        if (!Effects.TryGetValue(method.Name, out var effect) || (FlowTypes.IsOfStripe(method.ContainingType) && effect != KnownEffect.Serialized))
            return KnownEffect.Unknown;

        return (method.Name, method.ContainingType.Name) switch
        {
            // Of a text, and of a sequence.
            ("Concat" or "Join", "String") => method.Name == "Join" ? KnownEffect.Joined : KnownEffect.Text,
            ("Concat", _) => KnownEffect.Union,
            ("Join", "Enumerable" or "Queryable" or "ParallelEnumerable" or "AsyncEnumerable") => KnownEffect.Join,
            ("Append" or "Insert" or "Write" or "WriteLine" or "Replace" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Remove", "StringBuilder" or "StringWriter" or "TextWriter") => KnownEffect.Append,
            ("Take", "Enumerable" or "Queryable" or "AsyncEnumerable") => KnownEffect.Receiver,
            ("Take", _) => KnownEffect.Element,
            ("Append", _) => KnownEffect.Union,
            ("Insert", "String") => KnownEffect.Text,
            ("Insert", _) => KnownEffect.Add,
            ("Remove", not "String") => KnownEffect.Remove,
            ("Create", "Tuple" or "ValueTuple" or "KeyValuePair") => KnownEffect.Tuple,
            ("Set", not "ISession") => KnownEffect.Unknown,
            ("Run", "Task") => KnownEffect.Run,
            ("Run", _) => KnownEffect.Unknown,
            ("Create" or "Read", _) when !method.IsStatic => KnownEffect.Unknown,
            ("Convert" or "Combine" or "Escape" or "Copy" or "Raw", _) => FlowTypes.IsOfFramework(method.ContainingType) ? effect : KnownEffect.Unknown,
            ("CopyTo", _) => KnownEffect.CopyTo,
            _ => effect,
        };
    }

    private static Dictionary<string, KnownEffect> Rows(params (KnownEffect Effect, string Names)[] rows)
    {
        var effects = new Dictionary<string, KnownEffect>(StringComparer.Ordinal) { ["Write"] = KnownEffect.Unknown, ["WriteLine"] = KnownEffect.Unknown };
        foreach (var (effect, names) in rows)
        {
            foreach (var name in names.Split(' '))
                effects[name] = effect;
        }

        return effects;
    }
}
