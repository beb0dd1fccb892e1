using System.Text;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>Writes random programs: the same one for the same seed. It knows the types of variables, and nothing of where the secret is.</summary>
internal sealed class ProgramWriter
{
    // An engine that knows members of members to this depth knows all that programs hold.
    private const int MostDepth = 3;
    private const int MostFlags = 4;
    private const int MostNesting = 2;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;
        using Stripe;
        """;

    private readonly int _seed;
    private readonly System.Random _random;
    private readonly Construct _focus;
    private readonly List<string> _members = [];
    private readonly List<string> _types = [];
    private List<Variable> _variables = [];
    private List<string> _lines = [];
    private int _number;
    private int _flags;
    private int _nesting;
    private bool _flagsAtHand = true;
    private bool _awaits = true;
    private bool _focusIsUsed;

    private ProgramWriter(int seed)
    {
        _seed = seed;
        _random = new System.Random(seed);
        _focus = Constructs.All[seed % Constructs.All.Count];
    }

    public static RandomProgram Write(int seed) => new ProgramWriter(seed).Write();

    private RandomProgram Write()
    {
        _variables.Add(new("token", Shape.Token, new HashSet<Construct>()));
        var first = _random.Next(8) > 0 ? TryAdd(Pick(Constructs.OfToken), _variables[0]) : null;
        Steps(first ?? _variables[0], 2 + _random.Next(8));

        // Nobody returns a task or a builder: what such a variable holds is taken out first.
        for (var i = 0; i < 3 && !Constructs.Plain(_variables[^1].Shape); i++)
            Step(_variables[^1], carries: true);

        var value = _random.Next(10) > 0 && Constructs.Plain(_variables[^1].Shape) ? _variables[^1] : Pick([.. _variables.Where(static v => Constructs.Plain(v.Shape))]);
        var sink = _random.Next(4) == 0 ? ProgramSink.TwoValues : Pick([.. ProgramSink.All.Where(sink => sink.Takes(value.Shape) && (value.Shape.Type is not null || !sink.Returns.Contains("@T", StringComparison.Ordinal)))]);

        var used = new HashSet<Construct>(value.Made);
        var code = Construct.Fill(sink.Code, token => token switch { "@in" => value.Name, "@second" => Second(used), _ => TextAtHand(used) });
        var source = Source(sink, code, value.Shape);
        var sinkLine = System.Array.FindIndex(source.Split('\n'), static line => line.EndsWith("// The sink.", StringComparison.Ordinal));
        return new(_seed, source, sink, _flags, used, sinkLine);
    }

    private string Second(HashSet<Construct> used)
    {
        // The token itself would always leak.
        var others = _variables.Where(static v => Constructs.Plain(v.Shape) && v.Shape.Kind is not ShapeKind.Token).ToList();
        if (others.Count == 0)
            return "token.StripeUserId";

        var second = Pick(others);
        used.UnionWith(second.Made);
        return second.Name;
    }

    private string Source(ProgramSink sink, string code, Shape value)
    {
        List<string> body = [.. _lines, code + " // The sink."];
        if (sink.GoesOn)
            body.Add("return NoContent();");

        var returns = sink.Returns.Replace("@T", value.Type, StringComparison.Ordinal);
        var method = string.Concat(body.Select(static line => line + "\n"));
        var signature = method.Contains("await ", StringComparison.Ordinal) ? $"async Task<{returns}>" : returns;
        var parameters = string.Concat(Enumerable.Range(0, _flags).Select(static i => $", bool f{i}"));

        var text = new StringBuilder();
        text.Append(Usings).Append($"\n\nnamespace Programs.P{_seed};\n\n");
        text.Append($"public sealed class P{_seed}Controller(ILogger logger) : ControllerBase\n{{\n");
        text.Append(Indented($"public {signature} Get(OAuthToken token{parameters})\n{{\n{Indented(method)}}}\n"));
        foreach (var member in _members)
            text.Append('\n').Append(Indented(member + "\n"));
        text.Append("}\n");
        foreach (var type in _types)
            text.Append('\n').Append(type).Append('\n');
        return text.ToString();
    }

    private static string Indented(string text) => string.Concat(text.TrimEnd('\n').Split('\n').Select(static line => (line.Length > 0 ? "    " + line : line) + "\n"));

    // Mostly each step goes on with what the one before it made: values come a long way.
    private Variable Steps(Variable first, int count)
    {
        var last = first;
        for (var i = 0; i < count; i++)
            last = Step(_random.Next(5) > 0 ? last : Pick(_variables), carries: _random.Next(100) < 84);
        return last;
    }

    private Variable Step(Variable input, bool carries)
    {
        while (true)
        {
            var constructs = Constructs.All.Where(c => c.Carries == carries && Fits(c, input.Shape)).ToList();
            if (constructs.Count == 0)
                carries = !carries; // Some shapes can't lose anything.
            else if (TryAdd(PickConstruct(constructs, input.Shape), input) is { } added)
                return added;
        }
    }

    // Each program has one construct that it is about, or some would come too seldom: what it needs is made first.
    private Construct PickConstruct(IReadOnlyList<Construct> constructs, Shape shape)
    {
        if (!_focusIsUsed && _random.Next(6) > 0)
        {
            if (Fits(_focus, shape))
                return Use(_focus);
            if (constructs.Where(construct => _focus.Takes(construct.Gives(shape, 0))).ToList() is { Count: > 0 } before)
                return Pick(before);
        }

        // What only few shapes know.
        var special = constructs.Where(static construct => !construct.IsGeneral).ToList();
        return Pick(special.Count > 0 && _random.Next(2) > 0 ? special : constructs);
    }

    private Construct Use(Construct focus)
    {
        _focusIsUsed = true;
        return focus;
    }

    private bool Fits(Construct construct, Shape shape) =>
        construct.Takes(shape)
        && (_awaits || !construct.Awaits)
        && (construct.Block is BlockPlace.None || _nesting < MostNesting)
        && ((_flagsAtHand && _flags < MostFlags) || !construct.Uses("@flag"))
        && (shape.Type is not null || !construct.Uses("@T"))
        && (shape.Clean is not null || !construct.Uses("@clean"))
        && (shape.Element?.Type is not null || !construct.Uses("@E"))
        && (shape.Element?.Clean is not null || !construct.Uses("@cleanE"))
        && construct.Gives(shape, 0).Depth <= MostDepth;

    private Variable? TryAdd(Construct construct, Variable input)
    {
        var n = ++_number;
        var flag = construct.Uses("@flag") ? $"f{_flags++}" : "";
        var made = new HashSet<Construct>(input.Made) { construct };
        var name = $"v{n}";
        var block = "";
        Variable? result = null;
        if (construct.Block is not BlockPlace.None)
        {
            var (flags, members, types) = (_flags, _members.Count, _types.Count);
            (block, result) = Block(construct, input, n);
            if (result.Shape.Type is null || (result.Shape.Clean is null && construct.Uses("@cleanR")))
            {
                // What the block made can't be named outside of it.
                _flags = flag.Length > 0 ? flags - 1 : flags;
                _members.RemoveRange(members, _members.Count - members);
                _types.RemoveRange(types, _types.Count - types);
                return null;
            }

            made.UnionWith(result.Made);
        }

        var shape = input.Shape;
        string Value(string token) => token switch
        {
            "@in" => input.Name,
            "@out" => name,
            "@n" => $"{n}",
            "@flag" => flag,
            "@T" => shape.Type!,
            "@clean" => shape.Clean!,
            "@E" => shape.Element!.Type!,
            "@cleanE" => shape.Element!.Clean!,
            "@R" => result!.Shape.Type!,
            "@cleanR" => result!.Shape.Clean!,
            "@result" => result!.Name,
            "@text" => TextAtHand(made),
            _ => token,
        };

        _lines.AddRange(Lines(construct.Code, block, Value));
        if (construct.Member.Length > 0)
            _members.Add(string.Join('\n', Lines(construct.Member, block, Value)));
        if (construct.Type.Length > 0)
            _types.Add(string.Join('\n', Lines(construct.Type, block, Value)));

        var added = new Variable(name, result?.Shape ?? construct.Gives(shape, n), made);
        _variables.Add(added);
        return added;
    }

    private (string Code, Variable Result) Block(Construct construct, Variable input, int n)
    {
        var (variables, lines, awaits, flagsAtHand) = (_variables, _lines, _awaits, _flagsAtHand);
        var inner = input with { Name = Construct.Fill(construct.BlockInput, token => token is "@in" ? input.Name : $"{n}") };
        _variables = construct.Block is BlockPlace.Method ? [inner] : [.. variables, inner];
        _lines = [];
        _awaits = construct.Block is BlockPlace.AsyncFunction || (construct.Block is BlockPlace.Inside && awaits);
        _flagsAtHand = flagsAtHand && construct.Block is not BlockPlace.Method;
        _nesting++;

        var result = Steps(inner, 1 + _random.Next(3));
        var code = string.Join('\n', _lines);

        _nesting--;
        (_variables, _lines, _awaits, _flagsAtHand) = (variables, lines, awaits, flagsAtHand);
        return (code, result);
    }

    private static IEnumerable<string> Lines(string template, string block, Func<string, string> valueOf)
    {
        foreach (var line in template.ReplaceLineEndings("\n").Split('\n'))
        {
            // The code inside is filled in already.
            if (line.Trim() is "@block")
            {
                var indent = line[..line.IndexOf('@', StringComparison.Ordinal)];
                foreach (var inner in block.Split('\n'))
                    yield return inner.Length > 0 ? indent + inner : inner;
            }
            else
            {
                yield return Construct.Fill(line, valueOf);
            }
        }
    }

    private string TextAtHand(HashSet<Construct> made)
    {
        var texts = _variables.Where(static v => v.Shape.Kind is ShapeKind.Text).ToList();
        if (texts.Count == 0 || _random.Next(4) > 0)
            return "\"acct_shop\"";

        var text = Pick(texts);
        made.UnionWith(text.Made);
        return text.Name;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
