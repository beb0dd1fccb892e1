using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <content>
/// What the references of a project say: where no property does (Unity, Avalonia, project files of the old form), and where the rules run without the package's. By the assemblies' names, for which no
/// symbol is made.
/// </content>
internal static partial class ClientProject
{
    private static readonly ConditionalWeakTable<Compilation, Found> ByReferences = new();

    // What is compiled against these runs nowhere else, libraries included: Unity's games are nothing but libraries.
    private static readonly Dictionary<string, string> Devices = new()
    {
        ["Mono.Android"] = "an Android app",
        ["Microsoft.iOS"] = "an iOS app",
        ["Xamarin.iOS"] = "an iOS app",
        ["Microsoft.MacCatalyst"] = "a Mac app",
        ["Microsoft.macOS"] = "a Mac app",
        ["Xamarin.Mac"] = "a Mac app",
        ["Microsoft.tvOS"] = "a tvOS app",
        ["Xamarin.TVOS"] = "a tvOS app",
        ["Tizen"] = "a Tizen app",
        ["UnityEngine"] = "a Unity app",
        ["UnityEngine.CoreModule"] = "a Unity app",
    };

    // A library with these may be shared with the server: only what has an entry point is the app.
    private static readonly Dictionary<string, string> Apps = new()
    {
        ["Avalonia.Controls"] = DesktopApp,
        ["Microsoft.WinUI"] = DesktopApp,
        ["Uno.UI"] = DesktopApp,
    };

    // The same, of what properties tell better: a tool that references a client is none.
    private static readonly Dictionary<string, string> AppsWithProperties = new()
    {
        ["Microsoft.AspNetCore.Components.WebAssembly"] = BlazorApp,
        ["Microsoft.Maui.Controls"] = "a MAUI app",
    };

    private static readonly HashSet<string> Windows = ["PresentationFramework", "System.Windows.Forms"];

    private static readonly HashSet<string> TestFrameworks =
        ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core"];

    private static string? OfReferences(AnalyzerOptions options, Compilation compilation)
    {
        if (ByReferences.TryGetValue(compilation, out var known))
            return known.App;

        var hasProperties = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.UsingMicrosoftNETSdkBlazorWebAssembly", out _);
        return ByReferences.GetValue(compilation, found => new Found(Find(found, hasProperties))).App;
    }

    private static string? Find(Compilation compilation, bool hasProperties)
    {
        var references = new HashSet<string>(compilation.ReferencedAssemblyNames.Select(static assembly => assembly.Name));
        if (references.Overlaps(TestFrameworks) || IsUnityServer(compilation))
            return null;
        if (App(Devices, references) is { } device)
            return device;
        if (compilation.Options.OutputKind == OutputKind.WindowsRuntimeApplication || (IsWindow(compilation) && references.Overlaps(Windows)))
            return DesktopApp;

        // The server host of a Blazor app references what its client does.
        if (compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication) || references.Contains("Microsoft.AspNetCore.Hosting"))
            return null;

        return App(Apps, references) ?? (hasProperties ? null : App(AppsWithProperties, references));
    }

    // A game's dedicated server, which is compiled against the same assemblies.
    private static bool IsUnityServer(Compilation compilation) => compilation.SyntaxTrees.FirstOrDefault()?.Options.PreprocessorSymbolNames.Contains("UNITY_SERVER") is true;

    private static string? App(Dictionary<string, string> apps, HashSet<string> references)
    {
        foreach (var app in apps)
        {
            if (references.Contains(app.Key))
                return app.Value;
        }

        return null;
    }

    private sealed record Found(string? App);
}
