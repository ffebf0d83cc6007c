using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Questions;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>The forecast at a past date, compared with the next count on record.</summary>
/// <param name="On">The replay date.</param>
/// <param name="CountedTo">Last day of the counts known then.</param>
/// <param name="Next">The next count on record; null at the last.</param>
public sealed record ReplayPoint(DateOnly On, DateOnly CountedTo, ForecastInput Input, NextCount? Next)
{
    public ForecastOutcome Outcome => ForecastCache.Answer(new ProgrammeState(Input), new ForecastQuestion()).Headline;
}

/// <summary>A forecast of the next count, and the outcome.</summary>
/// <param name="On">The day of that count.</param>
/// <param name="Interval">The 80 % interval forecast beforehand [cells].</param>
/// <param name="Came">The actual count, net [cells].</param>
public sealed record NextCount(DateOnly On, CountInterval Interval, int Came)
{
    public bool IsHeld => Interval.Lower <= Came && Came <= Interval.Upper;
}

/// <summary>The forecast replayed over the past, by one kind of knowledge.</summary>
/// <param name="Points">Those dates at which something new was known.</param>
/// <param name="WithoutNews">Dates at which the same was known as at the one before.</param>
/// <param name="Blank">Dates at which nothing was known.</param>
public sealed record ForecastReplay(IReadOnlyList<ReplayPoint> Points, IReadOnlyList<DateOnly> WithoutNews,
    IReadOnlyList<DateOnly> Blank)
{
    public const string Query = "forecast/replay";

    /// <summary>By what had been recorded then, and by what is known of that time today.</summary>
    public static (ForecastReplay Recorded, ForecastReplay Hindsight) Read(SnapshotQuery query)
    {
        var rows = query.Rows(Query, r => new ReplayRow(
            r.Text("knowledge") == "recorded", r.Date("replay_on")!.Value, r.Date("counted_to")!.Value, r.Int("net"),
                r.Int("cells"), r.Int("target"), r.Date("deadline")!.Value, r.Int("first_year")));
        var days = rows.Select(r => r.On).Distinct().Order().ToList();
        // The outcome is what is known today, for every method of forecast.
        var known = Inputs(rows.Where(r => !r.IsRecorded));
        return (Of(Inputs(rows.Where(r => r.IsRecorded)), known, days), Of(known, known, days));
    }

    /// <summary>Whether both states of knowledge agree at every date.</summary>
    public bool IsSameAs(ForecastReplay other) =>
        Blank.SequenceEqual(other.Blank) && Points.Count == other.Points.Count
            && Points.Zip(other.Points).All(p => p.First.On == p.Second.On && IsSame(p.First.Input, p.Second.Input));

    /// <summary>How many of the intervals for the next count held it, and of how many.</summary>
    public (int Held, int Of) Held =>
        (Points.Count(p => p.Next?.IsHeld == true), Points.Count(p => p.Next is not null));

    static List<Known> Inputs(IEnumerable<ReplayRow> rows) =>
    [
        .. from row in rows
           group row by row.On into at
           orderby at.Key
           let of = at.First()
           select new Known(at.Key, of.CountedTo,
               ForecastInput.FromDates(of.Cells, of.Target, of.FirstYear, [.. at.Select(r => r.Net)], of.CountedTo,
                   of.Deadline)),
    ];

    static ForecastReplay Of(List<Known> said, List<Known> known, List<DateOnly> days)
    {
        var news = said.Where((k, i) => i == 0 || !IsSame(said[i - 1].Input, k.Input)).ToList();
        return new ForecastReplay(
            [.. news.Select(k => new ReplayPoint(k.On, k.CountedTo, k.Input, NextOf(k, known)))],
            [.. said.Select(k => k.On).Except(news.Select(k => k.On))],
            [.. days.Except(said.Select(k => k.On))]);
    }

    static NextCount? NextOf(Known said, List<Known> known) =>
        known.Find(k =>
            k.On > said.On && k.CountedTo > said.CountedTo && k.CountedTo <= said.Input.Deadline) is { } next
            && ForecastCache.CountOn(said.Input, next.CountedTo) is { } count
            ? new NextCount(next.CountedTo, count.Interval(0.8), (int)next.Input.Recognised)
            : null;

    static bool IsSame(ForecastInput one, ForecastInput other) =>
        one.YearlyCounts.SequenceEqual(other.YearlyCounts)
        && (one.Cells, one.Target, one.ProgrammeYears, one.MonthsElapsedInLastYear) == (other.Cells, other.Target,
            other.ProgrammeYears, other.MonthsElapsedInLastYear);

    sealed record Known(DateOnly On, DateOnly CountedTo, ForecastInput Input);

    sealed record ReplayRow(bool IsRecorded, DateOnly On, DateOnly CountedTo, int Net, int Cells, int Target,
        DateOnly Deadline, int FirstYear);
}

/// <summary>A total that a report states, and the day on which it was recorded according to the source.</summary>
/// <param name="IsLater">Recorded after the day to which it counts.</param>
public sealed record RecordedTotal(int Year, DateOnly CountedTo, int Net, DateOnly RecordedOn, bool IsLater,
    string? SourceNote)
{
    public const string Query = "forecast/recorded";

    public static List<RecordedTotal> Read(SnapshotQuery query) => query.Rows(Query, r => new RecordedTotal(
        r.Int("counting_year"), r.Date("counted_to")!.Value, r.Int("net"), r.Date("recorded_on")!.Value,
            r.Bool("is_later"), r.Text("source_note")));
}
