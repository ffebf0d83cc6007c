using Analytics.Dashboard.Features.Alerts;
using Analytics.Dashboard.Features.Communes.Figures;
using Analytics.Dashboard.Features.Criteria;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Features.Programme;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Publishing;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>A difficulty that is open, with the office that can clear it.</summary>
public sealed record OpenDifficulty(string TopicVi, string TopicEn, string? PlaceVi, string? PlaceEn, string? OfficeVi,
    string? OfficeEn, DateOnly RaisedOn, int DaysOpen, bool IsIllustrative)
{
    public const string Query = "brief/difficulties";

    /// <summary>The longest open first.</summary>
    public static List<OpenDifficulty> Read(SnapshotQuery query) => query.Rows(Query, r => new OpenDifficulty(
        r.Text("topic_vi")!, r.Text("topic_en")!, r.Text("place_vi"), r.Text("place_en"), r.Text("charge_vi"),
            r.Text("charge_en"), r.Date("raised_on")!.Value, r.Int("age_days"), r.Bool("is_illustrative")));

    public string Topic(Language language) => language.Say(TopicVi, TopicEn);

    public string Place(Language language) => language.Say(PlaceVi ?? "", PlaceEn ?? PlaceVi ?? "");

    public string Office(Language language) => language.Say(OfficeVi ?? "–", OfficeEn ?? OfficeVi ?? "–");
}

/// <summary>
/// All figures of the brief of one month, read from one snapshot as of one day: the last of the month, or the day to
/// which figures run. The same records as on the pages, so that the paper and the screen agree.
/// </summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Poverty">The last figure of the district; null where there is none.</param>
/// <param name="ComparableSince">The first figure of the district by the same poverty standard.</param>
public sealed record MonthBrief(
    DateOnly Month, DateOnly AsOf, ProgrammeSummary Programme, IReadOnlyList<YearFigure> Years,
        ForecastFigures? Forecast, IReadOnlyList<CommuneFigure> Communes,
    PovertyFigure? Poverty, DateOnly? ComparableSince, IReadOnlyList<OpenDifficulty> Difficulties,
        IReadOnlyList<Alert> Matters, int NearReady, Manifest Load)
{
    const int Named = 3;

    /// <summary>
    /// The months that a snapshot covers: from the one in which the target came into force to that of the date; oldest
    /// first.
    /// </summary>
    public static List<DateOnly> Months(SnapshotQuery query)
    {
        var months = new List<DateOnly>();
        if (TargetFigure.Read(query) is not [var first, ..]) return months;
        for (var month = FirstOf(first.From); month <= query.AsOf; month = month.AddMonths(1)) months.Add(month);
        return months;
    }

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The as-of day of a month's brief.</summary>
    public static DateOnly DayOf(DateOnly month, DateOnly lastDay) =>
        month.AddMonths(1).AddDays(-1) is var end && end < lastDay ? end : lastDay;

    /// <summary>
    /// The brief of the month of the query's date; null if the source describes no programme or no target was in force.
    /// </summary>
    public static MonthBrief? Read(SnapshotQuery query, AlertReader alerts)
    {
        if (ProgrammeSummary.Read(query) is not { Target: not null } programme) return null;
        var poverty = PovertyFigure.ReadForDistrict(query);
        var last = poverty.Count == 0 ? null : poverty[^1];
        return new MonthBrief(
            FirstOf(query.AsOf), query.AsOf, programme, YearFigure.Read(query), ForecastFigures.Headline(query),
                CommuneFigure.Read(query), last,
            poverty.Where(p => p.Standard.Code == last?.Standard.Code).Select(p => (DateOnly?)p.On).Min(),
                OpenDifficulty.Read(query), alerts.Matters(query),
            NearReadyCell.Read(query).Count, query.Manifest);
    }

    /// <summary>The communes that have most of their own target, at most three; none that has nothing.</summary>
    public IEnumerable<CommuneFigure> Ahead => Communes.Where(c => c is { Target: > 0, Recognised: > 0 })
        .OrderByDescending(c => c.TargetShare).ThenByDescending(c => c.Recognised).Take(Named);

    /// <summary>
    /// The communes that have least of their own target and most left of it, at most three; none that has reached it.
    /// </summary>
    public IEnumerable<CommuneFigure> Behind => Communes.Where(c => c is { Target: > 0, Remaining: > 0 })
        .OrderBy(c => c.TargetShare).ThenByDescending(c => c.Remaining).Take(Named);

    /// <summary>The gravest matters, at most three.</summary>
    public IEnumerable<Alert> Gravest => Matters.Take(Named);

    /// <summary>The longest open difficulties, at most three.</summary>
    public IEnumerable<OpenDifficulty> Oldest => Difficulties.Take(Named);
}
