using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Logs, consoles, traces and metrics. Exceptions that are logged are no sink: what they say is told where they are made.</summary>
internal static class LogSinks
{
    private const string Diagnostics = "System.Diagnostics.*";
    private const string Serilogs = "ILogger Log Logger LoggerExtensions";
    private const string SerilogLevels = "Write Verbose Debug Information Warning Error Fatal";
    private const string NLogs = "ILogger Logger ILoggerBase ILoggerExtensions LoggerExtensions";

    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("Microsoft.Extensions.Logging", "LoggerExtensions", "Log LogTrace LogDebug LogInformation LogWarning LogError LogCritical BeginScope", "message messageFormat args", Log, Text) { WritesLists = true },
        new("Microsoft.Extensions.Logging", "ILogger", "Log BeginScope", "state", Log, Text) { WritesLists = true },

        new("Serilog.*", Serilogs, SerilogLevels, "messageTemplate propertyValue propertyValue0 propertyValue1 propertyValue2 propertyValues", Log, Text) { WritesLists = true },
        new("Serilog.*", Serilogs, "ForContext BindProperty", "value", Log, Text) { WritesLists = true },
        new("Serilog.Context", "LogContext GlobalLogContext", "PushProperty", "value", Log, Text) { WritesLists = true },

        new("NLog.*", NLogs, "Trace Debug Info Warn Error Fatal Log ConditionalTrace ConditionalDebug Swallow", Payload, Log, Text) { WritesLists = true },
        new("NLog.*", "LogEventBuilder", "Message", Payload, Log, Text) { WritesLists = true },
        new("NLog.*", "ILogger Logger LogEventBuilder", "WithProperty PushScopeProperty Property", "propertyValue", Log, Text) { WritesLists = true },
        new("NLog", "ScopeContext MappedDiagnosticsContext MappedDiagnosticsLogicalContext GlobalDiagnosticsContext", "PushProperty Set SetScoped", "value", Log, Text) { WritesLists = true },

        new("log4net.*", "ILog LogExtensions", "Debug Info Warn Error Fatal DebugFormat InfoFormat WarnFormat ErrorFormat FatalFormat", Payload, Log, Text),

        new("System", "Console", "Write WriteLine", Payload, Log, Text),
        new("System.IO", "TextWriter StreamWriter", "Write WriteLine WriteAsync WriteLineAsync", Payload, Log, Text) { When = SinkConditions.IsOnConsole },

        new(Diagnostics, "Debug Trace", "Write WriteLine WriteIf WriteLineIf Print Assert Fail TraceInformation TraceWarning TraceError", Payload, Log, Text),
        new(Diagnostics, "TraceSource", "TraceEvent TraceInformation TraceData", "message format args data", Log, Text),
        new(Diagnostics, "EventLog", "WriteEntry", "message", Log, Text),
        new("System.Diagnostics.Tracing", "EventSource", "WriteEvent Write", Payload, Log, Text),
        new(Diagnostics, "DiagnosticSource", "Write StartActivity", "value args", Log, Serialized),

        new(Diagnostics, "Activity", "SetTag AddTag SetBaggage AddBaggage SetStatus", "value description", Log, Text),
        new(Diagnostics, "ActivitySource", "StartActivity CreateActivity", "name tags", Log, Text),
        new(Diagnostics, "ActivityEvent", New, "name tags", Log, Text),
        new("System.Diagnostics.Metrics", "Counter UpDownCounter Histogram Gauge", "Add Record", "tag tag1 tag2 tag3 tags tagList", Log, Text),
        new("System.Diagnostics.Metrics", "Measurement", New, "tags", Log, Text),

        new("Microsoft.ApplicationInsights.*", "TelemetryClient", "TrackTrace TrackEvent TrackException TrackDependency TrackRequest TrackMetric TrackPageView TrackAvailability", Payload, Log, Text),
        new("Microsoft.ApplicationInsights.DataContracts", "TraceTelemetry EventTelemetry", New, "message name", Log, Text),
        new("Sentry.*", "SentrySdk IHub HubExtensions ISentryClient SentryClientExtensions Scope ScopeExtensions", "CaptureMessage AddBreadcrumb", Payload, Log, Text),
        new("Sentry.*", "SentrySdk Scope ScopeExtensions IHasExtra IHasTags HasExtraExtensions HasTagsExtensions ISpan ISpanData SpanTracer TransactionTracer SentryEvent", "SetTag SetTags SetExtra SetExtras SetData", "value tags values", Log, Text),
        new("OpenTelemetry.*", "TelemetrySpan SpanAttributes", "SetAttribute AddEvent Add", "value name attributes", Log, Text),
        new("OpenTelemetry", "Baggage", "SetBaggage", "value baggageItems", Log, Text),
        new("Datadog.Trace", "ISpan SpanExtensions", "SetTag", "value", Log, Text),

        new("Amazon.Lambda.Core", "ILambdaLogger LambdaLogger", "Log LogLine LogTrace LogDebug LogInformation LogWarning LogError LogCritical", Payload, Log, Text),
    ];

    public static IReadOnlyList<TargetSink> Targets { get; } =
    [
        new("System.Diagnostics", "Activity", "DisplayName", Log, Text),
        new("Microsoft.ApplicationInsights.*", "TraceTelemetry", "Message", Log, Text),
    ];
}
