namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Assignments, overwriting, null operators, and expressions that choose.</summary>
public sealed class AssignmentCases
{
    [Theory]
    [InlineData("""return Ok({|CG3001:token.AccessToken|});""")]
    [InlineData("""var key = token.AccessToken; return Ok({|CG3001:key|});""")]
    [InlineData("""string key; key = token.AccessToken; var other = key; return Ok({|CG3001:other|});""")]
    [InlineData("""string first, second; first = second = token.AccessToken; return Ok({|CG3001:first|});""")]
    [InlineData("""object key = token.AccessToken; return Ok({|CG3001:(string)key|});""")]
    [InlineData("""object key = token.AccessToken; return Ok({|CG3001:key as string|});""")]
    [InlineData("""dynamic key = token.AccessToken; return Ok({|CG3001:(object)key|});""")]
    [InlineData("""string? key = null; if (flag) key = token.AccessToken; return Ok({|CG3001:key|});""")]
    [InlineData("""string key; if (flag) key = token.AccessToken; else key = "none"; return Ok({|CG3001:key|});""")]
    [InlineData("""var key = ""; key += token.AccessToken; return Ok({|CG3001:key|});""")]
    [InlineData("""var key = given; key = token.AccessToken; given = key; return Ok({|CG3001:given|});""")]
    [InlineData("""return Ok({|CG3001:token.AccessToken|}!);""")]
    [InlineData("""string key; return Ok({|CG3001:key = token.AccessToken|});""")]
    [InlineData("""const string Prefix = "key: "; var text = Prefix + token.AccessToken; return Ok({|CG3001:text|});""")]
    public Task Key_that_moves_through_variables_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""return Ok({|CG3001:token?.AccessToken|});""")]
    [InlineData("""return Ok({|CG3001:token?.AccessToken?.Trim()|});""")]
    [InlineData("""return Ok({|CG3001:given ?? token.AccessToken|});""")]
    [InlineData("""return Ok({|CG3001:token.AccessToken ?? "none"|});""")]
    [InlineData("""given ??= token.AccessToken; return Ok({|CG3001:given|});""")]
    [InlineData("""var key = token.AccessToken ?? throw new InvalidOperationException("No key."); return Ok({|CG3001:key|});""")]
    [InlineData("""Seller? seller = new Seller { StripeKey = token.AccessToken }; return Ok({|CG3001:seller?.StripeKey ?? "none"|});""")]
    public Task Key_behind_a_null_operator_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""return Ok({|CG3001:flag ? token.AccessToken : given|});""")]
    [InlineData("""var key = flag ? given : token.AccessToken; return Ok({|CG3001:key|});""")]
    [InlineData("""return Ok({|CG3001:id switch { 0 => "none", 1 => token.AccessToken, _ => given }|});""")]
    [InlineData("""var key = id switch { > 5 when flag => token.AccessToken, _ => throw new InvalidOperationException() }; return Ok({|CG3001:key|});""")]
    [InlineData("""string? key = null; switch (id) { case 1: key = token.AccessToken; break; default: key = "none"; break; } return Ok({|CG3001:key|});""")]
    [InlineData("""switch (id) { case 1: return Ok({|CG3001:token.AccessToken|}); default: return Ok("none"); }""")]
    [InlineData("""string? key = null; switch (id) { case 0: goto case 1; case 1: key = token.AccessToken; break; } return Ok({|CG3001:key|});""")]
    public Task Key_that_may_be_chosen_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""var key = token.AccessToken; return Ok();""")]
    [InlineData("""var key = token.AccessToken; key = "none"; return Ok(key);""")]
    [InlineData("""var key = token.AccessToken; key = null; return Ok(key);""")]
    [InlineData("""var key = given; var other = token.AccessToken; return Ok(key);""")]
    [InlineData("""var key = token.AccessToken; var other = key; other = "none"; return Ok(other);""")]
    [InlineData("""var other = given; var key = token.AccessToken; given = key; return Ok(other);""")]
    [InlineData("""string key = "none"; var answer = Ok(key); key = token.AccessToken; return answer;""")]
    [InlineData("""var key = token.AccessToken; if (flag) key = "one"; else key = "two"; return Ok(key);""")]
    [InlineData("""string? key = null; if (flag) { key = token.AccessToken; return NoContent(); } return Ok(key);""")]
    [InlineData("""var text = "key"; text += " stored"; _ = token.AccessToken; return Ok(text);""")]
    [InlineData("""var seller = new Seller { StripeKey = token.AccessToken }; seller.StripeKey = null; return Ok(seller);""")]
    [InlineData("""var seller = new Seller { StripeKey = token.AccessToken }; seller = new Seller { Name = "Ann" }; return Ok(seller);""")]
    [InlineData("""token.AccessToken = null; token.RefreshToken = null; var key = token.AccessToken; return Ok(key);""")]
    public Task What_is_overwritten_is_clean(string code) => FlowCase.Action.Silent(code);

    [Theory]
    [InlineData("""return Ok(token?.StripeUserId);""")]
    [InlineData("""return Ok(token.StripeUserId ?? token.StripePublishableKey);""")]
    [InlineData("""given ??= token.StripeUserId; return Ok(given);""")]
    [InlineData("""return Ok(token.AccessToken is null ? "none" : "stored");""")]
    [InlineData("""return Ok(token.AccessToken == given ? given : null);""")]
    [InlineData("""return Ok(token.AccessToken switch { null => "none", "" => "empty", _ => "stored" });""")]
    [InlineData("""string state; switch (token.AccessToken) { case null: state = "none"; break; default: state = "stored"; break; } return Ok(state);""")]
    [InlineData("""return flag ? Ok(token.StripeUserId) : Ok(token.Scope);""")]
    [InlineData("""var key = flag ? token.AccessToken : null; return Ok(key is null);""")]
    [InlineData("""if (token.AccessToken is not null) return Ok("stored"); return Ok("none");""")]
    [InlineData("""var known = token.AccessToken ?? ""; return Ok(known.Length > 0);""")]
    [InlineData("""return Ok(nameof(token.AccessToken));""")]
    [InlineData("""return Ok(typeof(OAuthToken).Name);""")]
    [InlineData("""_ = token.AccessToken; return Ok(code);""")]
    public Task What_only_depends_on_the_key_is_silent(string code) => FlowCase.Action.Silent(code);
}
