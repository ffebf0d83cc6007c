using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;
using Analytics.Forecast;

namespace Analytics.Dashboard.Charts;

/// <summary>One chart that pages show and that can be fetched by name: its queries, and how it is drawn from their answers.</summary>
/// <param name="Name">As in /charts/NAME.svg.</param>
/// <param name="Query">The query whose rows the chart shows, below sql/queries.</param>
/// <param name="Figures">What it shows, by the names that the headers of sql/checks use, separated by commas: a warning that touches one marks the chart.</param>
public sealed record ChartEntry(string Name, string Query, string Figures, Func<SnapshotQuery, ChartFrame, Chart> Draw)
{
    /// <summary>Draws the answer to <see cref="ChartFrame.Ask"/>, not the programme's own question alone.</summary>
    public bool TakesQuestion { get; init; }
}

/// <summary>The charts by name. A page and /charts draw the same chart from the same records, so they cannot disagree.</summary>
public static class ChartCatalogue
{
    public static readonly IReadOnlyList<ChartEntry> All =
    [
        new("yearly-recognitions", YearFigure.Query, "recognitions", Yearly),
        new("cumulative", CumulativeStep.Query, "recognitions,targets", Cumulative),
        new("forecast", ForecastFigures.Query, "forecast,recognitions,targets", Cumulative) { TakesQuestion = true },
        new("poverty", PovertyFigure.DistrictQuery, "poverty", Poverty),
        new("poverty-communes", CommunePovertySeries.Query, "poverty", PovertyOfCommunes),
        new("communes", CommuneFigure.Query, "communes,targets", (query, frame) => Communes(query, frame, UnitList.Then)),
        new("communes-now", CommuneFigure.NowQuery, "communes,targets", (query, frame) => Communes(query, frame, UnitList.Now)),
        new("criteria", CriterionFigure.Query, "criteria", Criteria),
    ];

    public static ChartEntry? Find(string name) => All.FirstOrDefault(c => c.Name == name);

    /// <summary>The line that every chart carries: where its figures come from, and to which day and load they run.</summary>
    public static string SourceLine(SnapshotQuery query, Language language) => language.Say(
        $"Nguồn: dữ liệu chương trình, lần nạp {query.Manifest.Load}; tính đến {Format.Date(query.AsOf, language)}",
        $"Source: programme data, load {query.Manifest.Load}; figures to {Format.Date(query.AsOf, language)}");

    static Chart Yearly(SnapshotQuery query, ChartFrame frame)
    {
        var programme = Programme.Read(query);
        var expected = ForecastFigures.Headline(query) is { } headline && headline.CountedTo == query.AsOf ? headline.ExpectedInCurrentYear : null;
        return YearlyRecognitionsChart.Draw(
            [.. YearFigure.Read(query).Select(y => new YearBar(y.Year, y.Recognised, y.MonthsCounted, y.IsPartial,
                y.IsPartial && programme is not null ? PartialLabel(programme, y, frame.Language) : null, y.IsPartial ? expected : null, y.IsIllustrative))], frame,
            bar => frame.Links?.To("/communes", bar.IsPartial ? frame.Links.AsOf : new DateOnly(bar.Year, 12, 31)));
    }

    /// <summary>What the count of an unfinished year covers: đến đầu tháng 8 (7/12 tháng).</summary>
    public static string PartialLabel(Programme programme, YearFigure year, Language language)
    {
        // Under the bar of the year itself the year need not be said again.
        var upTo = programme.UpTo(language).Replace($"-{year.Year}", "").Replace($" {year.Year}", "");
        return language.Say($"{upTo} ({year.MonthsCounted}/12 tháng)", $"{upTo} ({year.MonthsCounted} of 12 months)");
    }

    static Chart Cumulative(SnapshotQuery query, ChartFrame frame)
    {
        var steps = CumulativeStep.Read(query);
        var targets = TargetFigure.Read(query).Select(t => new TargetStep(t.From, t.DueOn, t.Target, frame.Language.Say(t.AuthorityVi, t.AuthorityEn))).ToList();
        var headline = ForecastFigures.Headline(query, frame.Ask);
        var isCurrent = headline?.CountedTo == query.AsOf;
        var fan = headline is not null && isCurrent
            ? headline.Answer.Fan.Select(p => new FanPoint(p.Day, p.Count.Quantile(0.025), p.Count.Quantile(0.1), p.Count.Quantile(0.25),
                p.Count.Quantile(0.5), p.Count.Quantile(0.75), p.Count.Quantile(0.9), p.Count.Quantile(0.975))).ToList()
            : null;
        var pace = headline?.Pace is { } needed && isCurrent
            ? new PaceLine(query.AsOf, (int)headline.Input.Recognised, headline.Deadline, headline.Input.Target, frame.Language.Say(
                $"cần {Format.Number(needed.RequiredPerYear, 1, frame.Language)} chi bộ/năm", $"needs {Format.Number(needed.RequiredPerYear, 1, frame.Language)} cells a year"))
            : null;
        if (headline is { Ask: { Target: not null } or { Deadline: not null } })
            targets.Add(new TargetStep(query.AsOf.AddDays(1), headline.Deadline, headline.Input.Target, frame.Say("giả định", "as asked")));
        // A picture leaves its page: what it supposes must stand in it.
        var asked = frame.Ask.IsOwn ? frame : frame with { Scope = frame.Say($"giả định: {AskWords.Of(frame.Ask, frame.Language)}", $"supposing {AskWords.Of(frame.Ask, frame.Language)}") };
        return CumulativeChart.Draw([.. steps.Select(s => new CumulativePoint(s.On, s.Cumulative, s.IsIllustrative))], targets, query.AsOf, fan, pace, asked,
            point => frame.Links?.To("/", point.On));
    }

    static Chart Poverty(SnapshotQuery query, ChartFrame frame) =>
        PovertyChart.Draw([.. Told(PovertyFigure.OfDistrict(query), frame.Language)], frame, _ => frame.Links?.To("/poverty"));

    /// <summary>The points of a line: of figures with both counts told, for a withheld one has no place on a scale.</summary>
    public static IEnumerable<PovertyPoint> Told(IEnumerable<PovertyFigure> figures, Language language) =>
        from p in figures
        where p.Counts is { Poor.Value: not null, NearPoor.Value: not null }
        select new PovertyPoint(p.On, p.Standard.Code, p.Standard.ShortBasis(language), p.Counts.Households, p.Counts.Poor.Value!.Value, p.Counts.NearPoor.Value!.Value,
            p.Counts.PoorRate!.Value, p.Counts.NearPoorRate!.Value, p.IsYearEnd, p.IsIllustrative)
        { Days = p.Days };

    static Chart PovertyOfCommunes(SnapshotQuery query, ChartFrame frame)
    {
        var limit = SmallCountLimit.Read(query);
        return PovertyCommunesChart.Draw(
            [
                .. CommunePovertySeries.Read(query).Select(c => new PovertyPanel(c.CommuneId, c.Name, [
                    .. c.Years.Select(p => new PovertyPanelPoint(p.On, p.Standard.Code, p.Standard.ShortBasis(frame.Language), p.Counts.Households, p.Counts.Poor.Words(frame.Language, limit),
                        p.Counts.NearPoor.Words(frame.Language, limit), p.Counts.PoorRate, p.Counts.NearPoorRate, p.IsYearEnd, p.IsIllustrative) { Days = p.Days }),
                ])),
            ], frame, panel => frame.Links?.To($"/communes/{panel.CommuneId}"));
    }

    static Chart Communes(SnapshotQuery query, ChartFrame frame, UnitList units) => CommunesChart.Draw(
        [.. CommuneFigure.Read(query, units).Select(c => new CommuneBar(c.Id, c.Id == 0 ? c.FullName(frame.Language) : c.Name, c.Cells, c.Target ?? 0, c.Recognised, c.Remaining ?? 0, c.IsIllustrative))], frame,
        bar => bar.CommuneId == 0 ? null : frame.Links?.To($"/communes/{bar.CommuneId}"));

    static Chart Criteria(SnapshotQuery query, ChartFrame frame) => CriteriaChart.Draw(
        [.. CriterionFigure.Read(query).Select(c => new CriterionBar(c.Code, c.Name(frame.Language), c.Assessed, c.NotMet, c.CumulativeShare, c.IsIllustrative))], frame);
}
