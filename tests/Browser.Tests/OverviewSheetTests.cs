using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Browser.Tests;

/// <summary>The overview as leadership meets it: one screen of an office computer, one sheet of paper.</summary>
public sealed partial class OverviewSheetTests(Visitor visitor)
{
    [Theory, InlineData("vi"), InlineData("en")]
    public async Task It_prints_on_one_sheet(string language)
    {
        await using var visit = await (await visitor.Visit()).Open($"/?lang={language}");
        var pdf = Encoding.Latin1.GetString(
            await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Single(PageOfPdf().Matches(pdf));
    }

    [Theory, InlineData("vi"), InlineData("en")]
    public async Task Sentence_strip_bars_and_staircase_fit_one_screen(string language)
    {
        await using var visit = await visitor.Visit(1366);
        await visit.Page.SetViewportSizeAsync(1366, 768);
        await visit.Open($"/?lang={language}");
        foreach (var part in new[] { "main h1", ".strip", "#yearly-recognitions .wide svg", "#cumulative .wide svg" })
        {
            var box = (await visit.Page.Locator(part).BoundingBoxAsync())!;
            Assert.InRange(box.Y + box.Height, 0, 768);
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();
}
