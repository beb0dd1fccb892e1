using ConnectGen.Browser.Tests.Infrastructure;
using OpenQA.Selenium;

namespace ConnectGen.Browser.Tests;

/// <summary>Whoever has no mouse does everything as well, sees where they are, and hears what came of it.</summary>
public sealed class KeyboardTests(MarketplaceFixture fixture)
{
    [Fact]
    public void Seller_signs_in_pays_refunds_and_signs_out_with_the_keyboard_alone()
    {
        var page = fixture.Open();
        var seller = fixture.Seller("Birch Bikes");

        TabTo(page, "entry-seller");
        page.Press(seller.Name);
        TabTo(page, "entry-password");
        page.Press(seller.Password, Keys.Enter);
        page.WaitFor("till");
        page.WaitUntil("the focus is on the amount", () => page.Focus.GetAttribute("id") == "amount");
        page.WaitUntil("the payments are there", () => page.Payments.Count > 0 && !page.Find("payments-loading").Displayed);

        page.Press("24,50");
        TabTo(page, "order");
        page.Press("Inner tubes", Keys.Tab);
        Assert.Equal("card", page.Focus.GetAttribute("name"));
        AssertFocusIsSeen(page);
        page.Press(Keys.ArrowDown);
        Assert.Equal("pm_card_visa_chargeDeclined", page.Focus.GetAttribute("value"));
        page.Press(Keys.ArrowUp);
        TabTo(page, "pay");
        Assert.Equal("Pay £24.50", page.Focus.Text);
        page.Press(Keys.Enter);
        page.WaitUntil("it is paid", () => page.Text("pay-result") == "£24.50 paid." && page.Payments[0].Text.Contains("Inner tubes", StringComparison.Ordinal));
        Assert.Equal("pay", page.Focus.GetAttribute("id"));
        Assert.Equal("status", page.Find("pay-result").GetAttribute("role"));

        page.Press(Keys.Tab);
        Assert.Equal("Refund £24.50", page.Focus.GetAttribute("aria-label"));
        AssertFocusIsSeen(page);
        page.Press(Keys.Enter);
        page.WaitFor("refund");
        page.Press(Keys.Escape);
        page.WaitUntil("the question is gone and the focus is back", () => !page.Find("refund").Displayed && page.Focus.GetAttribute("aria-label") == "Refund £24.50");

        page.Press(Keys.Enter);
        page.WaitFor("refund");
        Assert.Equal("Keep it", page.Focus.Text);
        TabTo(page, "refund-yes");
        page.Press(Keys.Enter);
        page.WaitUntil("it is refunded", () => page.Text("payments-result") == "£24.50 refunded.");
        page.WaitUntil("the focus is on the payment", () => page.Focus.GetAttribute("data-charge") == page.Payments[0].GetAttribute("data-charge"));
        Assert.Contains("Refunded", page.Payments[0].Text, StringComparison.Ordinal);

        for (var steps = 0; page.Focus.GetAttribute("id") != "sign-out"; steps++)
        {
            Assert.True(steps < 10, "Sign out is not reached with Shift+Tab.");
            page.PressBack();
        }

        AssertFocusIsSeen(page);
        page.Press(Keys.Enter);
        page.WaitFor("entry");
    }

    [Fact]
    public void Everything_that_can_be_filled_in_or_pressed_has_a_name_and_keeps_the_order_of_the_page()
    {
        var page = fixture.Open();
        AssertNamed(page);
        page.SignIn(fixture.Seller("Alder Books"));
        AssertNamed(page);
    }

    private static void AssertNamed(Page page)
    {
        var nameless = page.Evaluate(
            """
            [...document.querySelectorAll('input, select, button, dialog, section')]
              .filter(element => !element.ariaLabel && !(element.ariaLabelledByElements ?? []).some(by => by.textContent.trim()) && !element.labels?.length && !(element.tagName === 'BUTTON' && element.textContent.trim()))
              .map(element => element.outerHTML)
            """)!.AsArray();
        Assert.Empty(nameless);
        Assert.Equal(0, (int)page.Evaluate("document.querySelectorAll('[tabindex]:not([tabindex=\"-1\"]), [onclick], [accesskey]').length")!);
        Assert.True((int)page.Evaluate("document.querySelectorAll('input, select, button').length")! > 10);
    }

    // One press: nothing lies between that the eye does not expect.
    private static void TabTo(Page page, string id)
    {
        page.Press(Keys.Tab);
        Assert.Equal(id, page.Focus.GetAttribute("id"));
        AssertFocusIsSeen(page);
    }

    // A ring of two pixels and more, on the element or on what is drawn in its place.
    private static void AssertFocusIsSeen(Page page) => Assert.True(
        (bool)page.Evaluate(
            """
            [document.activeElement, document.activeElement.closest('label')].some(element => {
              if (!element) return false;
              const style = getComputedStyle(element);
              return style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2 && !style.outlineColor.endsWith(', 0)');
            })
            """)!,
        "The focus is not to be seen.");
}
