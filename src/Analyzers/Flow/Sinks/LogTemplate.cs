using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What a log's message says of its arguments: <c>{@Seller}</c> is written with all that is in it. Serilog and NLog do that themselves; behind Microsoft's loggers one of them mostly stands.</summary>
internal static class LogTemplate
{
    private static readonly string[] Messages = ["messageTemplate", "message", "messageFormat", "format"];

    /// <summary>Gives a log's argument its form by the message's placeholders, or by the switch beside it.</summary>
    public static FlowSink Apply(FlowSink sink, IOperation call, IParameterSymbol parameter)
    {
        if (sink.Place != SinkPlace.Log || sink.Form is not (SinkForm.Text or SinkForm.Texts))
            return sink;
        if (Receivers.Argument(call, "destructureObjects") is { ConstantValue: { HasValue: true, Value: true } })
            return sink with { Form = SinkForm.Serialized };
        if (Messages.Contains(parameter.Name) || Template(call) is not { } template || DestructuredIn(template) is not { Count: > 0 } destructured)
            return sink;

        if (sink.Form == SinkForm.Texts && parameter.Name is "args" or "propertyValues")
            return sink with { Destructured = destructured };

        // "Information<T>(template, value)", "Info(template, a, b)": by the place behind the message.
        return IndexBehindMessage(call, parameter) is { } index && destructured.Contains(index) ? sink with { Form = SinkForm.Serialized } : sink;
    }

    /// <summary>Tells whether a message that is given in an attribute destructures a parameter, which is found by its name.</summary>
    public static bool Destructures(string template, string parameter) =>
        PlaceholdersOf(template).Any(placeholder => placeholder.StartsWith("@", StringComparison.Ordinal) && placeholder.Substring(1).Equals(parameter, StringComparison.OrdinalIgnoreCase));

    private static string? Template(IOperation call) =>
        Messages.Select(message => Receivers.Argument(call, message)?.WrittenText()).FirstOrDefault(static text => text is not null);

    private static int? IndexBehindMessage(IOperation call, IParameterSymbol parameter) =>
        (parameter.ContainingSymbol as IMethodSymbol)?.Parameters.FirstOrDefault(static candidate => Messages.Contains(candidate.Name)) is { } message && parameter.Ordinal > message.Ordinal
            ? parameter.Ordinal - message.Ordinal - 1
            : null;

    private static IReadOnlyList<int> DestructuredIn(string template) =>
        template.IndexOf("{@", StringComparison.Ordinal) < 0 ? [] : [.. PlaceholdersOf(template).Select(static (name, index) => (name, index)).Where(static found => found.name[0] == '@').Select(static found => found.index)];

    // "{Seller}", "{@Seller:j,10}"; "{{" is a brace.
    private static IEnumerable<string> PlaceholdersOf(string template)
    {
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '{')
                continue;
            if (at + 1 < template.Length && template[at + 1] == '{')
            {
                at++;
                continue;
            }

            var end = template.IndexOf('}', at);
            if (end < 0)
                yield break;

            var name = template.Substring(at + 1, end - at - 1).Split(':', ',')[0].Trim();
            if (name.Length > 0)
                yield return name;
            at = end;
        }
    }
}
