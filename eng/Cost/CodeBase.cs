namespace ConnectGen.Cost;

/// <summary>
/// A back office of some 200,000 lines in 2,000 files, as companies have them: areas of five files each (what is stored, what clients get, a service, a controller, an export), of which one
/// in a hundred uses Stripe: areas that onboard sellers, keep their keys and charge for them, and controllers that answer with sellers without naming Stripe.
/// </summary>
internal static class CodeBase
{
    public const int Areas = 400;
    public const int AreasWithStripe = 3;

    // The controller of every hundredth area.
    private const int SellersEvery = 100;

    private static readonly string[] Subjects =
        ["Invoice", "Shipment", "Warehouse", "Employee", "Contract", "Supplier", "Campaign", "Ticket", "Vehicle", "Budget", "Course", "Patient", "Booking", "Catalog", "Machine", "Tender"];

    /// <summary>Makes the files.</summary>
    /// <param name="areas">How many areas: <see cref="Areas"/> for the code base that the gate is about.</param>
    public static IReadOnlyList<CodeBaseFile> Files(int areas)
    {
        var files = new List<CodeBaseFile> { new("Foundation.cs", PlainTemplates.Foundation) };
        for (var i = 0; i < areas; i++)
        {
            var name = Subjects[i % Subjects.Length] + (i / Subjects.Length + 1);
            string[] texts = i < AreasWithStripe
                ? StripeTemplates.All
                : [PlainTemplates.Entities, PlainTemplates.Contracts, PlainTemplates.Service, i % SellersEvery == SellersEvery / 2 ? PlainTemplates.SellersController : PlainTemplates.Controller, PlainTemplates.Export];
            for (var part = 0; part < texts.Length; part++)
                files.Add(new CodeBaseFile($"{name}/{name}.{part}.cs", texts[part].Replace("Subject", name, StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)));
        }

        files.Add(new CodeBaseFile("Sellers.cs", StripeTemplates.Sellers));
        return files;
    }
}
