using System.Text;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

public class FileTests : WireTest
{
    private static readonly byte[] Content = [.. "line\r\n"u8, 0, 0xff, 0x80];

    [Fact]
    public async Task An_upload_is_the_hand_written_one()
    {
        static FileCreateOptions Options() => new()
        {
            File = new MultipartFileContent { Data = new MemoryStream(Content), Name = "evidence ä.pdf", Type = "application/pdf" },
            Purpose = "dispute_evidence",
            FileLinkData = new() { Create = true },
        };

        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.File),
            client => new FileService(client).CreateAsync(Options(), OnAccount, Ct),
            client => new FilesCaller(client).CreateAsync(Account, Options(), Ct));

        var request = Assert.Single(requests);
        Assert.Equal(StripeHost.Files, request.Host);
        Assert.Equal(Known.Account, request.Account);
        Assert.StartsWith("multipart/form-data; boundary=", request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains(Encoding.Latin1.GetString(Content), request.Normalised, StringComparison.Ordinal);
        Assert.Contains("--<boundary>", request.Normalised, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_a_file_goes_to_the_usual_host()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.File),
            client => new FileService(client).GetAsync("file_1", null, OnAccount, Ct),
            client => new FilesCaller(client).GetAsync(Account, "file_1", null, Ct));

        Assert.Equal(StripeHost.Api, Assert.Single(requests).Host);
    }
}
