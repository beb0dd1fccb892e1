using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests;

/// <summary>Which projects are apps on their users' devices, line by line. What the package makes visible, as a real build writes it: a property that is not set is there, and empty.</summary>
public sealed class ClientProjectTests
{
    private const OutputKind Library = OutputKind.DynamicallyLinkedLibrary;
    private const OutputKind Console = OutputKind.ConsoleApplication;
    private const OutputKind Window = OutputKind.WindowsApplication;

    private static readonly string[] Visible =
    [
        "ConnectGenClientProject", "UsingMicrosoftNETSdkBlazorWebAssembly", "UsingMicrosoftNETSdkWebAssembly", "UsingMicrosoftNETSdkWeb", "UsingMicrosoftNETSdkWorker",
        "TargetPlatformIdentifier", "RuntimeIdentifier", "UseMaui", "UseWPF", "UseWindowsForms", "UseWinUI", "UseUwp", "AzureFunctionsVersion", "IsTestProject",
    ];

    [Theory]

    // A standalone Blazor WebAssembly app, and the .Client project of a hosted one or of a Blazor Web App: one SDK.
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly=true UsingMicrosoftNETSdkWebAssembly=true UsingMicrosoftNETSdkRazor=true RuntimeIdentifier=browser-wasm", Console, "a Blazor WebAssembly app")]
    [InlineData("UsingMicrosoftNETSdkWebAssembly=true RuntimeIdentifier=browser-wasm", Console, "a WebAssembly app")]
    [InlineData("RuntimeIdentifier=browser-wasm", Console, "a WebAssembly app")]
    [InlineData("TargetPlatformIdentifier=browser", Console, "a WebAssembly app")]
    [InlineData("TargetPlatformIdentifier=browserwasm", Console, "a WebAssembly app")]

    // A MAUI app is a library where net10.0 is one of its targets, and a library for MAUI runs in MAUI's apps alone.
    [InlineData("UseMaui=true TargetPlatformIdentifier=android", Console, "a MAUI app")]
    [InlineData("UseMaui=true TargetPlatformIdentifier=Windows", Window, "a MAUI app")]
    [InlineData("UseMaui=true", Library, "a MAUI app")]
    [InlineData("UseMaui=True", Console, "a MAUI app")]
    [InlineData("UseMaui=false", Console, null)]
    [InlineData("TargetPlatformIdentifier=android", Console, "an Android app")]
    [InlineData("TargetPlatformIdentifier=Android", Library, "an Android app")]
    [InlineData("TargetPlatformIdentifier=ios", Console, "an iOS app")]
    [InlineData("TargetPlatformIdentifier=maccatalyst", Console, "a Mac app")]
    [InlineData("TargetPlatformIdentifier=macos", Console, "a Mac app")]
    [InlineData("TargetPlatformIdentifier=tvos", Console, "a tvOS app")]
    [InlineData("TargetPlatformIdentifier=tizen", Console, "a Tizen app")]
    [InlineData("TargetPlatformIdentifier=desktop", Console, "a desktop app")]
    [InlineData("TargetPlatformIdentifier=Windows", Console, null)]
    [InlineData("TargetPlatformIdentifier=Windows", Window, null)]

    [InlineData("UseWPF=true TargetPlatformIdentifier=Windows", Window, "a desktop app")]
    [InlineData("UseWindowsForms=true", Window, "a desktop app")]
    [InlineData("UseWinUI=true", Window, "a desktop app")]
    [InlineData("UseUwp=true", Window, "a desktop app")]

    // A tool that draws or prints with WPF, a library of controls that may be drawn on a server, and servers that use either.
    [InlineData("UseWPF=true", Console, null)]
    [InlineData("UseWPF=true", Library, null)]
    [InlineData("UseWindowsForms=true", Library, null)]
    [InlineData("UseWindowsForms=true UsingMicrosoftNETSdkWeb=true", Console, null)]
    [InlineData("UseWindowsForms=true UsingMicrosoftNETSdkWeb=true", Window, null)]
    [InlineData("UseWPF=true UsingMicrosoftNETSdkWorker=true", Window, null)]

    [InlineData("UsingMicrosoftNETSdkWeb=true UsingMicrosoftNETSdkRazor=true", Console, null)]
    [InlineData("UsingMicrosoftNETSdkWorker=true", Console, null)]
    [InlineData("AzureFunctionsVersion=v4", Console, null)]
    [InlineData("UsingMicrosoftNETSdkRazor=true", Library, null)]
    [InlineData("RuntimeIdentifier=linux-x64", Console, null)]
    [InlineData("RuntimeIdentifier=win-x64", Window, null)]
    [InlineData("", Library, null)]
    [InlineData("", Console, null)]
    public void Properties_tell(string properties, OutputKind output, string? app) => Assert.Equal(app, AppOf(properties, output));

    [Theory]
    [InlineData("IsTestProject=true UsingMicrosoftNETSdkBlazorWebAssembly=true")]
    [InlineData("IsTestProject=true UseMaui=true TargetPlatformIdentifier=android")]
    [InlineData("IsTestProject=true UseWPF=true")]
    public void Test_project_is_none(string properties) => Assert.Null(AppOf(properties, Window));

    [Theory]
    [InlineData("Mono.Android", Library, "an Android app")]
    [InlineData("Xamarin.iOS", Console, "an iOS app")]
    [InlineData("Microsoft.iOS", Library, "an iOS app")]
    [InlineData("UnityEngine.CoreModule", Library, "a Unity app")]
    [InlineData("UnityEngine", Library, "a Unity app")]
    [InlineData("PresentationFramework", Window, "a desktop app")]
    [InlineData("System.Windows.Forms", Window, "a desktop app")]
    [InlineData("PresentationFramework", Console, null)]
    [InlineData("System.Windows.Forms", Library, null)]
    [InlineData("Avalonia.Controls", Window, "a desktop app")]
    [InlineData("Avalonia.Controls", Console, "a desktop app")]
    [InlineData("Avalonia.Controls", Library, null)]
    [InlineData("Uno.UI", Console, "a desktop app")]
    [InlineData("Microsoft.WinUI", Window, "a desktop app")]
    [InlineData("", OutputKind.WindowsRuntimeApplication, "a desktop app")]
    [InlineData("Avalonia.Controls Microsoft.AspNetCore.Hosting", Console, null)]
    [InlineData("Mono.Android nunit.framework", Library, null)]
    [InlineData("Avalonia.Controls xunit.core", Console, null)]
    [InlineData("Avalonia.Controls xunit.v3.core", Console, null)]

    // Properties say it of these, so that a tool or a library that references one is none.
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly", Console, null)]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly", Library, null)]
    [InlineData("Microsoft.Maui.Controls", Console, null)]
    public void References_tell_where_no_property_does(string references, OutputKind output, string? app) => Assert.Equal(app, AppOf("", output, references));

    [Theory]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly", Console, "a Blazor WebAssembly app")]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly", Library, null)]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly Microsoft.AspNetCore.Components.WebAssembly.Server Microsoft.AspNetCore.Hosting", Console, null)]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly MSTest.TestFramework", Console, null)]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly Microsoft.VisualStudio.TestPlatform.TestFramework", Console, null)]
    [InlineData("Microsoft.Maui.Controls", Console, "a MAUI app")]
    [InlineData("Microsoft.Maui.Controls", Library, null)]
    [InlineData("", Console, null)]
    public void References_tell_without_the_packages_properties(string references, OutputKind output, string? app) =>
        Assert.Equal(app, AppOf(Compile(output, references), new ProjectConfig([])));

    // Visible without the package.
    [Theory]
    [InlineData("net10.0-android", "an Android app")]
    [InlineData("net10.0-ios18.0", "an iOS app")]
    [InlineData("net10.0-windows10.0.19041.0", null)]
    [InlineData("net10.0", null)]
    [InlineData("netstandard2.0", null)]
    public void Target_framework_tells_without_the_packages_properties(string framework, string? app) =>
        Assert.Equal(app, AppOf(Compile(Library, ""), new ProjectConfig([$"TargetFramework={framework}"])));

    [Fact]
    public void Dedicated_server_of_a_Unity_game_is_none()
    {
        var game = Compile(Library, "UnityEngine.CoreModule");
        var server = game.RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Server;", new CSharpParseOptions(preprocessorSymbols: ["UNITY_SERVER"]), cancellationToken: TestContext.Current.CancellationToken));

        Assert.NotNull(AppOf(game, new ProjectConfig([])));
        Assert.Null(AppOf(server, new ProjectConfig([])));
    }

    [Theory]
    [InlineData("ConnectGenClientProject=true", null, null, "an app that runs on its user's device")]
    [InlineData("ConnectGenClientProject=True", null, null, "an app that runs on its user's device")]
    [InlineData("", "connectgen.client_project = true", null, "an app that runs on its user's device")]
    [InlineData("", null, "connectgen.client_project = true", "an app that runs on its user's device")]
    [InlineData("ConnectGenClientProject=true UsingMicrosoftNETSdkWeb=true", null, null, "an app that runs on its user's device")]
    [InlineData("ConnectGenClientProject=true IsTestProject=true", null, null, "an app that runs on its user's device")]
    [InlineData("ConnectGenClientProject=true UseWPF=true", null, null, "an app that runs on its user's device")]
    [InlineData("ConnectGenClientProject=true UseMaui=true", null, null, "a MAUI app")]

    [InlineData("ConnectGenClientProject=false UseMaui=true", null, null, null)]
    [InlineData("UseMaui=true", "connectgen.client_project = false", null, null)]
    [InlineData("UseMaui=true", null, "connectgen.client_project = false", null)]

    // The nearest counts: a section of .editorconfig, .globalconfig, the property.
    [InlineData("ConnectGenClientProject=true", "connectgen.client_project = false", null, null)]
    [InlineData("ConnectGenClientProject=false", "connectgen.client_project = true", null, "an app that runs on its user's device")]
    [InlineData("ConnectGenClientProject=true", "connectgen.client_project = true", "connectgen.client_project = false", null)]

    // "auto" is what a project that says nothing is, and so is any other word.
    [InlineData("ConnectGenClientProject=auto UseMaui=true", null, null, "a MAUI app")]
    [InlineData("ConnectGenClientProject=auto", null, null, null)]
    [InlineData("ConnectGenClientProject=true", "connectgen.client_project = auto", null, null)]
    [InlineData("ConnectGenClientProject=false UseMaui=true", null, "connectgen.client_project = auto", "a MAUI app")]
    [InlineData("ConnectGenClientProject=perhaps UseMaui=true", null, null, "a MAUI app")]
    [InlineData("ConnectGenClientProject= UseMaui=true", null, null, "a MAUI app")]
    public void What_the_project_says_counts_most(string properties, string? globalConfig, string? editorConfig, string? app)
    {
        var project = Compile(Library, "");

        Assert.Equal(app, AppOf(project, Config(properties, globalConfig, editorConfig)));
        Assert.True(app is null || ClientProject.MayBe(new AnalyzerOptions([], Config(properties, globalConfig, editorConfig)), project));
    }

    [Fact]
    public void Project_that_is_none_is_none_in_all_of_its_files() =>
        Assert.False(ClientProject.MayBe(new AnalyzerOptions([], Config("UsingMicrosoftNETSdkWeb=true", null, null)), Compile(Console, "")));

    private static string? AppOf(string properties, OutputKind output, string references = "") => AppOf(Compile(output, references), Config(properties, null, null));

    private static string? AppOf(Compilation compilation, ProjectConfig config) => ClientProject.AppOf(new AnalyzerOptions([], config), compilation, compilation.SyntaxTrees.Single());

    private static ProjectConfig Config(string properties, string? globalConfig, string? editorConfig)
    {
        var said = properties.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ProjectConfig([.. Visible.Where(name => name != "ConnectGenClientProject" || said.Any(static property => property.StartsWith("ConnectGenClientProject", StringComparison.Ordinal))).Select(static name => $"{name}="), .. said], globalConfig, editorConfig);
    }

    private static CSharpCompilation Compile(OutputKind output, string references) => CSharpCompilation.Create(
        "Project",
        [CSharpSyntaxTree.ParseText("class Program { static void Main() { } }", cancellationToken: TestContext.Current.CancellationToken)],
        references.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static name => CSharpCompilation.Create(name).ToMetadataReference()),
        new CSharpCompilationOptions(output));
}
