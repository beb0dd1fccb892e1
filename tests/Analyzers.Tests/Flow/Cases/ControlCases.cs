namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>try, using, lock and the exceptions themselves.</summary>
public sealed class ControlCases
{
    [Theory]
    [InlineData("""string? key = null; try { key = token.AccessToken; } catch (StripeException) { key = "none"; } return Ok({|CG3001:key|});""")]
    [InlineData("""string? key = null; try { key = token.AccessToken; throw new InvalidOperationException(); } catch (InvalidOperationException) { return Ok({|CG3001:key|}); }""")]
    [InlineData("""string? key = null; try { logger.LogInformation("x"); } finally { key = token.AccessToken; } return Ok({|CG3001:key|});""")]
    [InlineData("""string? key = null; try { key = token.AccessToken; } finally { logger.LogInformation({|CG3003:key|}); }""")]
    [InlineData("""string? key = null; try { key = token.AccessToken; key = "none"; } catch (StripeException) { logger.LogError({|CG3003:key|}); }""")]
    [InlineData("""try { _ = code.Length; } catch (Exception e) when (e.Message.Length > 0) { return Ok({|CG3001:token.AccessToken|}); }""")]
    [InlineData("""using var stream = new MemoryStream(); var key = token.AccessToken; return Ok({|CG3001:key|});""")]
    [InlineData("""using (var writer = new StringWriter()) { writer.Write(token.AccessToken); return Ok({|CG3001:writer.ToString()|}); }""")]
    [InlineData("""string key; lock (logger) { key = token.AccessToken; } return Ok({|CG3001:key|});""")]
    [InlineData("""checked { var key = token.AccessToken; return Ok({|CG3001:key|}); }""")]
    [InlineData("""throw new InvalidOperationException({|CG3003:$"refused: {token.AccessToken}"|});""")]
    [InlineData("""throw new InvalidOperationException({|CG3003:token.AccessToken|}, new Exception());""")]
    [InlineData("""if (token.Livemode) throw new ArgumentException({|CG3003:"bad key " + token.AccessToken|}, nameof(code));""")]
    [InlineData("""var problem = new Exception({|CG3003:token.AccessToken|}); throw problem;""")]
    [InlineData("""
        throw new KeyRefusedException({|CG3003:token.AccessToken|});
        ---
        public class KeyRefusedException(string key) : Exception($"The key {key} was refused.");
        """)]
    public Task Key_on_any_path_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""string? key = token.AccessToken; try { _ = code.Length; } finally { key = null; } return Ok(key);""")]
    [InlineData("""try { _ = token.AccessToken; } catch (StripeException e) { return BadRequest(e.Message); }""")]
    [InlineData("""string? account = null; try { account = token.StripeUserId; _ = token.AccessToken; } finally { logger.LogInformation(account); }""")]
    [InlineData("""string? key = null; try { return Ok(key); } finally { key = token.AccessToken; }""")]
    [InlineData("""using var stream = new MemoryStream(); stream.Write(Encoding.UTF8.GetBytes(token.AccessToken)); return Ok(stream.Length);""")]
    [InlineData("""string account; lock (logger) { account = token.StripeUserId; _ = token.AccessToken; } return Ok(account);""")]
    [InlineData("""throw new InvalidOperationException($"refused: {token.StripeUserId}");""")]
    [InlineData("""if (token.AccessToken is null) throw new InvalidOperationException("no key"); return Ok();""")]
    [InlineData("""ArgumentException.ThrowIfNullOrEmpty(token.AccessToken); return Ok();""")]
    [InlineData("""ArgumentNullException.ThrowIfNull(token); return Ok(token.StripeUserId);""")]
    [InlineData("""throw new ArgumentException("bad key", nameof(token.AccessToken));""")]
    [InlineData("""if (token.AccessToken.Length < 20) return BadRequest("the key is too short"); return Ok();""")]
    [InlineData("""try { await new RefundService(new StripeClient(token.AccessToken)).CreateAsync(new(), cancellationToken: stop); } catch (StripeException e) when (e.StripeError?.Code == "x") { return StatusCode(502); } return Ok();""")]
    [InlineData("""
        throw new KeyRefusedException(token.AccessToken);
        ---
        public class KeyRefusedException(string key) : Exception($"A key of {key.Length} characters was refused.");
        """)]
    [InlineData("""
        throw new KeyRefusedException(token.StripeUserId);
        ---
        public class KeyRefusedException(string account) : Exception($"The key of {account} was refused.");
        """)]
    public Task Path_without_the_key_is_silent(string code) => FlowCase.Action.Silent(code);
}
