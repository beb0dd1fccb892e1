using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>Listens to activities as long as it lives, and keeps those that have ended.</summary>
internal sealed class ActivityRecorder : IDisposable
{
    /// <summary>The source of the calls.</summary>
    public const string Calls = "ConnectGen";

    /// <summary>The source of <see cref="HttpClient"/>.</summary>
    public const string Http = "System.Net.Http";

    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    /// <param name="sources">Those to listen to; none for all.</param>
    public ActivityRecorder(params string[] sources)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Length == 0 || sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>What has ended, in the order in which it did.</summary>
    public IReadOnlyList<Activity> Ended => [.. _ended];

    /// <summary>Those of one source.</summary>
    public IReadOnlyList<Activity> Of(string source) => [.. _ended.Where(activity => activity.Source.Name == source)];

    public void Dispose() => _listener.Dispose();

    /// <summary>Every text that an activity hands on.</summary>
    public static string TextOf(Activity activity)
    {
        var text = new StringBuilder();
        text.AppendLine($"{activity.OperationName} {activity.DisplayName} {activity.Id} {activity.TraceStateString} {activity.StatusDescription}");
        foreach (var (key, value) in activity.TagObjects)
            text.AppendLine($"{key}={value}");
        foreach (var (key, value) in activity.Baggage)
            text.AppendLine($"{key}={value}");
        foreach (var one in activity.Events)
            text.AppendLine($"{one.Name} {string.Join(' ', one.Tags)}");
        foreach (var link in activity.Links)
            text.AppendLine(string.Join(' ', link.Tags ?? []));
        return text.ToString();
    }
}
