namespace ConnectGen.Analyzers.Tests.Flow.Sinks;

public sealed class RawResponseSinksTests
{
    private const string Parameters = "HttpContext context, HttpResponse response, HttpRequest request, Stream stream, IResponseCookies cookies, IHeaderDictionary headers, HttpResponseMessage message, HttpRequestMessage sent";

    private const string Body = "Response Serialized the response's body";

    [Theory]
    [InlineData("await response.WriteAsync(key);", "Response Text HttpResponse.WriteAsync(...)")]
    [InlineData("await context.Response.WriteAsync($\"key: {key}\");", "Response Text HttpResponse.WriteAsync(...)")]
    [InlineData("await response.WriteAsJsonAsync(seller);", "Response Serialized HttpResponse.WriteAsJsonAsync(...)")]
    [InlineData("await response.WriteAsJsonAsync(seller, typeof(Seller));", "Response Serialized HttpResponse.WriteAsJsonAsync(...)")]
    [InlineData("await response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(key));", Body)]
    [InlineData("var body = response.Body; body.Write(System.Text.Encoding.UTF8.GetBytes(key));", Body)]
    [InlineData("await context.Response.BodyWriter.WriteAsync(System.Text.Encoding.UTF8.GetBytes(key));", Body)]
    [InlineData("System.Buffers.BuffersExtensions.Write(response.BodyWriter, System.Text.Encoding.UTF8.GetBytes(key));", Body)]
    [InlineData("await JsonSerializer.SerializeAsync(response.Body, seller);", Body)]
    [InlineData("JsonSerializer.Serialize(response.Body, seller);", Body)]
    [InlineData("using var json = new Utf8JsonWriter(response.Body); JsonSerializer.Serialize(json, seller);", Body)]
    [InlineData("using var json = new Utf8JsonWriter(response.BodyWriter); json.WriteString(\"key\", key);", "Response Text the response's body")]
    [InlineData("using var writer = new StreamWriter(response.Body); await writer.WriteAsync(key);", "Response Text the response's body")]
    [InlineData("using (var writer = new StreamWriter(context.Response.Body)) { writer.WriteLine(key); }", "Response Text the response's body")]
    public void What_is_written_to_a_response_is_a_response(string statement, string expected) => SinksIn.Statements(statement, expected, Parameters);

    [Theory]
    [InlineData("await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(key));")]
    [InlineData("await request.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(key));")]
    [InlineData("await JsonSerializer.SerializeAsync(stream, seller);")]
    [InlineData("JsonSerializer.Serialize(seller);")]
    [InlineData("using var writer = new StreamWriter(stream); writer.Write(key);")]
    [InlineData("using var json = new Utf8JsonWriter(stream); json.WriteString(\"key\", key);")]
    [InlineData("using var writer = new StringWriter(); writer.Write(key);")]
    [InlineData("await response.WriteAsJsonAsync(1, (JsonSerializerOptions?)null, key);")]
    [InlineData("request.Headers[\"X-Key\"] = key;")]
    [InlineData("context.Request.Headers.Append(\"X-Key\", key);")]
    [InlineData("var given = context.Request.Headers; given[\"X-Key\"] = key;")]
    [InlineData("sent.Headers.Add(\"X-Key\", key);")]
    [InlineData("sent.Headers.Authorization = new(\"Bearer\", key);")]
    [InlineData("context.Items[\"key\"] = key;")]
    [InlineData("var kept = new Dictionary<string, string>(); kept[\"key\"] = key; kept.Add(\"k\", key);")]
    [InlineData("response.Headers.Remove(key);")]
    [InlineData("response.Headers.Append(key, \"1\");")]
    [InlineData("response.Headers[key] = \"1\";")]
    [InlineData("cookies.Delete(key);")]
    [InlineData("cookies.Append(key, \"1\");")]
    public void What_goes_elsewhere_is_left_alone(string statement) => SinksIn.Statements(statement, "", Parameters);

    [Theory]
    [InlineData("response.Headers[\"X-Key\"] = key;", "Header Text Response.Headers[\"X-Key\"]")]
    [InlineData("context.Response.Headers.Append(\"X-Key\", key);", "Header Text Response.Headers[\"X-Key\"]")]
    [InlineData("context.Response.Headers.Add(\"X-Key\", key);", "Header Text Response.Headers[\"X-Key\"]")]
    [InlineData("response.Headers.TryAdd(\"X-Key\", key);", "Header Text Response.Headers[\"X-Key\"]")]
    [InlineData("response.Headers.AppendCommaSeparatedValues(\"X-Key\", key);", "Header Text Response.Headers[\"X-Key\"]")]
    [InlineData("headers[\"X-Key\"] = key;", "Header Text Response.Headers[\"X-Key\"]")]
    [InlineData("var own = response.Headers; own[context.TraceIdentifier] = key;", "Header Text Response.Headers")]
    [InlineData("response.Headers.Location = key;", "Header Text IHeaderDictionary.Location")]
    [InlineData("message.Headers.Add(\"X-Key\", key);", "Header Text HttpResponseMessage.Headers[\"X-Key\"]")]
    [InlineData("message.Headers.TryAddWithoutValidation(\"X-Key\", key);", "Header Text HttpResponseMessage.Headers[\"X-Key\"]")]
    [InlineData("message.Content = new StringContent(key);", "Response Serialized HttpResponseMessage.Content")]
    [InlineData("cookies.Append(\"key\", key);", "Cookie Text the cookie 'key'")]
    [InlineData("response.Cookies.Append(context.TraceIdentifier, key, new CookieOptions());", "Cookie Text IResponseCookies.Append(...)")]
    [InlineData("response.Redirect(\"/done?key=\" + key);", "Url Text HttpResponse.Redirect(...)")]
    public void Headers_cookies_and_redirects_are_told_apart(string statement, string expected) => SinksIn.Statements(statement, expected, Parameters);
}
