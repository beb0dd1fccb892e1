using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Content;

/// <summary>The check of SARIF logs finds what is wrong with one.</summary>
public class SarifUploadTests
{
    [Fact]
    public void Log_without_what_an_upload_needs_is_refused()
    {
        var problems = new SarifUpload("""
            { "version": "1.0.0", "runs": [ { "tool": { "driver": { "name": "C#", "rules": [ { "id": "CG1001", "helpUri": "http://example.com" } ] } },
              "results": [ { "ruleId": "CG1003", "ruleIndex": 0, "level": "fatal", "message": { }, "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "Program.cs" } } } ] } ] } ] }
            """).Problems();

        Assert.Equal(
            [
                "the log's version is '1.0.0'",
                "the log's schema is ''",
                "CG1001 has no shortDescription",
                "CG1001 has no fullDescription",
                "CG1001 has its page at 'http://example.com'",
                "CG1001 has no category",
                "a result of CG1003 is of no rule",
                "a result of CG1003 says nothing",
                "a result of CG1003 has the level 'fatal'",
                "a result of CG1003 has no place",
            ],
            problems);
    }
}
