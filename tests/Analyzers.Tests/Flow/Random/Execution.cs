using System.Reflection;
using System.Text.Json;
using ConnectGen.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.Logging;
using Stripe;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>Runs a random program for real, with all combinations of its flags, to learn whether the secret comes out.</summary>
internal static class Execution
{
    // No key's shape. Programs may cut a little off its ends and change its case: what is looked for is its middle.
    private const string Middle = "MarkerOfTheAccountsOwnKey";
    private const string Marker = "----------------" + Middle + "----------------";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<bool> Leaks(RandomProgram program, Assembly assembly)
    {
        var controller = assembly.GetType(program.Controller, throwOnError: true)!;
        var action = controller.GetMethod("Get")!;
        for (var flags = 0; flags < 1 << program.Flags; flags++)
        {
            var logger = new WrittenLog();
#pragma warning disable CS0618 // That it is obsolete is why people still have it.
            var token = new OAuthToken { AccessToken = Marker, StripeUserId = "acct_seller" };
#pragma warning restore CS0618
            var arguments = Enumerable.Range(0, program.Flags).Select(object (i) => (flags & (1 << i)) != 0).Prepend(token).ToArray();
            if (await Run(program, action, Activator.CreateInstance(controller, logger)!, arguments, logger))
                return true;
        }

        return false;
    }

    private static async Task<bool> Run(RandomProgram program, MethodInfo action, object controller, object[] arguments, WrittenLog logger)
    {
        object? result;
        try
        {
            result = action.Invoke(controller, arguments);
            if (result is Task task)
            {
                await task;
                result = task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
            }
        }
        catch (Exception exception) when (program.Sink.Throws)
        {
            return Shows((exception is TargetInvocationException ? exception.InnerException! : exception).Message);
        }

        return program.Sink.Rule == DiagnosticIds.SecretInLog ? Shows(logger.Text) : Shows(Written(result));
    }

    private static bool Shows(string text) => text.Contains(Middle, StringComparison.OrdinalIgnoreCase);

    // As MVC writes it: the value's own type decides, and a text is written as it is.
    private static string Written(object? result) => result switch
    {
        ContentResult content => content.Content ?? "",
        JsonResult json => Written(json.Value),
        ObjectResult value => Written(value.Value),
        IConvertToActionResult typed => Written(typed.Convert()),
        IValueHttpResult value => Written(value.Value),
        string text => text,
        null => "",
        _ => JsonSerializer.Serialize(result, result.GetType(), Web),
    };

    private sealed class WrittenLog : ILogger
    {
        public string Text { get; private set; } = "";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Text += formatter(state, exception) + "\n";
    }
}
