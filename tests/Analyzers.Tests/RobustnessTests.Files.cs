using System.Diagnostics;
using ConnectGen.Analyzers.Tests.Infrastructure;

namespace ConnectGen.Analyzers.Tests;

/// <content>Files other than code, as projects hand them over.</content>
public sealed partial class RobustnessTests
{
    private static readonly string[] Paths = ["appsettings.json", "web.config", ".env", "docker-compose.yml", "wwwroot/app.js", "Index.cshtml", "Pay.razor", "Dockerfile", "logo.png"];

    // What JSON, XML, YAML and lines are made of, whole and cut off.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", "'", ":", ",", "/*", "*/", "//", "\\", "\\u00", "\"a\":", "\"name\": \"b\",", "\"value\":", "<", ">", "</a>", "<a ", "<a>", "/>", "=", "key=\"k\"", "value='", "<!--", "-->",
        "<![CDATA[", "]]>", "<!DOCTYPE", "<?", "- ", "  ", "\t", "name: x", "value: ", "#", "|", "\n", "\r", "\r\n", "\u2028", "\uFEFF", "\0", "\uD800", "export ", "Stripe(", "new ", "Bearer ", "string", "`", "$", ".",
        "-", "(", "LIVE!", "TEST!", "WEBHOOK!",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("app.js")]
    [InlineData("/")]
    [InlineData("\\")]
    [InlineData("///")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".json")]
    [InlineData("wwwroot/")]
    [InlineData("wwwroot")]
    [InlineData("a\0b.json")]
    [InlineData("C:\\shop\\wwwroot\\app.js")]
    [InlineData("https://example.com/app.js?x=*")]
    public Task Odd_path_is_analysed_without_an_exception(string path) => RunAll(Analyze.Compile("class Shop;"), new InMemoryFile(path, Keys.Live));

    [Fact]
    public Task File_that_cannot_be_read_is_analysed_without_an_exception() =>
        RunAll(Analyze.Compile("class Shop;"), [.. Paths.Select(static path => new InMemoryFile(path, text: null))]);

    [Fact]
    public async Task Odd_file_is_analysed_without_an_exception_and_every_secret_is_found()
    {
        var random = new Random(20260727);
        var texts = Enumerable.Range(0, 500).Select(_ => Keys.In(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]).Append("\n; LIVE! ")))).ToList();
        var files = texts.SelectMany(static (text, i) => Paths.Select(path => new InMemoryFile($"shop{i}/{path}", text))).ToArray();

        var found = await RunAll(Analyze.Compile("class Shop;"), files);

        // The last at least, which stands for itself.
        var flagged = found.Where(static d => d.Id is "CG2002" or "CG2004").Select(static d => d.Location.GetLineSpan().Path).ToHashSet();
        Assert.All(files, file => Assert.True(flagged.Contains(file.Path) != file.Path.EndsWith("logo.png", StringComparison.Ordinal), $"{file.Path}: {file.GetText(TestContext.Current.CancellationToken)}"));
        Assert.All(found, static d => Assert.DoesNotContain("51Hq8Z", d.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    // Quadratic time would be minutes: what is allowed here is for slow machines. Where each piece is a finding in eight files, fewer of them do.
    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("<a>")]
    [InlineData("<a b='")]
    [InlineData("</a>")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("/")]
    [InlineData("/*")]
    [InlineData("- ")]
    [InlineData("a: ")]
    [InlineData(" a:\n")]
    [InlineData("sk_")]
    [InlineData("x")]
    [InlineData("\"LIVE!\",")]
    [InlineData("a: LIVE! ")]
    [InlineData("<a name='LIVE!' value='LIVE!'>")]
    public async Task File_of_megabytes_is_analysed_in_no_time(string piece)
    {
        var text = new System.Text.StringBuilder("{\"a\": ");
        var repeated = Keys.In(piece);
        while (text.Length < (piece == repeated ? 3_000_000 : 300_000))
            text.Append(repeated);
        text.Append($" {Keys.Live} ");
        InMemoryFile[] files = [.. Paths.Select(path => new InMemoryFile(path, text.ToString()))];

        var watch = Stopwatch.StartNew();
        await RunAll(Analyze.Compile("class Shop;"), files);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
