using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <summary>
/// What is wrong with an interface or a member of it. The generator passes over it; the analyzer reports it.
/// </summary>
/// <param name="RuleId">The rule that says so.</param>
/// <param name="Location">Where the squiggle goes.</param>
/// <param name="Subject">The user's symbol, as the message names it.</param>
/// <param name="Detail">What is wrong and what to write instead.</param>
/// <param name="Properties">What the rule's fix needs.</param>
internal sealed record Problem(
    string RuleId,
    Location Location,
    string Subject,
    string Detail,
    ImmutableDictionary<string, string?> Properties);
