namespace ConnectGen.Analyzers.Tests.Flow.Sinks;

public sealed class LogSinksTests
{
    private const string Parameters = "ILogger logger, ILogger<Code> typed, System.Diagnostics.Activity activity, Exception exception, Stream stream";

    [Theory]
    [InlineData("logger.LogInformation(\"Key {Key}\", key);", "Log Texts ILogger.LogInformation(...)")]
    [InlineData("logger.LogInformation(\"Key {Key} of {Seller}\", key, seller);", "Log Texts ILogger.LogInformation(...)")]
    [InlineData("typed.LogInformation($\"Key {key}\");", "Log Text ILogger.LogInformation(...)")]
    [InlineData("logger.LogError(exception, \"Key \" + key);", "Log Text ILogger.LogError(...)")]
    [InlineData("logger.Log(LogLevel.Warning, new EventId(1), exception, \"{Key}\", key);", "Log Texts ILogger.Log(...)")]
    [InlineData("logger.LogCritical(\"{A} {@Seller}\", 1, seller);", "Log Texts @1 ILogger.LogCritical(...)")]
    [InlineData("logger.LogDebug(\"{{@A}} {@Seller:j} {B}\", seller, key);", "Log Texts @0 ILogger.LogDebug(...)")]
    [InlineData("logger.LogTrace(\"{Key}\", new object[] { key });", "Log Texts ILogger.LogTrace(...)")]
    [InlineData("using var scope = logger.BeginScope(\"{Key}\", key);", "Log Texts ILogger.BeginScope(...)")]
    [InlineData("using var scope = logger.BeginScope(new Dictionary<string, object> { [\"key\"] = key });", "Log Texts ILogger.BeginScope(...)")]
    [InlineData("using var scope = logger.BeginScope(key);", "Log Text ILogger.BeginScope(...)")]
    public void What_Microsofts_loggers_write_is_a_log(string statement, string expected) => SinksIn.Statements(statement, expected, Parameters);

    [Theory]
    [InlineData("Console.WriteLine(key);", "Log Text Console.WriteLine(...)")]
    [InlineData("Console.Write(\"{0}\", key);", "Log Text Console.Write(...)")]
    [InlineData("Console.Out.WriteLine(key);", "Log Text TextWriter.WriteLine(...)")]
    [InlineData("await Console.Error.WriteLineAsync(key);", "Log Text TextWriter.WriteLineAsync(...)")]
    [InlineData("System.Diagnostics.Debug.WriteLine(key);", "Log Text Debug.WriteLine(...)")]
    [InlineData("System.Diagnostics.Debug.Assert(key.Length > 0, key);", "Log Text Debug.Assert(...)")]
    [InlineData("System.Diagnostics.Trace.TraceError(key);", "Log Text Trace.TraceError(...)")]
    [InlineData("new System.Diagnostics.TraceSource(\"a\").TraceInformation(key);", "Log Text TraceSource.TraceInformation(...)")]
    [InlineData("new System.Diagnostics.TraceSource(\"a\").TraceEvent(System.Diagnostics.TraceEventType.Error, 1, \"{0}\", key);", "Log Texts TraceSource.TraceEvent(...)")]
    [InlineData("new System.Diagnostics.DiagnosticListener(\"a\").Write(\"connected\", new { key });", "Log Serialized DiagnosticSource.Write(...)")]
    [InlineData("activity.SetTag(\"key\", key);", "Log Text Activity.SetTag(...)")]
    [InlineData("activity.AddBaggage(\"key\", key);", "Log Text Activity.AddBaggage(...)")]
    [InlineData("activity.SetStatus(System.Diagnostics.ActivityStatusCode.Error, key);", "Log Text Activity.SetStatus(...)")]
    [InlineData("activity.DisplayName = key;", "Log Text Activity.DisplayName")]
    [InlineData("activity.AddEvent(new System.Diagnostics.ActivityEvent(key));", "Log Text new ActivityEvent(...)")]
    [InlineData("var tags = new System.Diagnostics.ActivityTagsCollection(); tags[\"key\"] = key; tags.Add(\"other\", key);", "Log Text ActivityTagsCollection[\"key\"]\nLog Text ActivityTagsCollection[\"other\"]")]
    [InlineData("var tags = new System.Diagnostics.TagList { { \"key\", key } };", "Log Text TagList[\"key\"]")]
    [InlineData("var meter = new System.Diagnostics.Metrics.Meter(\"a\"); meter.CreateCounter<int>(\"b\").Add(1, new KeyValuePair<string, object?>(\"key\", key));", "Log Texts Counter.Add(...)")]
    [InlineData("throw new InvalidOperationException($\"bad key {key}\");", "Exception Text new InvalidOperationException(...)")]
    [InlineData("throw new ArgumentException(\"bad key \" + key, \"a\");", "Exception Text new ArgumentException(...)")]
    [InlineData("throw new ArgumentOutOfRangeException(\"a\", key, \"bad\");", "Exception Text new ArgumentOutOfRangeException(...)")]
    [InlineData("exception.Data[\"key\"] = key;", "Exception Text Exception.Data[\"key\"]")]
    [InlineData("exception.Data.Add(\"key\", key);", "Exception Text Exception.Data[\"key\"]")]
    [InlineData("new BadHttpRequestException(key);", "Exception Text new BadHttpRequestException(...)")]
    public void Consoles_traces_metrics_and_exceptions_are_logs(string statement, string expected) => SinksIn.Statements(statement, expected, Parameters);

    [Theory]
    [InlineData("logger.LogInformation(key.Length, \"done\");")]
    [InlineData("logger.LogInformation(new EventId(1, key), \"done\");")]
    [InlineData("logger.LogError(new Exception(), \"done\");")]
    [InlineData("logger.IsEnabled(key.Length > 1 ? LogLevel.Debug : LogLevel.None);")]
    [InlineData("Console.ReadLine()!.Equals(key);")]
    [InlineData("Console.Title = key;")]
    [InlineData("System.Diagnostics.Debug.Assert(key.Length > 0);")]
    [InlineData("activity.GetTagItem(key);")]
    [InlineData("activity.SetCustomProperty(\"key\", key);")]
    [InlineData("exception.HelpLink = key;")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(key);")]
    [InlineData("ArgumentNullException.ThrowIfNull(seller);")]
    [InlineData("var meter = new System.Diagnostics.Metrics.Meter(\"a\"); meter.CreateCounter<int>(\"b\").Add(key.Length);")]
    [InlineData("var builder = new System.Text.StringBuilder(); builder.Append(key);")]
    [InlineData("using var writer = new StreamWriter(stream); writer.WriteLine(key);")]
    public void What_no_log_shows_is_left_alone(string statement) => SinksIn.Statements(statement, "", Parameters);

    [Fact]
    public void Own_classes_of_these_names_are_left_alone() => SinksIn.Statements(
        "Own.Console.WriteLine(key); new Own.Audit().LogInformation(key); new Own.Audit().Information(key); Own.Audit.Raise(key); new Own.Activity().SetTag(\"key\", key);",
        "",
        others: """
            namespace Own
            {
                public static class Console { public static void WriteLine(string value) { } }
                public class Audit { public void LogInformation(string message) { } public void Information(string messageTemplate) { } public static void Raise(string key) { } }
                public class Activity { public void SetTag(string key, object value) { } }
            }
            """);

    [Fact]
    public void Methods_that_the_logging_generator_writes_are_logs() => SinksIn.Holds("""
        Log Text Messages.Connected(...)
        Log Text Messages.Failed(...)
        Log Serialized Messages.Whole(...)
        Log Serialized Messages.Named(...)
        """, """
        public static partial class Messages
        {
            [LoggerMessage(1, LogLevel.Information, "Connected {Key}")] public static partial void Connected(ILogger logger, string key);
            [LoggerMessage(Level = LogLevel.Error, Message = "Failed {Key}")] public static partial void Failed(ILogger logger, LogLevel level, Exception exception, string key);
            [LoggerMessage(Level = LogLevel.Error, Message = "Whole")] public static partial void Whole(ILogger logger, [LogProperties] Seller seller);
            [LoggerMessage(LogLevel.Error, "Named {@Seller}")] public static partial void Named(ILogger logger, Seller seller);
            public static partial void Other(string key);
        }
        public static partial class Messages
        {
            public static partial void Connected(ILogger logger, string key) { }
            public static partial void Failed(ILogger logger, LogLevel level, Exception exception, string key) { }
            public static partial void Whole(ILogger logger, Seller seller) { }
            public static partial void Named(ILogger logger, Seller seller) { }
            public static partial void Other(string key) { }
        }
        public class LogPropertiesAttribute : Attribute;
        public class Code
        {
            public void Run(ILogger logger, string key, Seller seller)
            {
                Messages.Connected(logger, key);
                Messages.Failed(logger, LogLevel.Error, new Exception(), key);
                Messages.Whole(logger, seller);
                Messages.Named(logger, seller);
                Messages.Other(key);
            }
        }
        """);

    [Fact]
    public void Delegates_that_LoggerMessage_defines_are_logs() => SinksIn.Holds("""
        Log Text Code.Connected(...)
        Log Text Code.Within(...)
        """, """
        public class Code
        {
            private static readonly Action<ILogger, string, Exception?> Connected = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "Connected {Key}");
            private static readonly Func<ILogger, string, IDisposable?> Within = LoggerMessage.DefineScope<string>("Within {Key}");
            private static readonly Action<ILogger, string> Own = (_, _) => { };
            private static readonly Action<string, string, Exception?> Other = (_, _, _) => { };
            private static readonly Func<string, string> Third = static given => given;
            public void Run(ILogger logger, string key)
            {
                Connected(logger, key, null);
                Within(logger, key);
                Own(logger, key);
                Other("a", key, null);
                Third(key);
            }
        }
        """);

    [Fact]
    public void Exceptions_of_the_projects_own_are_exceptions() => SinksIn.Holds("Exception Text base(...)\nException Text new SellerException(...)", """
        public class SellerException(string key) : Exception("bad key " + key);
        public class Exceptional(string key) { public string Key => key; }
        public class Code { public void Run(string key) { new Exceptional(key); throw new SellerException(key); } }
        """.Replace("""public class SellerException(string key) : Exception("bad key " + key);""", """public class SellerException : Exception { public SellerException(string key) : base("bad key " + key) { } }""", StringComparison.Ordinal));

    [Theory]
    [InlineData("Serilog.Log.Information(\"Key {Key}\", key);", "Log Text Log.Information(...)")]
    [InlineData("Serilog.Log.Information(\"{@Seller}\", seller);", "Log Serialized Log.Information(...)")]
    [InlineData("Serilog.Log.Information(\"Key \" + key);", "Log Text Log.Information(...)")]
    [InlineData("Serilog.Log.Logger.Error(null, \"{A} {@Seller} {B}\", 1, seller, key);", "Log Serialized ILogger.Error(...)\nLog Text ILogger.Error(...)")]
    [InlineData("Serilog.Log.Logger.Warning(\"{A} {B} {C} {@D}\", 1, 2, key, seller);", "Log Texts @3 ILogger.Warning(...)")]
    [InlineData("Serilog.Log.Logger.ForContext(\"Key\", key);", "Log Text ILogger.ForContext(...)")]
    [InlineData("Serilog.Log.Logger.ForContext(\"Seller\", seller, destructureObjects: true);", "Log Serialized ILogger.ForContext(...)")]
    [InlineData("Serilog.Log.Logger.ForContext(\"Seller\", seller, destructureObjects: false);", "Log Text ILogger.ForContext(...)")]
    [InlineData("Serilog.Log.Logger.ForContext(key, 1);", "")]
    public void Serilogs_events_are_logs(string statement, string expected) => SinksIn.Statements(statement, expected, others: """
        namespace Serilog
        {
            public interface ILogger
            {
                void Error<T0, T1, T2>(System.Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
                void Warning(string messageTemplate, params object?[] propertyValues);
                ILogger ForContext(string propertyName, object? value, bool destructureObjects = false);
            }
            public static class Log
            {
                public static ILogger Logger { get; set; } = null!;
                public static void Information(string messageTemplate) { }
                public static void Information<T>(string messageTemplate, T propertyValue) { }
            }
        }
        """);

    [Theory]
    [InlineData("new NLog.Logger().Info(key);", "Log Text Logger.Info(...)")]
    [InlineData("new NLog.Logger().Info(\"{@seller}\", seller);", "Log Serialized Logger.Info(...)")]
    [InlineData("new NLog.Logger().Log(NLog.LogLevel.Info, \"{0}\", key, 1);", "Log Texts Logger.Log(...)")]
    [InlineData("NLog.ScopeContext.PushProperty(\"key\", key);", "Log Text ScopeContext.PushProperty(...)")]
    [InlineData("NLog.ScopeContext.PushProperty(key, 1);", "")]
    [InlineData("_ = new NLog.Logger().IsEnabled(key);", "")]
    [InlineData("log4net.Static.Log.Info(key);", "Log Text ILog.Info(...)")]
    [InlineData("log4net.Static.Log.ErrorFormat(\"{0}\", key);", "Log Texts ILog.ErrorFormat(...)")]
    [InlineData("log4net.Static.Log.Error(\"done\", new Exception());", "")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(key);", "Log Text SentrySdk.CaptureMessage(...)")]
    [InlineData("Sentry.SentrySdk.AddBreadcrumb(\"a\", data: new Dictionary<string, string> { [\"key\"] = key });", "Log Texts SentrySdk.AddBreadcrumb(...)")]
    [InlineData("new Microsoft.ApplicationInsights.TelemetryClient().TrackTrace(\"a\", new Dictionary<string, string> { [\"key\"] = key });", "Log Texts TelemetryClient.TrackTrace(...)")]
    [InlineData("new Microsoft.ApplicationInsights.TelemetryClient().Properties[\"key\"] = key;", "Log Text TelemetryClient.Properties[\"key\"]")]
    [InlineData("new OpenTelemetry.Trace.TelemetrySpan().SetAttribute(\"key\", key);", "Log Text TelemetrySpan.SetAttribute(...)")]
    public void Other_logs_and_traces_are_logs(string statement, string expected) => SinksIn.Statements(statement, expected, others: """
        using System.Collections.Generic;
        namespace NLog
        {
            public class LogLevel { public static LogLevel Info = new(); }
            public class Logger { public void Info<T>(T value) { } public void Info<T>(string message, T argument) { } public void Log(LogLevel level, string message, params object[] args) { } public bool IsEnabled(string level) => true; }
            public static class ScopeContext { public static void PushProperty<T>(string key, T value) { } }
        }
        namespace log4net
        {
            public interface ILog { void Info(object message); void Error(object message, System.Exception exception); void ErrorFormat(string format, params object[] args); }
            public static class Static { public static ILog Log = null!; }
        }
        namespace Sentry { public static class SentrySdk { public static void CaptureMessage(string message) { } public static void AddBreadcrumb(string message, string? category = null, IDictionary<string, string>? data = null) { } } }
        namespace Microsoft.ApplicationInsights
        {
            public class TelemetryClient { public void TrackTrace(string message, IDictionary<string, string> properties) { } public IDictionary<string, string> Properties { get; } = new Dictionary<string, string>(); }
        }
        namespace OpenTelemetry.Trace { public class TelemetrySpan { public void SetAttribute(string key, string value) { } } }
        """);
}
