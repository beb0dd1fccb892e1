using System.Text;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>Programs for measuring what calls cost: many calls of one helper, in actions of their own or in one.</summary>
internal static class HelperCalls
{
    private const string Helper = """

            private static string Keep(string value, bool keep)
            {
                var kept = keep ? value.Trim() : "none";
                foreach (var part in new[] { kept, "acct_shop" })
                {
                    if (part.Length > 3)
                        kept = Line(part, kept);
                }

                return kept;
            }

            private static string Line(string first, string second) => $"{first} of {second}";
        }

        """;

    /// <summary>Renders a controller whose actions call one helper, once each.</summary>
    public static string InActionsOfTheirOwn(int calls)
    {
        var text = Start();
        for (var i = 0; i < calls; i++)
            text.Append($"    public IActionResult Get{i}(OAuthToken token, bool keep) => Ok(Keep(token.AccessToken, keep));\n");
        return End(text);
    }

    /// <summary>Renders a controller with one action that calls the helper many times, each time with what came before.</summary>
    public static string InOneAction(int calls)
    {
        var text = Start();
        text.Append("    public IActionResult Get(OAuthToken token, bool keep)\n    {\n        var v0 = token.AccessToken;\n");
        for (var i = 0; i < calls; i++)
            text.Append($"        var v{i + 1} = Keep(v{i}, keep);\n");
        return End(text.Append($"        return Ok(v{calls});\n    }}\n"));
    }

    private static StringBuilder Start() => new("using Microsoft.AspNetCore.Mvc;\nusing Stripe;\n\npublic sealed class SellersController : ControllerBase\n{\n");

    private static string End(StringBuilder text) => text.Append(Helper.ReplaceLineEndings("\n")).ToString();
}
