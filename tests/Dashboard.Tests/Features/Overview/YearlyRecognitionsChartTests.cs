using System.Xml.Linq;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Overview;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Tests.Drawing;
using SkiaSharp;

namespace Analytics.Dashboard.Tests.Features.Overview;

public class YearlyRecognitionsChartTests
{
    [Fact]
    public void Counts_years_and_the_note_of_the_unfinished_year_are_written_in_the_picture()
    {
        var words = Some.Words(YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame()));
        foreach (var expected in new[]
        {
            "2", "12", "14", "2020", "2021", "2022", "đến đầu tháng 8 (7/12 tháng)", "dự báo cả năm: 23",
        })
        {
            Assert.Contains(expected, words);
        }
    }

    [Fact]
    public void The_sentence_reads_the_years_out_in_the_language_of_the_frame()
    {
        Assert.Equal(
            "Số chi bộ được công nhận: năm 2020 có 2; năm 2021 có 12; năm 2022, đến đầu tháng 8 (7/12 tháng), có 14, dự báo cả năm 23.",
            YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame()).TextAlternative);
        Assert.StartsWith("Party cells recognised: in 2020 2; in 2021 12",
            YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame(Language.En)).TextAlternative,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_expectation_is_hatched_in_the_svg()
    {
        Assert.True(HatchStrokes(YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame())) > 10);
        Assert.Equal(0, HatchStrokes(YearlyRecognitionsChart.Draw(Some.Years().Take(2).ToList(), Some.Frame())));
    }

    [Fact]
    public void The_expectation_is_hatched_in_the_png()
    {
        var chart = YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame());
        using var picture = SKBitmap.Decode(ChartRenderer.Png(chart));
        var spot = chart.HotSpots[^1];
        // Up the hatched part, left of the plate that carries the count.
        var column = Enumerable.Range((int)(spot.Top * 2) + 10, 120)
            .Select(y => picture.GetPixel((int)((spot.Left + 15) * 2), y).Red < 128).ToList();
        Assert.InRange(column.Zip(column.Skip(1)).Count(pair => pair.First != pair.Second), 8, 60);
    }

    [Fact]
    public void An_unfinished_year_without_a_forecast_stays_open_at_the_top()
    {
        var svg = ChartRenderer.Svg(YearlyRecognitionsChart.Draw(Some.Years(null), Some.Frame()), SvgUse.Inline, "c");
        Assert.DoesNotContain("dự báo", svg, StringComparison.Ordinal);
        Assert.Equal(2,
            XDocument.Parse(svg).Descendants(Some.Svg + "path")
                .Count(path => (string?)path.Attribute("stroke-width") == "1.5"));
    }

    [Fact]
    public void An_expectation_below_the_count_is_not_drawn() =>
        Assert.DoesNotContain(Some.Words(YearlyRecognitionsChart.Draw(Some.Years(9), Some.Frame())),
            word => word.StartsWith("dự báo", StringComparison.Ordinal));

    [Fact]
    public void The_table_holds_the_figures_of_the_picture_unformatted()
    {
        var chart = YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame());
        Assert.Equal(chart.Header.Count, chart.Rows[2].Count);
        Assert.Equal([2022, 14, 7, "đến đầu tháng 8 (7/12 tháng)", 22.6], chart.Rows[2]);
    }

    static int HatchStrokes(Chart chart) =>
        XDocument.Parse(ChartRenderer.Svg(chart, SvgUse.Inline, "c")).Descendants(Some.Svg + "path")
        .Where(path => (string?)path.Attribute("stroke") == ChartPalette.Css(ChartRole.Figure))
        .Sum(path => path.Attribute("d")!.Value.Count(c => c == 'M'));
}
