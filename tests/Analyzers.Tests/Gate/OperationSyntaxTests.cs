using ConnectGen.Analyzers.Gate;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Tests.Gate;

public sealed class OperationSyntaxTests
{
    // Every place where C# has an assignment, and every form of the others. "Stripe", so that the file passes the gate.
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;

        int topLevel; // Stripe
        topLevel = 1;
        Action inTopLevelLambda = () => topLevel = 2;

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        class NamedAttribute : Attribute
        {
            public NamedAttribute(string text = "") { }
            public string? Text { get; set; }
            public string? Field;
        }

        record Pair(int First, int Second) { public int Third { get; set; } }

        [Named(Text = "type")]
        class Everywhere<[Named(Text = "type parameter")] T>(int primary) : Base(other = primary)
        {
            private static int other;
            private int _field = other = 3;
            private readonly Func<int> _lambda = () => other = 4;
            private int Property { get; set; } = other = 5;
            private int Expression => other = 6;
            private int Accessors { get => other = 7; set => other = value; }
            private int Blocks { get { return other = 8; } set { other = value; } }
            private int this[int index] { get => other = index; set { other = value; } }
            private event Action Event { add { other = 9; } remove => other = 10; }

            public Everywhere(string text) : this(other = text.Length) => other = 11;
            ~Everywhere() => other = 12;
            static Everywhere() { other = 13; }

            public static Everywhere<T> operator +(Everywhere<T> left, [Named("x", Field = "parameter")] int right) { other = right; return left; }
            public static implicit operator int(Everywhere<T> from) => other = 14;

            [return: Named(Text = "return")]
            public void Method(object input, ref int reference, int[] array, Pair pair, dynamic late)
            {
                int a, b, c;
                a = b = c = 1;
                (a, b) = (2, 3);
                (a, var d) = (b = 4, c = 5);
                ref int alias = ref reference;
                alias = ref array[0];
                alias = 6;
                array[a = 0] = 7;
                array[^1] = 8;
                _ = a;
                this[0] = 1;
                late.Name = 2;
                late[0] = 3;
                var copy = pair with { First = 4, Second = a = 5 };
                var anonymous = new { First = 6, a, pair.Second, Nested = new { Third = b = 7 } };
                var initialised = new Pair(1, 2) { Third = 8 };
                List<Pair> target = [new(1, 2) { Third = 9 }];
                var dictionary = new Dictionary<string, Pair> { ["x"] = new(3, 4) { Third = 10 } };
                var nested = new Holder { Inner = { Third = 11 } };
                Action local = delegate { other = 12; };
                Expression<Func<Pair>> tree = () => new Pair(1, 2) { Third = 13 };
                var query = from x in array let y = other = x where (other = y) > 0 select new { x, Z = other = y };
                void Local(int p) => other = p;
                if ((a = 1) > 0 && input is Pair { First: > 0 } matched) a = matched.First;
                for (a = 0; a < 3; b = a++) c = a;
                foreach (var item in array) other = item;
                while ((a = b) < 0) { }
                do { b = a; } while ((b = 1) < 0);
                switch (a = 2) { case 1 when (b = 2) > 1: c = 3; break; default: c = 4; break; }
                c = a switch { 1 when (b = 5) > 0 => c = 6, _ => c = 7 };
                try { a = 1; } catch (Exception e) when ((b = 2) > e.HResult) { c = 3; } finally { a = 4; }
                lock (input) a = 5;
                using (var disposable = (IDisposable)input) b = 6;
                checked { a = 7; }
                unsafe { fixed (int* p = array) { *p = 8; } }
                goto label;
                label: a = 9;
                copy = null!;
                var text = $"{a = 10}{(b = 11):N0}";
                Local(a = 12);
                local();
                a += 1; a -= 2; a *= 3; a /= 4; a %= 5; a &= 6; a ^= 7; a |= 8; a <<= 9; a >>= 10; a >>>= 11; text += "x";
                text ??= "y"; input = text ??= "z"; (a, b) = (b, a);
                text.ToString()?.Trim().Length.ToString(); new Holder().ToString(); late.Call(1); Named.Equals(new object(), new()); nameof(Method).Trim();
                var ordered = from x in array where x.Equals(1) orderby x descending join y in array on x equals y into g from z in g group z by x into h select h.Key;
                foreach (var item in array.Where(x => x.CompareTo(1) > 0).Select(static x => new { x })) Console.WriteLine(item);
                Dictionary<string, int> filled = new() { { "a", 1 }, { "b", 2 } }; List<int> spread = [.. array, 1]; T? generic = Create<T>(); Span<int> span = stackalloc int[1];
                using var enumerator = new List<int> { 1, 2 }.GetEnumerator();
                throw (Exception)(input = new Exception());
            }

            private static TNew? Create<TNew>() => default;
            private class Named { }
            private record Derived(int A) : Pair(A, A.CompareTo(1));

            IEnumerable<int> Iterator() { yield return other = 1; }
            async System.Threading.Tasks.Task Async() => other = await System.Threading.Tasks.Task.FromResult(other = 2);
        }

        class Base(int value) { protected int Kept { get; } = value; }
        class Holder { public Pair Inner { get; } = new(1, 2); }
        enum Names { [Named(Text = "member")] First }
        """;

    [Theory]
    [InlineData(OperationKind.SimpleAssignment, 90)]
    [InlineData(OperationKind.CompoundAssignment, 12)]
    [InlineData(OperationKind.CoalesceAssignment, 2)]
    [InlineData(OperationKind.DeconstructionAssignment, 2)]
    [InlineData(OperationKind.Invocation, 15)]
    [InlineData(OperationKind.ObjectCreation, 12)]
    [InlineData(OperationKind.Conversion, 2)]
    [InlineData(OperationKind.VariableInitializer, 12)]
    [InlineData(OperationKind.FieldInitializer, 2)]
    [InlineData(OperationKind.PropertyInitializer, 3)]
    [InlineData(OperationKind.ParameterInitializer, 1)]
    public async Task Rules_see_every_operation_that_an_ordinary_operation_action_sees(OperationKind kind, int least)
    {
        var compilation = Analyze.Compile(Code);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));

        var expected = await Analyze.Run(compilation, new OperationProbe.Ungated(kind));
        var actual = await Analyze.Run(compilation, new OperationProbe.Gated(kind));

        Assert.True(expected.Length >= least, $"The code has only {expected.Length} of {kind}.");
        Assert.Equal(Texts(expected), Texts(actual));
    }

    // Of properties, those of an object that is written out: the row says why.
    [Fact]
    public async Task Rules_see_every_property_of_an_object_that_is_written_out()
    {
        const string code = """
            using System;
            using System.Collections.Generic;
            using System.Linq;

            class Properties(Dictionary<string, string?> stripe)
            {
                private string Own { get; set; } = "";
                private string Other { get; set; } = "".Length.ToString();
                private string this[string name] => name + this[name].Length;
                void Read(List<string> list, string? text)
                {
                    Own = this.Own + stripe["a"] + stripe?["b"] + list[0].Length + list?.Count + list![^1]?.Length;
                    stripe!["c"] = Own = Other;
                    _ = text is { Length: > 1 } and [var first, ..];
                    _ = new Properties(stripe) { Own = "", Other = text!.Length.ToString() };
                    _ = new Dictionary<string, string?> { ["d"] = stripe["e"] };
                    var lengths = from x in list where x.Length > 0 select new { x.Length };
                    Console.Out.WriteLine(lengths.First().Length + Environment.MachineName.Length);
                }
            }
            """;
        var compilation = Analyze.Compile(code);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));

        var expected = await Analyze.Run(compilation, new OperationProbe.Ungated(OperationKind.PropertyReference));
        var actual = await Analyze.Run(compilation, new OperationProbe.Gated(OperationKind.PropertyReference));

        Assert.Equal(20, actual.Length);
        Assert.Equal(Texts(expected).Where(static found => found.Contains('.') || found.EndsWith(']')), Texts(actual));
    }

    [Fact]
    public void A_kind_without_a_row_is_refused_with_the_place_to_add_it()
    {
        var exception = Assert.Throws<NotSupportedException>(static () => OperationSyntax.Of([OperationKind.Loop]));

        Assert.Equal("OperationSyntax has no row for Loop: add the syntax that makes one.", exception.Message);
    }

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> found) =>
        found.Select(static d => $"{d.Location.GetLineSpan().StartLinePosition}: {d.Location.SourceTree!.ToString().AsSpan(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}");
}
