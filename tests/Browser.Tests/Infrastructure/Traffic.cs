using System.Text;
using System.Text.Json.Nodes;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace ConnectGen.Browser.Tests.Infrastructure;

/// <summary>Everything that the page has asked for and been answered, as the browser's developer tools have it.</summary>
internal sealed class Traffic(ChromeDriver driver)
{
    private readonly List<string> _urls = [];
    private readonly List<string> _answers = [];

    /// <summary>Where each request went.</summary>
    public IReadOnlyList<Uri> Urls => [.. _urls.Where(url => url.StartsWith("http", StringComparison.Ordinal) || url.StartsWith("ws", StringComparison.Ordinal)).Select(url => new Uri(url))];

    /// <summary>Each answer: its headers, cookies that are set included, and its body.</summary>
    public IReadOnlyList<string> Answers => _answers;

    public void Forget() => driver.Manage().Logs.GetLog("performance");

    /// <summary>Takes in what has come since. It has to be asked before the page is left: with it go the bodies.</summary>
    public void Collect()
    {
        foreach (var entry in driver.Manage().Logs.GetLog("performance"))
        {
            var message = JsonNode.Parse(entry.Message)!["message"]!;
            var parameters = message["params"]!;
            switch ((string?)message["method"])
            {
                case "Network.requestWillBeSent":
                    _urls.Add((string)parameters["request"]!["url"]!);
                    break;
                case "Network.responseReceivedExtraInfo":
                    _answers.Add((string?)parameters["headersText"] ?? parameters["headers"]!.ToJsonString());
                    break;
                case "Network.loadingFinished":
                    _answers.Add(Body((string)parameters["requestId"]!));
                    break;
            }
        }
    }

    private string Body(string request)
    {
        try
        {
            var answer = (Dictionary<string, object>)driver.ExecuteCdpCommand("Network.getResponseBody", new Dictionary<string, object?> { ["requestId"] = request })!;
            var body = (string)answer["body"];
            return (bool)answer["base64Encoded"] ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
        }
        catch (WebDriverException failure) when (failure.Message.Contains("No data found", StringComparison.Ordinal) || failure.Message.Contains("No resource with given identifier", StringComparison.Ordinal))
        {
            // Of an answer without a body, such as that to a preflight.
            return "";
        }
    }
}
