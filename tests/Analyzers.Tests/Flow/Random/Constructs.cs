namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>
/// All that random programs are made of, each construct in one that hands the value on and one that loses it.
/// What no static analysis should be held to is left out. Conditions ask the action's flags, each flag once, so that every way through the
/// program is a real one. Of a list the first item counts and any further one is clean, since which item is at which place is arithmetic; nothing is removed from lists.
/// Nothing hangs on a loop's running at least once, or on that something can't throw. What an object is known by is one name, apart from the construct that gives it two.
/// </summary>
internal static partial class Constructs
{
    private static readonly Func<Shape, bool> Any = static _ => true;
    private static readonly Func<Shape, bool> Text = Is(ShapeKind.Text);
    private static readonly Func<Shape, bool> Token = Is(ShapeKind.Token);
    private static readonly Func<Shape, bool> Object = Is(ShapeKind.Object);
    private static readonly Func<Shape, bool> List = Is(ShapeKind.List);
    private static readonly Func<Shape, bool> Array = Is(ShapeKind.Array);
    private static readonly Func<Shape, bool> Many = Is(ShapeKind.List, ShapeKind.Array, ShapeKind.Sequence);
    private static readonly Func<Shape, bool> ManyTexts = static shape => Many(shape) && shape.Element!.Kind is ShapeKind.Text;
    private static readonly Func<Shape, bool> Dictionary = Is(ShapeKind.Dictionary);
    private static readonly Func<Shape, bool> Pair = Is(ShapeKind.Pair);
    private static readonly Func<Shape, bool> Task = Is(ShapeKind.Task);
    private static readonly Func<Shape, bool> Stream = Is(ShapeKind.Stream);
    private static readonly Func<Shape, bool> Function = Is(ShapeKind.Function);
    private static readonly Func<Shape, bool> Builder = Is(ShapeKind.Builder);
    private static readonly Func<Shape, bool> Reference = static shape => !shape.Has(ShapeTraits.Struct);
    private static readonly Func<Shape, bool> Record = static shape => shape.Has(ShapeTraits.Record);
    private static readonly Func<Shape, bool> Positional = static shape => shape.Has(ShapeTraits.Positional);

    // What other objects may hold: serialisers have no use for tasks, functions and builders, and nobody returns them.
    public static readonly Func<Shape, bool> Plain = static shape => shape.Kind is not (ShapeKind.Task or ShapeKind.Stream or ShapeKind.Function or ShapeKind.Builder);
    private static readonly Func<Shape, bool> PlainObject = static shape => Plain(shape) && shape.Kind is not ShapeKind.Text;

    private static readonly Func<Shape, int, Shape> Same = static (shape, _) => shape;
    private static readonly Func<Shape, int, Shape> ToText = static (_, _) => Shape.Text;
    private static readonly Func<Shape, int, Shape> ToElement = static (shape, _) => shape.Element!;
    private static readonly Func<Shape, int, Shape> ToList = static (shape, _) => Shape.ListOf(shape);
    private static readonly Func<Shape, int, Shape> ToPlaces = static (shape, _) => Shape.PlacesOf(shape);
    private static readonly Func<Shape, int, Shape> ToArray = static (shape, _) => Shape.ArrayOf(shape);
    private static readonly Func<Shape, int, Shape> ToSequence = static (shape, _) => Shape.SequenceOf(shape);
    private static readonly Func<Shape, int, Shape> ToDictionary = static (shape, _) => Shape.DictionaryOf(shape);
    private static readonly Func<Shape, int, Shape> ToPair = static (shape, _) => Shape.PairOf(shape);
    private static readonly Func<Shape, int, Shape> ToTask = static (shape, _) => Shape.TaskOf(shape);
    private static readonly Func<Shape, int, Shape> ToStream = static (shape, _) => Shape.StreamOf(shape);
    private static readonly Func<Shape, int, Shape> ToFunction = static (shape, _) => Shape.FunctionOf(shape);
    private static readonly Func<Shape, int, Shape> ToBuilder = static (_, _) => Shape.Builder;
    private static readonly Func<Shape, int, Shape> ItemsToList = static (shape, _) => Shape.ListOf(shape.Element!);
    private static readonly Func<Shape, int, Shape> ItemsToArray = static (shape, _) => Shape.ArrayOf(shape.Element!);
    private static readonly Func<Shape, int, Shape> ItemsToSequence = static (shape, _) => Shape.SequenceOf(shape.Element!);
    private static readonly Func<Shape, int, Shape> TextsToSequence = static (_, _) => Shape.SequenceOf(Shape.Text);

    public static IReadOnlyList<Construct> All { get; } =
        [.. Sources, .. Variables, .. Branches, .. Blocks, .. Texts, .. Objects, .. Members, .. Lists, .. Queries, .. Calls, .. Functions, .. Types, .. Tasks, .. Newest];

    /// <summary>Gets those that read the secret: nearly all programs begin with one of them.</summary>
    public static IReadOnlyList<Construct> OfToken { get; } = [.. All.Where(static construct => ReferenceEquals(construct.Takes, Token))];

    public static bool IsGeneral(Func<Shape, bool> takes) => ReferenceEquals(takes, Any) || ReferenceEquals(takes, Plain) || ReferenceEquals(takes, Reference);

    private static Construct Carries(string name, Func<Shape, bool> takes, Func<Shape, int, Shape> gives, string code) => new(name, Carries: true, takes, gives, code);

    private static Construct Loses(string name, Func<Shape, bool> takes, Func<Shape, int, Shape> gives, string code) => new(name, Carries: false, takes, gives, code);

    private static Func<Shape, bool> Is(params ShapeKind[] kinds) => shape => kinds.Contains(shape.Kind);

    /// <summary>Makes an object of the type that the construct declares.</summary>
    private static Func<Shape, int, Shape> ToObject(string clean, ShapeTraits traits = ShapeTraits.None, string? type = "Box@n") => (shape, n) =>
    {
        string Fill(string template) => Construct.Fill(template, token => token switch
        {
            "@n" => $"{n}",
            "@T" => shape.Type ?? "",
            "@clean" => shape.Clean ?? "",
            _ => throw new InvalidOperationException($"{token} says nothing of a shape."),
        });

        return new(ShapeKind.Object, type is null ? null : Fill(type), shape.Clean is null ? null : Fill(clean), shape, traits);
    };
}
