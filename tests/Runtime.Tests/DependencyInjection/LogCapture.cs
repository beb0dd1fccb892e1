using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Runtime.Tests.DependencyInjection;

/// <summary>Keeps every log entry as text: its category, message, the values beside the message, and the exception.</summary>
internal sealed class LogCapture : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? _scopes;

    public ConcurrentQueue<string> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private static string Values(object? state) =>
        state is IEnumerable<KeyValuePair<string, object>> values ? string.Join("; ", values.Select(value => $"{value.Key}={value.Value}")) : $"{state}";

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            capture._scopes?.ForEachScope(static (scope, found) => found.Add($"{scope} {Values(scope)}"), scopes);
            capture.Entries.Enqueue($"{logLevel} {category} {formatter(state, exception)} {Values(state)} {string.Join(' ', scopes)} {exception}");
        }
    }
}
