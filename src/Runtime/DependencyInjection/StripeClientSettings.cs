using System.Globalization;
using ConnectGen;
using Microsoft.Extensions.Configuration;
using Stripe;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// The settings of one configuration section, and what is wrong with them. It holds the secret key: it is a class without a <c>ToString</c> of its own and
/// without public members, so that neither a log nor a serialiser shows it.
/// </summary>
internal sealed class StripeClientSettings
{
    private readonly List<string> _problems = [];

    /// <summary>Gets what is wrong: each names the setting by its full path, and none repeats its value.</summary>
    internal IReadOnlyList<string> Problems => _problems;

    internal string? SecretKey { get; private set; }

    internal string? ClientId { get; private set; }

    internal string? ApiBase { get; private set; }

    internal string? ConnectBase { get; private set; }

    internal string? FilesBase { get; private set; }

    internal string? MeterEventsBase { get; private set; }

    internal int MaxNetworkRetries { get; private set; }

    internal TimeSpan Timeout { get; private set; }

    // By hand and not by ConfigurationBinder, which needs reflection and puts values into its messages.
    internal void Read(IConfiguration section)
    {
        _problems.Clear();

        SecretKey = ReadSecretKey(section);
        ClientId = ReadClientId(section);
        ApiBase = ReadBase(section, nameof(ApiBase));
        ConnectBase = ReadBase(section, nameof(ConnectBase));
        FilesBase = ReadBase(section, nameof(FilesBase));
        MeterEventsBase = ReadBase(section, nameof(MeterEventsBase));
        MaxNetworkRetries = ReadRetries(section);
        Timeout = ReadTimeout(section);
    }

    private string? ReadSecretKey(IConfiguration section)
    {
        var name = Given(section, nameof(SecretKey)) is null && Given(section, "ApiKey") is not null ? "ApiKey" : nameof(SecretKey);
        var key = Given(section, name);

        if (key is null)
        {
            var path = Path(section, name);
            Refuse(section, name, $"is missing. Set it to the platform's secret key, for instance in the environment variable {path.Replace(":", "__")} or with 'dotnet user-secrets set \"{path}\" \"<key>\"'");
        }
        else if (key.StartsWith("pk_", StringComparison.Ordinal))
        {
            Refuse(section, name, "is a publishable key. Calls from a server need the secret key: sk_ or rk_");
        }
        else if (!key.StartsWith("sk_", StringComparison.Ordinal) && !key.StartsWith("rk_", StringComparison.Ordinal))
        {
            Refuse(section, name, "is not a secret key: those start with sk_ or rk_");
        }
        else if (!key.All(static character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-'))
        {
            Refuse(section, name, "is not a whole secret key: it holds white space, dots or other characters that keys don't have");
        }

        return key;
    }

    // The client ID goes into URLs that browsers open, so a key in its place would be handed out.
    private string? ReadClientId(IConfiguration section)
    {
        var id = Given(section, nameof(ClientId));
        if (id is not null && SecretText.Resembles(id.AsSpan()))
            Refuse(section, nameof(ClientId), "looks like a secret. The client ID of a platform starts with ca_");

        return id;
    }

    private string? ReadBase(IConfiguration section, string name)
    {
        var text = Given(section, name);
        if (text is null)
            return null;

        // Uri ignores white space at the ends, but what Stripe.net puts together of this text and a path is no URL then.
        if (text.Any(char.IsWhiteSpace))
        {
            Refuse(section, name, "holds white space");
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != "https" && url.Scheme != "http"))
            Refuse(section, name, "is not an absolute URL that starts with https:// or http://");
        else if (url.UserInfo.Length > 0 || url.AbsolutePath != "/" || url.Query.Length > 0 || url.Fragment.Length > 0)
            Refuse(section, name, "is not a base URL: it must not hold a user, a path, a query or a fragment");
        else if (url.Scheme == "http" && !url.IsLoopback && !IsTestKey(SecretKey))
            Refuse(section, name, "would send the secret key unencrypted to another machine. Use https://; http:// is for test keys and for this machine");

        // Stripe.net puts the path, which begins with a slash, right behind the base.
        return url?.GetLeftPart(UriPartial.Authority);
    }

    // By how it starts alone: what follows is random, and may hold anything. An organisation's key or one of a kind yet to come counts as live.
    private static bool IsTestKey(string? key) =>
        key is not null && (key.StartsWith("sk_test_", StringComparison.Ordinal) || key.StartsWith("rk_test_", StringComparison.Ordinal));

    private int ReadRetries(IConfiguration section)
    {
        var text = Given(section, nameof(MaxNetworkRetries));
        if (text is null)
            return SystemNetHttpClient.DefaultMaxNumberRetries;

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var retries))
            Refuse(section, nameof(MaxNetworkRetries), "is not a whole number of 0 or more");

        return retries;
    }

    private TimeSpan ReadTimeout(IConfiguration section)
    {
        var text = Given(section, nameof(Timeout));
        if (text is null)
            return SystemNetHttpClient.DefaultHttpTimeout;

        // For .NET a day has hours up to 23, and it reads "80" as 80 days, "1:20" as 80 minutes and "24:00:00" as 24 days where the form is left to it.
        if (text == "24:00:00")
            return TimeSpan.FromDays(1);

        if (!TimeSpan.TryParseExact(text, @"hh\:mm\:ss", CultureInfo.InvariantCulture, out var timeout) || timeout == TimeSpan.Zero)
        {
            Refuse(section, nameof(Timeout), "is not a time from 00:00:01 to 24:00:00 in the form hh:mm:ss, such as 00:01:20 for 80 seconds");
            return SystemNetHttpClient.DefaultHttpTimeout;
        }

        return timeout;
    }

    private void Refuse(IConfiguration section, string name, string problem) => _problems.Add($"{Path(section, name)} {problem}.");

    // A setting that is there but blank is as good as not there: environment variables can't be unset everywhere.
    private static string? Given(IConfiguration section, string name) => section[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string Path(IConfiguration section, string name) =>
        section is IConfigurationSection { Path.Length: > 0 } named ? ConfigurationPath.Combine(named.Path, name) : name;
}
