using ConnectGen.Model;

namespace ConnectGen.Generator.Emit;

/// <summary>
/// What the lambda of a call needs: the caller and the method's parameters, handed over as a tuple. A lambda that captured them would allocate on every call, whether it is
/// observed or not.
/// </summary>
internal sealed class CallState
{
    private readonly CallModel _call;
    private readonly Dictionary<string, int> _items = [];

    /// <summary>Takes the parameters of a call.</summary>
    /// <param name="caller">The caller's class, fully qualified.</param>
    public CallState(CallModel call, string caller)
    {
        _call = call;
        for (var i = 0; i < call.Parameters.Count; i++)
            _items.Add(call.Parameters[i].Name, i + 2);

        Name = FreeName("call");
        Expression = _items.Count == 0 ? "this" : $"(this, {string.Join(", ", call.Parameters.Select(static p => p.Name))})";
        Type = _items.Count == 0 ? caller : $"({caller}, {string.Join(", ", call.Parameters.Select(static p => p.Type))})";
    }

    /// <summary>Gets the lambda's parameter.</summary>
    public string Name { get; }

    /// <summary>Gets what is handed over.</summary>
    public string Expression { get; }

    /// <summary>Gets the type of what is handed over.</summary>
    public string Type { get; }

    /// <summary>Gets the caller, within the lambda.</summary>
    public string Caller => _items.Count == 0 ? Name : $"{Name}.Item1";

    /// <summary>Gets a parameter of the method, within the lambda.</summary>
    public string Of(string parameter) => $"{Name}.Item{_items[parameter]}";

    public string? OfOptional(string? parameter) => parameter is null ? null : Of(parameter);

    public string Of(AccountModel account) => account.IsField ? $"{Caller}.{account.Name}" : Of(account.Name);

    /// <summary>Gets a name that is not a parameter's: before C# 8 a lambda's parameter must not have one.</summary>
    public string FreeName(string name)
    {
        while (_call.Parameters.Any(p => p.Name.TrimStart('@') == name))
            name += "_";
        return name;
    }
}
