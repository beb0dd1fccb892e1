namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Arrays, lists, dictionaries, spreads and indexers.</summary>
public sealed class CollectionCases
{
    [Theory]
    [InlineData("""return Ok({|CG3001:new[] { token.StripeUserId, token.AccessToken }|});""")]
    [InlineData("""var keys = new string[2]; keys[0] = token.AccessToken; return Ok({|CG3001:keys|});""")]
    [InlineData("""var keys = new string[2]; keys[0] = token.AccessToken; return Ok({|CG3001:keys[0]|});""")]
    [InlineData("""return Ok({|CG3001:new List<string> { token.StripeUserId, token.AccessToken }|});""")]
    [InlineData("""var list = new List<string>(); list.Add(token.AccessToken); return Ok({|CG3001:list|});""")]
    [InlineData("""var list = new List<string> { token.AccessToken }; return Ok({|CG3001:list[0]|});""")]
    [InlineData("""var list = new List<string> { token.AccessToken }; return Ok({|CG3001:list[^1]|});""")]
    [InlineData("""List<string> list = ["x", token.AccessToken]; return Ok({|CG3001:list|});""")]
    [InlineData("""string[] first = [token.AccessToken]; string[] all = ["x", .. first]; return Ok({|CG3001:all|});""")]
    [InlineData("""var list = new List<Seller>(); list.Add(new Seller { StripeKey = token.AccessToken }); return Ok({|CG3001:list|});""")]
    [InlineData("""var list = new List<string>(); list.AddRange(new[] { token.AccessToken }); return Ok({|CG3001:list|});""")]
    [InlineData("""var list = new List<string>(); list.Insert(0, token.AccessToken); return Ok({|CG3001:list.ToArray()|});""")]
    [InlineData("""var map = new Dictionary<string, string> { ["key"] = token.AccessToken }; return Ok({|CG3001:map|});""")]
    [InlineData("""var map = new Dictionary<string, string> { { "key", token.AccessToken } }; return Ok({|CG3001:map["key"]|});""")]
    [InlineData("""var map = new Dictionary<string, object>(); map["key"] = token.AccessToken; return Ok({|CG3001:map|});""")]
    [InlineData("""var map = new Dictionary<string, string>(); map.Add("key", token.AccessToken); if (map.TryGetValue("key", out var key)) return Ok({|CG3001:key|});""")]
    [InlineData("""var map = new Dictionary<string, string>(); map.TryAdd("key", token.AccessToken); return Ok({|CG3001:map.GetValueOrDefault("key")|});""")]
    [InlineData("""var map = new Dictionary<string, string> { ["key"] = token.AccessToken }; return Ok({|CG3001:map.Values|});""")]
    [InlineData("""var map = new Dictionary<string, string>(); map[token.StripeUserId] = token.AccessToken; return Ok({|CG3001:map[given!]|});""")]
    [InlineData("""var queue = new Queue<string>(); queue.Enqueue(token.AccessToken); return Ok({|CG3001:queue.Dequeue()|});""")]
    [InlineData("""var stack = new Stack<string>(); stack.Push(token.AccessToken); return Ok({|CG3001:stack.Peek()|});""")]
    [InlineData("""var set = new HashSet<string> { token.AccessToken }; return Ok({|CG3001:set|});""")]
    [InlineData("""
        var vault = new Vault(); vault["main"] = token.AccessToken; return Ok({|CG3001:vault["main"]|});
        ---
        public class Vault { private readonly Dictionary<string, string> _keys = new(); public string this[string name] { get => _keys[name]; set => _keys[name] = value; } }
        """)]
    public Task Collection_with_the_key_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""return Ok(new[] { token.StripeUserId, token.Scope });""")]
    [InlineData("""string[] keys = [token.AccessToken, token.StripeUserId]; return Ok(keys.Length);""")]
    [InlineData("""string[] values = [token.AccessToken, token.StripeUserId]; return Ok(values[1]);""")]
    [InlineData("""var list = new List<string> { token.AccessToken }; return Ok(list.Count);""")]
    [InlineData("""var list = new List<string> { token.AccessToken }; list = new List<string> { "x" }; return Ok(list);""")]
    [InlineData("""var list = new List<string> { token.AccessToken }; list.Clear(); list.Add("x"); return Ok(list);""")]
    [InlineData("""var list = new List<string> { token.AccessToken }; return Ok(list.Contains(given!));""")]
    [InlineData("""var keys = new List<string> { token.AccessToken }; var names = new List<string> { token.StripeUserId }; return Ok(names);""")]
    [InlineData("""string[] first = [token.StripeUserId]; string[] all = ["x", .. first]; _ = token.AccessToken; return Ok(all);""")]
    [InlineData("""var list = new List<Seller> { new() { Name = "Ann" } }; _ = new Seller { StripeKey = token.AccessToken }; return Ok(list);""")]
    [InlineData("""var map = new Dictionary<string, string> { ["id"] = token.StripeUserId, ["key"] = token.AccessToken }; return Ok(map["id"]);""")]
    [InlineData("""var map = new Dictionary<string, string>(); map["key"] = token.AccessToken; map["id"] = token.StripeUserId; return Ok(map["id"]);""")]
    [InlineData("""var map = new Dictionary<string, string> { ["key"] = token.AccessToken }; map["key"] = ""; return Ok(map["key"]);""")]
    [InlineData("""var map = new Dictionary<string, string> { ["key"] = token.AccessToken }; map.Remove("key"); return Ok(map);""")]
    [InlineData("""var map = new Dictionary<string, string> { ["key"] = token.AccessToken }; return Ok(map.ContainsKey("key"));""")]
    [InlineData("""var map = new Dictionary<string, string> { ["key"] = token.AccessToken }; return Ok(map.Keys);""")]
    [InlineData("""var map = new Dictionary<string, string> { ["id"] = token.StripeUserId, ["key"] = token.AccessToken }; if (map.TryGetValue("id", out var account)) return Ok(account);""")]
    [InlineData("""var names = new Dictionary<string, string> { [token.AccessToken] = "Ann" }; return Ok(names.Values);""")]
    [InlineData("""var names = new Dictionary<string, string> { ["x"] = "Ann" }; return Ok(names.GetValueOrDefault(token.AccessToken));""")]
    [InlineData("""string[] names = ["Ann", "Bob"]; return Ok(names[token.AccessToken.Length % 2]);""")]
    [InlineData("""
        var vault = new Vault(); vault["main"] = token.AccessToken; return Ok(vault.Count);
        ---
        public class Vault { private readonly Dictionary<string, string> _keys = new(); public int Count => _keys.Count; public string this[string name] { get => _keys[name]; set => _keys[name] = value; } }
        """)]
    public Task Element_or_count_without_the_key_is_silent(string code) => FlowCase.Action.Silent(code);
}
