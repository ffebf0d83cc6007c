using System.Globalization;

namespace Analytics.Loader.Sample.Model;

/// <summary>The extent of the sample, its reporting dates, and when facts are recorded.</summary>
sealed class Timeline
{
    /// <summary>The first day on which anything is recorded.</summary>
    public static readonly DateOnly Opening = new(2020, 1, 2);

    /// <summary>The last date of the public record.</summary>
    public static readonly DateOnly RecordEnd = new(2022, 8, 5);

    public const int FirstYear = 2020;

    public Timeline(SampleOptions options)
    {
        End = EndOf(options);
        Cut = options.RecordedBy is { } day && day < End ? day : End;
        var yearEnds =
            Enumerable.Range(FirstYear, Math.Max(0, End.Year - FirstYear + 1)).Select(y => new DateOnly(y, 12, 31));
        Reports = [.. yearEnds.Append(RecordEnd).Append(End).Where(day => day <= End).Distinct().Order()];
    }

    /// <summary>Last day of the sample.</summary>
    public DateOnly End { get; }

    /// <summary>Nothing recorded after this day is in the file.</summary>
    public DateOnly Cut { get; }

    /// <summary>Dates to which the programme reports, ascending; the last one is the end.</summary>
    public IReadOnlyList<DateOnly> Reports { get; }

    public IEnumerable<int> Years => Enumerable.Range(FirstYear, End.Year - FirstYear + 1);

    /// <summary>
    /// The day on which a fact of <paramref name="on"/> was recorded: some days later, but in time for the report
    /// that counts it.
    /// </summary>
    public DateOnly Recorded(DateOnly on, int lagDays)
    {
        var written = on.AddDays(lagDays);
        foreach (var report in Reports)
        {
            if (report >= on)
                return written < report ? written : report;
        }

        return written;
    }

    /// <summary>A later fact about an existing row (an end, an outcome), if it was known by the cut.</summary>
    public DateOnly? Known(DateOnly? on) => on is { } day && day <= Cut ? day : null;

    static DateOnly EndOf(SampleOptions options) => (options.Months, options.Until) switch
    {
        (null, null) => RecordEnd,
        ({ } months, null) => new DateOnly(FirstYear, 1, 1).AddMonths(months).AddDays(-1),
        (null, { } until) =>
            DateOnly.ParseExact(until + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1),
        _ => throw new ArgumentException("Give either a number of months or a last month, not both."),
    };
}
