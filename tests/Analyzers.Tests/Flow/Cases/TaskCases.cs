namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Tasks hold what they result in.</summary>
public sealed class TaskCases
{
    [Theory]
    [InlineData("""return Ok({|CG3001:await Task.FromResult(token.AccessToken)|});""")]
    [InlineData("""var task = Task.FromResult(token); return Ok({|CG3001:(await task).AccessToken|});""")]
    [InlineData("""var task = Task.FromResult(token.AccessToken); return Ok({|CG3001:task.Result|});""")]
    [InlineData("""var task = tokens.CreateAsync(new()); return Ok({|CG3001:task.GetAwaiter().GetResult()|});""")]
    [InlineData("""var all = await Task.WhenAll(tokens.CreateAsync(new()), tokens.CreateAsync(new())); return Ok({|CG3001:all|});""")]
    [InlineData("""var all = await Task.WhenAll(new[] { code }.Select(c => tokens.CreateAsync(new() { Code = c }))); return Ok({|CG3001:all.Select(t => t.AccessToken)|});""")]
    [InlineData("""var first = await await Task.WhenAny(tokens.CreateAsync(new()), tokens.CreateAsync(new())); return Ok({|CG3001:first.AccessToken|});""")]
    [InlineData("""var key = await tokens.CreateAsync(new()).ContinueWith(t => t.Result.AccessToken, stop); return Ok({|CG3001:key|});""")]
    [InlineData("""var key = await Task.Run(() => token.AccessToken); return Ok({|CG3001:key|});""")]
    [InlineData("""var key = await Task.Run(async () => (await tokens.CreateAsync(new())).AccessToken); return Ok({|CG3001:key|});""")]
    [InlineData("""var value = new ValueTask<string>(token.AccessToken); return Ok({|CG3001:await value|});""")]
    [InlineData("""var other = await tokens.CreateAsync(new()).ConfigureAwait(false); return Ok({|CG3001:other.AccessToken|});""")]
    [InlineData("""var source = new TaskCompletionSource<string>(); source.SetResult(token.AccessToken); return Ok({|CG3001:await source.Task|});""")]
    [InlineData("""var other = await tokens.CreateAsync(new()).WaitAsync(stop); return Ok({|CG3001:other|});""")]
    public Task Key_behind_a_task_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""public Task<string> Get() => {|CG3001:Task.FromResult(tokens.Create(new()).AccessToken)|};""")]
    [InlineData("""public async Task<string> Get() => {|CG3001:(await tokens.CreateAsync(new())).AccessToken|};""")]
    [InlineData("""public Task<OAuthToken> Get() => {|CG3001:tokens.CreateAsync(new())|};""")]
    [InlineData("""public async ValueTask<ActionResult<string>> Get() { var token = await tokens.CreateAsync(new()); return {|CG3001:token.AccessToken|}; }""")]
    [InlineData("""
        public async Task<IActionResult> Get() => Ok({|CG3001:await Key()|});
        private async Task<string> Key() { var token = await tokens.CreateAsync(new()); return token.AccessToken; }
        """)]
    [InlineData("""
        public async Task<IActionResult> Get() => Ok({|CG3001:await Key()|});
        private ValueTask<string> Key() => new(tokens.Create(new()).AccessToken);
        """)]
    [InlineData("""
        public async Task<IActionResult> Get() { await Write({|CG3003:tokens.Create(new()).AccessToken|}); return Ok(); }
        private async Task Write(string text) { await Task.Yield(); logger.LogInformation(text); }
        """)]
    public Task Key_of_a_method_that_is_awaited_leaks(string code) => FlowCase.Members.Leaks(code);

    [Theory]
    [InlineData("""return Ok(await Task.FromResult(token.StripeUserId));""")]
    [InlineData("""var task = tokens.CreateAsync(new()); return Ok((await task).StripeUserId);""")]
    [InlineData("""var task = Task.FromResult(token.AccessToken); return Ok(task.IsCompleted);""")]
    [InlineData("""var task = Task.FromResult(token.AccessToken); await task; return Ok(task.Id);""")]
    [InlineData("""var all = await Task.WhenAll(tokens.CreateAsync(new()), tokens.CreateAsync(new())); return Ok(all.Select(t => t.StripeUserId));""")]
    [InlineData("""var all = await Task.WhenAll(tokens.CreateAsync(new()), tokens.CreateAsync(new())); return Ok(all.Length);""")]
    [InlineData("""await Task.WhenAll(tokens.CreateAsync(new())); return Ok("done");""")]
    [InlineData("""var length = await tokens.CreateAsync(new()).ContinueWith(t => t.Result.AccessToken.Length, stop); return Ok(length);""")]
    [InlineData("""var account = await Task.Run(() => token.StripeUserId); return Ok(account);""")]
    [InlineData("""var other = await Task.Run(() => { _ = token.AccessToken; return "done"; }); return Ok(other);""")]
    [InlineData("""var source = new TaskCompletionSource<string>(); _ = token.AccessToken; source.SetResult(token.StripeUserId); return Ok(await source.Task);""")]
    [InlineData("""var other = await tokens.CreateAsync(new()).ConfigureAwait(false); return Ok(other.Livemode);""")]
    [InlineData("""await Task.Delay(token.AccessToken.Length, stop); return Ok();""")]
    public Task Task_for_something_else_is_silent(string code) => FlowCase.Action.Silent(code);

    [Theory]
    [InlineData("""public Task<string> Get() => Task.FromResult(tokens.Create(new()).StripeUserId);""")]
    [InlineData("""public async Task<string> Get() => (await tokens.CreateAsync(new())).StripeUserId;""")]
    [InlineData("""public async Task Connect() => await tokens.CreateAsync(new());""")]
    [InlineData("""
        public async Task<IActionResult> Get() { await Key(); return Ok(); }
        private async Task<string> Key() { var token = await tokens.CreateAsync(new()); return token.AccessToken; }
        """)]
    [InlineData("""
        public async Task<IActionResult> Get() { await Use(tokens.Create(new()).AccessToken); return Ok(); }
        private async Task Use(string key) { await new RefundService(new StripeClient(key)).CreateAsync(new()); logger.LogInformation("done"); }
        """)]
    public Task Method_that_keeps_the_key_is_silent(string code) => FlowCase.Members.Silent(code);
}
