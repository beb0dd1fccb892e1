using ConnectGen.Browser.Tests.Infrastructure;

namespace ConnectGen.Browser.Tests;

/// <summary>Light and dark, wide and narrow: the page can be read.</summary>
public sealed class LooksTests(MarketplaceFixture fixture)
{
    // WCAG 2.2, 1.4.3 and 1.4.11: https://www.w3.org/TR/WCAG22/#contrast-minimum
    private const double ForText = 4.5;
    private const double ForEdges = 3;

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Every_text_stands_out_from_what_is_behind_it(string scheme)
    {
        var page = fixture.Open();
        page.Prefer(scheme);

        var seen = Texts(page);
        page.Picture($"entry-{scheme}");
        page.Type("entry-seller", "Nobody");
        page.Type("entry-password", "nothing");
        page.Click("entry-submit");
        page.WaitFor("entry-error");
        seen.AddRange(Texts(page));
        page.Picture($"entry-error-{scheme}");

        page.SignIn(fixture.Seller("Alder Books"));
        page.Pay("7.40", declined: true);
        page.Picture($"declined-{scheme}");
        seen.AddRange(Texts(page));
        page.Pay("1234.50");
        seen.AddRange(Texts(page));
        page.Picture($"paid-{scheme}");
        page.Click("pay");
        seen.AddRange(Texts(page));
        page.Payments[0].FindElement(OpenQA.Selenium.By.TagName("button")).Click();
        page.Picture($"question-{scheme}");
        page.Click("refund-yes");
        page.WaitUntil("it is refunded", () => page.Text("payments-result").EndsWith("refunded.", StringComparison.Ordinal));
        seen.AddRange(Texts(page));
        page.Picture($"refunded-{scheme}");

        Assert.Superset(new HashSet<string> { "Sign in", "Succeeded", "Declined", "Refunded", "Your card was declined.", "$1,234.50 paid.".Replace('$', '€'), "Enter an amount, such as 12.50." }, seen.Select(static text => text.Text).ToHashSet());
        Assert.All(seen, static text => Assert.True(text.Contrast >= ForText, $"{text.Text} ({text.Colours}) has a contrast of {text.Contrast:0.00}"));

        // Both are drawn, and neither is the other one.
        var ground = (double)page.Evaluate(Contrast + "luminance(behind(document.body))")!;
        Assert.True(scheme == "dark" ? ground < 0.1 : ground > 0.8, $"the ground has a luminance of {ground:0.00}");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Edges_of_fields_and_the_ring_of_the_focus_stand_out_as_well(string scheme)
    {
        var page = fixture.Open();
        page.Prefer(scheme);
        page.SignIn(fixture.Seller("Alder Books"));

        var edges = page.Evaluate(Contrast + """
            (() => {
              const field = document.getElementById('order');
              const ground = behind(field.parentElement);
              field.focus();
              const ring = ratio(colour(getComputedStyle(field).outlineColor), ground);
              field.blur();
              return [ratio(colour(getComputedStyle(field).borderTopColor), ground), ring];
            })()
            """.TrimStart())!.AsArray();

        Assert.Equal(2, edges.Count);
        Assert.All(edges, static edge => Assert.True((double)edge! >= ForEdges, $"a contrast of {(double)edge!:0.00}"));
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(800, 1000)]
    public void Nothing_is_wider_than_the_screen_and_everything_is_big_enough_for_a_finger(int width, int height)
    {
        var page = fixture.Open();
        page.Resize(width, height);
        AssertFits(page, width);
        page.Picture($"entry-{width}");

        page.SignIn(fixture.Seller("Alder Books"));
        AssertFits(page, width);
        page.Picture($"till-{width}");

        // WCAG 2.2, 2.5.8 asks for 24 pixels; this page has more.
        var small = page.Evaluate("[...document.querySelectorAll('button, select, input, .choice')].filter(element => element.checkVisibility() && !element.matches('[type=radio], .link') && element.getBoundingClientRect().height < 44).map(element => element.outerHTML)")!.AsArray();
        Assert.Empty(small);
    }

    [Fact]
    public void Payments_that_cannot_be_loaded_are_asked_for_again()
    {
        var page = fixture.Open();
        page.Command("Network.setBlockedURLs", ("urls", new object[] { "*/seller/charges*" }));
        try
        {
            page.Type("entry-seller", fixture.Seller("Alder Books").Name);
            page.Type("entry-password", fixture.Seller("Alder Books").Password);
            page.Click("entry-submit");
            page.WaitFor("payments-error");
            Assert.Empty(page.Payments);
            page.Picture("not-loaded");
        }
        finally
        {
            page.Command("Network.setBlockedURLs", ("urls", Array.Empty<object>()));
        }

        page.Click("payments-retry");

        page.WaitUntil("the payments are there", () => page.Payments.Count > 0 && !page.Find("payments-error").Displayed);
    }

    private static void AssertFits(Page page, int width)
    {
        Assert.Equal(width, (int)page.Evaluate("innerWidth")!);
        Assert.Empty(page.Evaluate("[...document.querySelectorAll('body *')].filter(element => element.checkVisibility() && (element.getBoundingClientRect().right > innerWidth + 0.5 || element.getBoundingClientRect().left < -0.5)).map(element => element.outerHTML)")!.AsArray());
    }

    private static List<SeenText> Texts(Page page) =>
    [
        .. page.Evaluate(Contrast + """
            [...document.querySelectorAll('body *')]
              .filter(element => element.checkVisibility() && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
              .map(element => {
                const ground = behind(element);
                const text = over(colour(getComputedStyle(element).color), ground);
                return { text: element.textContent.trim(), contrast: ratio(text, ground), colours: `${text} on ${ground}` };
              })
            """.TrimStart())!.AsArray().Select(static text => new SeenText((string)text!["text"]!, (double)text["contrast"]!, (string)text["colours"]!)),
    ];

    // Computed here from what the browser drew with: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    private const string Contrast =
        """
        (() => {
          const drawn = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          window.colour = css => { drawn.clearRect(0, 0, 1, 1); drawn.fillStyle = css; drawn.fillRect(0, 0, 1, 1); const [r, g, b, a] = drawn.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
          window.over = ([r, g, b, a], [br, bg, bb]) => [r * a + br * (1 - a), g * a + bg * (1 - a), b * a + bb * (1 - a), 1];
          window.behind = element => {
            const layers = [];
            for (let at = element; at; at = at.parentElement) {
              layers.push(colour(getComputedStyle(at).backgroundColor));
              if (layers.at(-1)[3] === 1) break;
            }
            return layers.reverse().reduce((ground, layer) => over(layer, ground), [255, 255, 255, 1]);
          };
          window.luminance = ([r, g, b]) => [r, g, b].map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
          window.ratio = (one, other) => { const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a); return (light + 0.05) / (dark + 0.05); };
        })(),
        """;

    private sealed record SeenText(string Text, double Contrast, string Colours);
}
