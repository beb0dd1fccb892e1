using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>What is found in the apps that have Stripe's secrets where clients get them, in the order of files and lines.</summary>
internal static class AppsWithSecrets
{
    public static IReadOnlyList<PlacedFinding> Wasm { get; } =
    [
        new("CG2003", "error", "Pages/Pay.razor", 5, 12),
        new("CG2002", "error", "Pages/Pay.razor", 6, 19),
        new("CG2002", "error", "Pages/Pay.razor", 9, 33),
        new("CG2006", "error", "Pages/Pay.razor", 13, 22),
        new("CG2003", "error", "Pages/Pay.razor", 14, 49),
        new("CG2006", "error", "Pages/Pay.razor", 15, 40),
        new("CG2006", "error", "Program.cs", 8, 46),
        new("CG2001", "error", "Program.cs", 8, 64),
        new("CG2006", "error", "Program.cs", 10, 6),
        new("CG2006", "error", "Program.cs", 11, 6),
        new("CG2004", "warning", "Properties/launchSettings.json", 5, 48),
        new("CG2001", "warning", "Returns.cs", 6, 17),
        new("CG2006", "error", "Returns.cs", 11, 19),
        new("CG2006", "error", "Returns.cs", 17, 9),
        new("CG2006", "error", "Returns.cs", 18, 53),
        new("CG2002", "error", "wwwroot/appsettings.json", 4, 19),
        new("CG2002", "error", "wwwroot/index.html", 5, 29),
    ];

    public static IReadOnlyList<PlacedFinding> Pages { get; } =
    [
        new("CG2004", "warning", ".env", 3, 19),
        new("CG2003", "error", "Pages/Pay.cshtml", 5, 12),
        new("CG2002", "error", "Pages/Pay.cshtml", 7, 31),
        new("CG2002", "error", "Pages/Pay.cshtml", 12, 25),
        new("CG2003", "error", "Pages/Pay.cshtml.cs", 12, 27),
        new("CG2005", "error", "Pages/Pay.cshtml.cs", 13, 38),
        new("CG2001", "warning", "Pages/Pay.cshtml.cs", 18, 17),
        new("CG2004", "warning", "Properties/launchSettings.json", 7, 31),
        new("CG2005", "error", "appsettings.json", 4, 24),
        new("CG2004", "warning", "appsettings.json", 5, 19),
        new("CG2004", "warning", "appsettings.json", 6, 23),
    ];

    public static IReadOnlyList<PlacedFinding> Api { get; } =
    [
        new("CG2001", "error", "Program.cs", 4, 64),
        new("CG2005", "error", "Program.cs", 8, 67),
        new("CG2001", "error", "Program.cs", 11, 28),
        new("CG2004", "warning", "Properties/launchSettings.json", 3, 95),
        new("CG2004", "warning", "appsettings.json", 2, 29),
        new("CG2004", "warning", "docker-compose.yml", 4, 27),
        new("CG2002", "error", "wwwroot/app.js", 1, 4),
        new("CG2005", "error", "wwwroot/app.js", 2, 24),
        new("CG2002", "error", "wwwroot/app.js", 3, 80),
        new("CG2002", "error", "wwwroot/index.html", 4, 41),
    ];

    public static IReadOnlyList<PlacedFinding> Of(string project) => project switch
    {
        "BrowserApp" => Wasm,
        "PagesApp" => Pages,
        "ApiApp" => Api,
        _ => throw new ArgumentOutOfRangeException(nameof(project)),
    };
}
