using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>
/// Tells a project whose app runs on its user's device, where nothing is secret, from a server's. A class library that says nothing of where it runs is neither.
/// What the project says of itself counts first (<c>connectgen.client_project</c>, or the property <c>ConnectGenClientProject</c>), then the properties that its SDK sets, which the package makes
/// visible to the compiler, and last what it references.
/// </summary>
internal static partial class ClientProject
{
    private const string EditorConfigKey = "connectgen.client_project";

    private const string DesktopApp = "a desktop app";
    private const string WebAssemblyApp = "a WebAssembly app";
    private const string BlazorApp = "a Blazor WebAssembly app";

    // What is compiled so runs on a device, and on no server: also a library of such an app. UseMaui counts whatever the target and the output are: an app with net10.0 among its targets, for tests,
    // is a library there, and a library for MAUI runs in MAUI's apps alone.
    private static readonly (string Property, string Value, string App)[] OfDevices =
    [
        ("UsingMicrosoftNETSdkBlazorWebAssembly", "true", BlazorApp),
        ("UsingMicrosoftNETSdkWebAssembly", "true", WebAssemblyApp),
        ("UseMaui", "true", "a MAUI app"),
        ("TargetPlatformIdentifier", "android", "an Android app"),
        ("TargetPlatformIdentifier", "ios", "an iOS app"),
        ("TargetPlatformIdentifier", "maccatalyst", "a Mac app"),
        ("TargetPlatformIdentifier", "macos", "a Mac app"),
        ("TargetPlatformIdentifier", "tvos", "a tvOS app"),
        ("TargetPlatformIdentifier", "tizen", "a Tizen app"),
        ("TargetPlatformIdentifier", "browser", WebAssemblyApp),

        // Uno's.
        ("TargetPlatformIdentifier", "browserwasm", WebAssemblyApp),
        ("TargetPlatformIdentifier", "desktop", DesktopApp),
        ("RuntimeIdentifier", "browser-wasm", WebAssemblyApp),
    ];

    // Servers use these too, to print or to draw, and so do libraries and tools: it is the window that makes the app.
    private static readonly string[] OfDesktops = ["UseWPF", "UseWindowsForms", "UseWinUI", "UseUwp"];

    private static readonly string[] OfServers = ["UsingMicrosoftNETSdkWeb", "UsingMicrosoftNETSdkWorker"];

    /// <summary>Gets what messages call the app (<c>a Blazor WebAssembly app</c>); null where the project is a server's, a test's or could be either.</summary>
    /// <param name="options">The project's options.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="file">The file whose section of <c>.editorconfig</c> may say otherwise.</param>
    public static string? AppOf(AnalyzerOptions options, Compilation compilation, SyntaxTree? file) => Said(options, file) switch
    {
        false => null,
        true => OfDevice(options) ?? OfDesktop(options, compilation) ?? OfReferences(options, compilation) ?? "an app that runs on its user's device",
        null when ProjectOptions.IsTestProject(options) => null,
        null => OfDevice(options) ?? (IsServer(options) ? null : OfDesktop(options, compilation) ?? OfReferences(options, compilation)),
    };

    /// <summary>Tells whether any file may be a client app's. Where none is, a rule about such apps need not look at any.</summary>
    public static bool MayBe(AnalyzerOptions options, Compilation compilation) =>
        AppOf(options, compilation, file: null) is not null
        || compilation.SyntaxTrees.Any(file => options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(EditorConfigKey, out _) && AppOf(options, compilation, file) is not null);

    // "auto", and whatever else is no answer, leaves it to the project; in a file's section also where the property says something.
    private static bool? Said(AnalyzerOptions options, SyntaxTree? file)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        if ((file is null || !provider.GetOptions(file).TryGetValue(EditorConfigKey, out var value))
            && !provider.GlobalOptions.TryGetValue(EditorConfigKey, out value)
            && !provider.GlobalOptions.TryGetValue("build_property.ConnectGenClientProject", out value))
        {
            return null;
        }

        return bool.TryParse(value, out var isClient) ? isClient : null;
    }

    private static string? OfDevice(AnalyzerOptions options)
    {
        foreach (var (property, value, app) in OfDevices)
        {
            if (string.Equals(Value(options, property), value, StringComparison.OrdinalIgnoreCase))
                return app;
        }

        return null;
    }

    private static string? OfDesktop(AnalyzerOptions options, Compilation compilation) =>
        IsWindow(compilation) && OfDesktops.Any(property => ProjectOptions.IsTrue(options, property)) ? DesktopApp : null;

    private static bool IsServer(AnalyzerOptions options) =>
        OfServers.Any(property => ProjectOptions.IsTrue(options, property)) || Value(options, "AzureFunctionsVersion").Length > 0;

    private static bool IsWindow(Compilation compilation) => compilation.Options.OutputKind is OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    private static string Value(AnalyzerOptions options, string property)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (global.TryGetValue($"build_property.{property}", out var value) && value.Length > 0)
            return value;

        // The one property that says so without the package: net10.0-android35.0.
        return property == "TargetPlatformIdentifier" && global.TryGetValue("build_property.TargetFramework", out var framework) && framework.IndexOf('-') is > 0 and var dash
            ? framework.Substring(dash + 1).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.')
            : "";
    }
}
