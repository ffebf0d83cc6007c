namespace Analytics.Loader.Sample.Model;

/// <summary>
/// Which cells are recognised when. The counts up to August 2022 are those of the public record (2, 12, 14 of 117
/// cells), the later ones are invented; the Standing Board decides in batches. Withdrawals occur only after the
/// record, which has none.
/// </summary>
sealed class TitlePlan
{
    // Position of the pilot in the order of recognition: within the batches of 2021, as in the record.
    const int PilotPlace = 9;

    // The distance of withdrawn titles in the order of recognition, which keeps them early and different from the
    // pilot.
    const int WithdrawalStride = 4;

    static readonly Wave[] Waves =
    [
        new(2020, 2, [new(2020, 12, 15)]),
        new(2021, 14, [new(2021, 5, 18), new(2021, 7, 20), new(2021, 9, 1), new(2021, 12, 14)]),
        new(2022, 28, [new(2022, 4, 26), new(2022, 6, 28), new(2022, 7, 26)]),
        new(2022, 31, [new(2022, 12, 13)]),
        new(2023, 42, DefaultDays(2023)),
        new(2024, 53, DefaultDays(2024)),
        new(2025, 63, DefaultDays(2025)),
    ];

    static readonly DateOnly[] WithdrawalDays = [new(2023, 11, 21), new(2024, 11, 19), new(2025, 10, 21)];

    public TitlePlan(District district)
    {
        var order = Ordered(district);
        var last = district.Timeline.End.Year;
        foreach (var wave in Waves.Concat(AfterTheTerm(last)))
            Recognise(wave, district, order);
        Withdraw(district, order);
    }

    /// <summary>Recognised cells in the order of their decisions.</summary>
    public List<Cell> Recognised { get; } = [];

    /// <summary>Cells that lost the title, in the order of those decisions.</summary>
    public List<Cell> Withdrawn { get; } = [];

    /// <summary>Recognitions and withdrawals that count in a year, decided by a day.</summary>
    public (int Recognised, int Withdrawn) Count(int year, DateOnly to) =>
        (Recognised.Count(cell => cell.Title!.Year == year && cell.Title.DecidedOn <= to),
         Withdrawn.Count(cell => cell.WithdrawnOn is { } on && on.Year == year && on <= to));

    static DateOnly[] DefaultDays(int year) =>
        [Weekday(new(year, 5, 18)), Weekday(new(year, 8, 31)), Weekday(new(year, 12, 12))];

    /// <summary>No decisions on Saturdays or Sundays: moved to the Friday before.</summary>
    static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    static IEnumerable<Wave> AfterTheTerm(int lastYear)
    {
        for (var year = 2026; year <= lastYear; year++)
            yield return new Wave(year, Math.Min(117, 63 + 4 * (year - 2025)), DefaultDays(year));
    }

    /// <summary>
    /// Cells in the order of their readiness: each commune reaches its own target before any exceeds it.
    /// </summary>
    static List<int> Ordered(District district)
    {
        var shuffled = Shuffled(district);
        var left = (int[])district.TargetOfUnit.Clone();
        var pilot = Array.FindIndex(district.Cells, cell => cell.IsPilot);
        if (pilot >= 0)
            left[district.Cells[pilot].Unit]--;
        var isWithin = shuffled.Where(i => i != pilot).ToLookup(i => left[district.Cells[i].Unit]-- > 0);
        List<int> order = [.. isWithin[true], .. isWithin[false]];
        if (pilot >= 0)
            order.Insert(PilotPlace, pilot);
        return order;
    }

    static int[] Shuffled(District district)
    {
        var order = Enumerable.Range(0, district.Cells.Length).ToArray();
        var random = district.RandomFor(Purpose.Order);
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    void Recognise(Wave wave, District district, List<int> order)
    {
        var first = Recognised.Count;
        var count = Apportionment.Scale(wave.CumulativeAmong117, order.Count) - first;
        for (var i = 0; i < count; i++)
        {
            var cell = district.Cells[order[first + i]];
            var day = wave.Days[(int)((long)i * wave.Days.Length / count)];
            cell.Title = new Title(first + i + 1, wave.Year, day);
            Recognised.Add(cell);
        }
    }

    void Withdraw(District district, List<int> order)
    {
        for (var i = 0; i < WithdrawalDays.Length; i++)
        {
            while (Withdrawn.Count < Apportionment.Scale(i + 1, order.Count))
            {
                var cell = district.Cells[order[Withdrawn.Count * WithdrawalStride]];
                cell.WithdrawnOn = WithdrawalDays[i];
                Withdrawn.Add(cell);
            }
        }
    }

    sealed record Wave(int Year, int CumulativeAmong117, DateOnly[] Days);
}
