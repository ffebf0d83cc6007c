using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Features.Programme;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Overview;

/// <summary>The charts of the overview.</summary>
static class OverviewCharts
{
    public static IReadOnlyList<ChartEntry> All { get; } =
    [
        new("yearly-recognitions", YearFigure.Query, "recognitions", Yearly),
    ];

    static Chart Yearly(SnapshotQuery query, ChartFrame frame)
    {
        var programme = ProgrammeSummary.Read(query);
        var expected = ForecastFigures.Headline(query) is { } headline && headline.CountedTo == query.AsOf
            ? headline.ExpectedInCurrentYear : null;
        return YearlyRecognitionsChart.Draw(
            [.. YearFigure.Read(query).Select(y => new YearBar(y.Year, y.Recognised, y.MonthsCounted, y.IsPartial,
                y.IsPartial && programme is not null ? PartialLabel(programme, y, frame.Language) : null, y.IsPartial
                    ? expected : null, y.IsIllustrative))], frame,
            bar => frame.Links?.To("/communes", bar.IsPartial ? frame.Links.AsOf : new DateOnly(bar.Year, 12, 31)));
    }

    /// <summary>What the count of an unfinished year covers: đến đầu tháng 8 (7/12 tháng).</summary>
    public static string PartialLabel(ProgrammeSummary programme, YearFigure year, Language language)
    {
        // Under the bar of the year the year itself need not be repeated.
        var upTo = programme.UpTo(language).Replace($"-{year.Year}", "").Replace($" {year.Year}", "");
        return language.Say($"{upTo} ({year.MonthsCounted}/12 tháng)", $"{upTo} ({year.MonthsCounted} of 12 months)");
    }
}
