using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>
/// Tells a project whose app runs on its user's device, where nothing is secret, from a server's. A class library that says nothing of where it runs is neither.
/// What the project says of itself counts first (<c>connectgen.client_project</c>, or the property <c>ConnectGenClientProject</c>), then the properties that its SDK sets, which the package makes
/// visible to the compiler, and only without these what it references.
/// </summary>
internal static class ClientProject
{
    private static readonly ConditionalWeakTable<Compilation, Found> ByReferences = new();

    // What MSBuild or an SDK sets, and what messages call such an app.
    private static readonly (string Property, string Value, string App)[] Properties =
    [
        ("UsingMicrosoftNETSdkBlazorWebAssembly", "true", "a Blazor WebAssembly app"),
        ("UsingMicrosoftNETSdkWebAssembly", "true", "a WebAssembly app"),
        ("RuntimeIdentifier", "browser-wasm", "a WebAssembly app"),
        ("UseMaui", "true", "a MAUI app"),
        ("TargetPlatformIdentifier", "android", "an Android app"),
        ("TargetPlatformIdentifier", "ios", "an iOS app"),
        ("TargetPlatformIdentifier", "maccatalyst", "a Mac app"),
        ("TargetPlatformIdentifier", "macos", "a Mac app"),
        ("TargetPlatformIdentifier", "tvos", "a tvOS app"),
        ("TargetPlatformIdentifier", "tizen", "a Tizen app"),
        ("TargetPlatformIdentifier", "browser", "a WebAssembly app"),
        ("UseWPF", "true", "a desktop app"),
        ("UseWindowsForms", "true", "a desktop app"),
        ("UseWinUI", "true", "a desktop app"),
    ];

    private static readonly string[] ServerProperties = ["UsingMicrosoftNETSdkWeb", "UsingMicrosoftNETSdkWorker"];

    // Types that only an app of the kind references. A desktop's are also there in a test of one, but that runs as no app.
    private static readonly (string MetadataName, string App)[] Types =
    [
        ("Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder", "a Blazor WebAssembly app"),
        ("Microsoft.Maui.Controls.Application", "a MAUI app"),
        ("Android.App.Activity", "an Android app"),
        ("UIKit.UIApplication", "an iOS app"),
        ("UnityEngine.MonoBehaviour", "a Unity app"),
        ("Windows.UI.Xaml.Application", "a desktop app"),
        ("Microsoft.UI.Xaml.Application", "a desktop app"),
        ("Avalonia.Application", "a desktop app"),
        ("System.Windows.Application", "a desktop app"),
        ("System.Windows.Forms.Application", "a desktop app"),
    ];

    /// <summary>Gets what messages call the app (<c>a Blazor WebAssembly app</c>); null where the project is a server's, a test's or could be either.</summary>
    /// <param name="options">The project's options.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="file">The file whose section of <c>.editorconfig</c> may say otherwise.</param>
    public static string? AppOf(AnalyzerOptions options, Compilation compilation, SyntaxTree? file)
    {
        var said = Said(options, file);
        if (said is false || (said is null && ProjectOptions.IsTestProject(options)))
            return null;

        return OfProperties(options) ?? (said is true ? OfReferences(compilation) ?? "an app that runs on its user's device" : IsServer(options) ? null : OfReferences(compilation));
    }

    private static bool? Said(AnalyzerOptions options, SyntaxTree? file)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        if ((file is null || !provider.GetOptions(file).TryGetValue("connectgen.client_project", out var value))
            && !provider.GlobalOptions.TryGetValue("connectgen.client_project", out value)
            && !provider.GlobalOptions.TryGetValue("build_property.ConnectGenClientProject", out value))
        {
            return null;
        }

        return bool.TryParse(value, out var isClient) ? isClient : null;
    }

    private static string? OfProperties(AnalyzerOptions options)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        foreach (var (property, value, app) in Properties)
        {
            if (global.TryGetValue($"build_property.{property}", out var actual) && string.Equals(actual, value, StringComparison.OrdinalIgnoreCase))
                return app;
        }

        return null;
    }

    private static bool IsServer(AnalyzerOptions options) =>
        ServerProperties.Any(property => ProjectOptions.IsTrue(options, property))
        || (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.AzureFunctionsVersion", out var functions) && functions.Length > 0);

    private static string? OfReferences(Compilation compilation) => ByReferences.GetValue(compilation, static c => new Found(Find(c))).App;

    private static string? Find(Compilation compilation)
    {
        // A library that an app of the kind uses references the same: only what has an entry point is the app.
        if (compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication) || Has(compilation, "Microsoft.AspNetCore.Builder.WebApplication"))
            return null;

        foreach (var (metadataName, app) in Types)
        {
            if (Has(compilation, metadataName))
                return app;
        }

        return null;
    }

    private static bool Has(Compilation compilation, string metadataName) => !compilation.GetTypesByMetadataName(metadataName).IsEmpty;

    private sealed record Found(string? App);
}
