namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>What is left of a key after a hash, a cipher, a mask or a cut is none.</summary>
public sealed class BarrierCases
{
    [Theory]
    [InlineData("""return Ok(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(token.AccessToken))));""")]
    [InlineData("""using var sha = System.Security.Cryptography.SHA256.Create(); return Ok(sha.ComputeHash(Encoding.UTF8.GetBytes(token.AccessToken)));""")]
    [InlineData("""return Ok(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(token.AccessToken), Encoding.UTF8.GetBytes(code)));""")]
    [InlineData("""return Ok(protector.Protect(token.AccessToken));""")]
    [InlineData("""var sealedKey = protector.Protect(Encoding.UTF8.GetBytes(token.AccessToken)); return Ok(sealedKey);""")]
    [InlineData("""return Ok(keys.Protect(ConnectedAccountId.Parse(token.StripeUserId), ConnectedAccountKey.Parse(token.AccessToken)));""")]
    [InlineData("""return Ok(System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token.AccessToken), Encoding.UTF8.GetBytes(code)));""")]
    [InlineData("""return Ok(string.Equals(token.AccessToken, given, StringComparison.Ordinal));""")]
    [InlineData("""return Ok(token.AccessToken.Equals(given));""")]
    [InlineData("""return Ok(string.IsNullOrEmpty(token.AccessToken));""")]
    [InlineData("""return Ok(token.AccessToken[..8]);""")]
    [InlineData("""return Ok(token.AccessToken[^4..]);""")]
    [InlineData("""return Ok(token.AccessToken.Substring(0, 12));""")]
    [InlineData("""return Ok(token.AccessToken.Substring(0, id));""")]
    [InlineData("""return Ok(token.AccessToken.Substring(token.AccessToken.Length - 4));""")]
    [InlineData("""return Ok(token.AccessToken[4..8] + "…");""")]
    [InlineData("""logger.LogInformation("{Key}…", token.AccessToken[..7]);""")]
    [InlineData("""const int Shown = 4; return Ok("…" + token.AccessToken[^Shown..]);""")]
    [InlineData("""return Ok(token.AccessToken[0]);""")]
    [InlineData("""return Ok(ConnectedAccountKey.Parse(token.AccessToken).ToString());""")]
    [InlineData("""return Ok($"{ConnectedAccountCredentials.FromOAuthToken(token)}");""")]
    [InlineData("""logger.LogInformation("{Key}", ConnectedAccountCredentials.FromOAuthToken(token).Key);""")]
    [InlineData("""
        return Ok(Vault.Encrypt(token.AccessToken));
        ---
        public static class Vault { public static string Encrypt(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)); }
        """)]
    [InlineData("""
        logger.LogInformation("{Key}", token.AccessToken.MaskKey());
        ---
        public static class Texts { public static string MaskKey(this string text) => text.Length < 8 ? "" : text.Replace(text[4..], "****"); }
        """)]
    [InlineData("""
        logger.LogInformation("{Key}", Redactor.Redact(token));
        ---
        using Stripe;
        public static class Redactor { public static object Redact(OAuthToken token) => new { token.StripeUserId, token.AccessToken }; }
        """)]
    [InlineData("""
        IKeyCipher cipher = Ciphers.Current; return Ok(await cipher.EncryptAsync(token.AccessToken));
        ---
        public interface IKeyCipher { Task<string> EncryptAsync(string text); }
        public static class Ciphers { public static IKeyCipher Current { get; set; } = null!; }
        """)]
    [InlineData("""
        return Ok(Fingerprints.HashKey(token.AccessToken));
        ---
        public static class Fingerprints { public static string HashKey(string key) => key + "x"; }
        """)]
    public Task What_is_left_is_no_key(string code) => FlowCase.Action.Silent(code);

    [Theory]
    [InlineData("""return Ok({|CG3001:token.AccessToken[..20]|});""")]
    [InlineData("""return Ok({|CG3001:token.AccessToken[8..]|});""")]
    [InlineData("""return Ok({|CG3001:token.AccessToken[^30..]|});""")]
    [InlineData("""return Ok({|CG3001:protector.Unprotect(protector.Protect(token.AccessToken)) + token.AccessToken|});""")]
    [InlineData("""var hidden = protector.Protect(token.AccessToken); return Ok({|CG3001:new { hidden, token.AccessToken }|});""")]
    [InlineData("""_ = protector.Protect(token.AccessToken); return Ok({|CG3001:token.AccessToken|});""")]
    [InlineData("""return Ok({|CG3001:ConnectedAccountKey.Parse(token.AccessToken).RevealSecret()|});""")]
    [InlineData("""return Ok({|CG3001:ConnectedAccountCredentials.FromOAuthToken(token).Key.RevealSecret()|});""")]
    [InlineData("""
        return Ok({|CG3001:Texts.Encode(token.AccessToken)|});
        ---
        public static class Texts { public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)); }
        """)]
    public Task Key_that_is_only_changed_leaks(string code) => FlowCase.Action.Leaks(code);
}
