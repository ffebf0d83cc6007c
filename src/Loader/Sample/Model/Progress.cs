using Analytics.Loader.Sample.Facts;

namespace Analytics.Loader.Sample.Model;

/// <summary>The progress of a cell in a criterion on the day of an assessment.</summary>
sealed class Progress(District district, Poverty poverty)
{
    // The criterion that a withdrawn cell no longer meets (members disciplined), and how long before the decision.
    const int LapsingCriterion = 3;
    const int LapseDays = 300;

    static readonly Criterion[] Growing = [.. Criteria.All.Where(criterion => criterion.By == Measured.Growing)];

    /// <summary>The windows in which cells assess themselves: from 10 June and from 20 November.</summary>
    public static DateOnly Window(int year, int half) => half == 0 ? new(year, 6, 10) : new(year, 11, 20);

    public static DateOnly Day(DateOnly window, ref SeededRandom random) => window.AddDays(random.Below(10));

    /// <summary>The recorded facts of the cell on that day; the same for all its criteria.</summary>
    public (int GoodYears, HouseholdCounts Households) StateOn(Cell cell, DateOnly on) =>
        (Grades.GoodYears(district, cell, on), poverty.Count(cell, poverty.Latest(on)));

    public double Value(Cell cell, Criterion criterion, DateOnly on,
        (int GoodYears, HouseholdCounts Households) look) =>
        criterion.By switch
        {
            Measured.GoodYears => look.GoodYears,
            Measured.PoorShare => look.Households.PoorPercent,
            Measured.OwnPoor => look.Households.Own,
            _ => Grown(criterion, ReadyOn(cell, criterion) - on.DayNumber, HasLapsed(cell, criterion, on)),
        };

    public static bool Meets(Criterion criterion, double value) =>
        criterion.AtLeast ? value >= criterion.Threshold : value <= criterion.Threshold;

    static bool HasLapsed(Cell cell, Criterion criterion, DateOnly on) =>
        criterion.Id == LapsingCriterion && cell.WithdrawnOn is { } withdrawn && on >= withdrawn.AddDays(-LapseDays);

    /// <summary>
    /// The day from which a cell meets a criterion: for a recognised one, in time for the assessment before its title.
    /// </summary>
    int ReadyOn(Cell cell, Criterion criterion)
    {
        var random = district.RandomFor(Purpose.Ready, cell.Id, criterion.Id);
        if (cell.Title is { } title)
            return LastWindowBefore(title.DecidedOn).DayNumber - random.Below(500);
        var blocker = Growing[district.RandomFor(Purpose.Blocker, cell.Id).Below(Growing.Length)];
        return criterion == blocker
            ? new DateOnly(2027, 1, 1).DayNumber + random.Below(500)
            : new DateOnly(2019, 3, 1).DayNumber + random.Below(1_600);
    }

    static DateOnly LastWindowBefore(DateOnly decided)
    {
        if (decided >= new DateOnly(decided.Year, 12, 1))
            return Window(decided.Year, 1);
        return decided >= new DateOnly(decided.Year, 6, 20) ? Window(decided.Year, 0) : Window(decided.Year - 1, 1);
    }

    static double Grown(Criterion criterion, int daysToGo, bool hasLapsed)
    {
        if (!hasLapsed && daysToGo <= 0)
            return Between(criterion, criterion.Best, Math.Min(1.0, -daysToGo / 1_000.0));
        var value = Between(criterion, criterion.Worst, Math.Clamp(daysToGo / 1_200.0, 0.05, 1.0));
        if (!Meets(criterion, value))
            return value;
        // Rounding must not lift a value over the threshold.
        var step = criterion.Decimals == 0 ? 1 : 0.1;
        return Math.Round(criterion.Threshold + (criterion.AtLeast ? -step : step), criterion.Decimals);
    }

    static double Between(Criterion criterion, double far, double share) =>
        Math.Round(criterion.Threshold + (far - criterion.Threshold) * share, criterion.Decimals);
}
