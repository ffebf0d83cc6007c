using Analytics.TestSupport;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests;

/// <summary>The pages that a signed-in user sees.</summary>
static class SignedInPages
{
    public static async Task<IHtmlDocument> Page(this SignedIn browser, string address) =>
        new HtmlParser().ParseDocument(await browser.Html(address));
}
