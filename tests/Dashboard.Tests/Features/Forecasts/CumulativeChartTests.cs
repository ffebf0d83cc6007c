using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Forecasts.Charts;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Tests.Drawing;

namespace Analytics.Dashboard.Tests.Features.Forecasts;

public class CumulativeChartTests
{
    [Fact]
    public void The_staircase_the_target_its_authority_and_the_deadline_are_named()
    {
        var words = Some.Words(Some.Cumulative(Some.Frame()));
        foreach (var expected in new[]
        {
            "2", "14", "28", "59: Nghị quyết Huyện ủy, nhiệm kỳ 2020-2025", "đến 05/08/2022", "hạn 31/12/2025",
            "nhịp độ cần có", "trung vị 58", "khoảng 95%", "khoảng 80%", "khoảng 50%",
        })
        {
            Assert.Contains(expected, words);
        }
    }

    [Fact]
    public void The_target_is_ink_and_never_a_colour()
    {
        var bare = CumulativeChart.Draw(Some.Points(), Some.Targets(), new(2022, 8, 5), null, null, Some.Frame());
        Assert.Contains("stroke=\"var(--ink, #1A1D21)\" stroke-width=\"1.5\"",
            ChartRenderer.Svg(bare, SvgUse.Inline, "c"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_gives_count_target_and_forecast_with_its_range() => Assert.Equal(
        "By 5 Aug 2022 28 cells were recognised; the target is 59 by 31 Dec 2025 (Nghị quyết Huyện ủy, nhiệm kỳ 2020-2025); "
        + "forecast for 31 Dec 2025: median 58, 95% range 45 to 71.",
        Some.Cumulative(Some.Frame(Language.En)).TextAlternative);

    [Fact]
    public void Points_after_the_day_of_the_figures_are_left_out()
    {
        var chart = CumulativeChart.Draw(Some.Points(), Some.Targets(), new(2021, 12, 31), null, null, Some.Frame());
        Assert.Equal(2, chart.Rows.Count);
        Assert.DoesNotContain("28", Some.Words(chart));
    }

    [Fact]
    public void The_table_carries_the_target_in_force_on_each_day()
    {
        TargetStep[] targets =
        [
            new(new(2020, 8, 1), new(2025, 12, 31), 50, "A"), new(new(2021, 6, 1), new(2025, 12, 31), 59, "B"),
        ];
        var chart = CumulativeChart.Draw(Some.Points(), targets, new(2022, 8, 5), null, null, Some.Frame());
        Assert.Equal([50, 59, 59], chart.Rows.Select(row => row[2]));
    }

    [Fact]
    public void A_count_without_target_or_forecast_is_drawn() =>
        Assert.Contains("28",
            Some.Words(CumulativeChart.Draw(Some.Points(), [], new(2022, 8, 5), [], null, Some.Frame())));

    [Fact]
    public void Names_at_the_end_of_the_fan_do_not_overlap()
    {
        var places = LabelPlaces.Spread([100, 101, 102, 103], 16, 140);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 16));
        Assert.True(places[^1] <= 140);
    }
}
