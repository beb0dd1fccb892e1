namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>What a method of the framework does with secrets in what it is given.</summary>
internal enum KnownEffect
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>It gives back what it is called on, changed in form or order alone.</summary>
    Receiver,

    /// <summary>It makes a text of all that it is given.</summary>
    Text,

    /// <summary>It makes a text of an object with all that is in it.</summary>
    Serialized,

    /// <summary>It makes a text of the elements of what it is given.</summary>
    Joined,

    /// <summary>It gives one element of what it is called on.</summary>
    Element,

    /// <summary>It gives the text that it is called on reads from.</summary>
    Content,

    /// <summary>It puts what it is given into what it is called on.</summary>
    Add,

    /// <summary>It puts the elements of what it is given into what it is called on.</summary>
    AddRange,

    /// <summary>It adds to a text that is being made.</summary>
    Append,

    /// <summary>It takes all out of what it is called on.</summary>
    Clear,

    /// <summary>It gives back what it is given: <c>Task.FromResult(value)</c>.</summary>
    Argument,

    /// <summary>It gives a sequence of what it is given.</summary>
    Sequence,

    /// <summary>It gives the elements of what it is called on and of what it is given.</summary>
    Union,

    /// <summary>It gives a sequence of what a function makes of the elements.</summary>
    Select,

    /// <summary>It gives the elements of the sequences that a function makes of the elements.</summary>
    SelectMany,

    /// <summary>It groups elements under keys that a function makes of them.</summary>
    GroupBy,

    /// <summary>It makes a dictionary of the elements.</summary>
    ToDictionary,

    /// <summary>It gives what a function makes of pairs of elements.</summary>
    Join,

    /// <summary>It makes one value of the elements, one after the other.</summary>
    Aggregate,

    /// <summary>It calls a function for each element.</summary>
    ForEach,

    /// <summary>It gives what a function makes of what it is called on.</summary>
    Continue,

    /// <summary>It gives what a function gives.</summary>
    Run,

    /// <summary>It gives an element by an out parameter.</summary>
    TryGet,

    /// <summary>It makes an object of another by the names of their members.</summary>
    Map,

    /// <summary>It puts the elements of what it is called on into what it is given.</summary>
    CopyTo,

    /// <summary>It makes a tuple or a pair of what it is given.</summary>
    Tuple,

    /// <summary>It takes an element out.</summary>
    Remove,

    /// <summary>It gives what is inside a variable, and puts something else there.</summary>
    Exchange,
}
