namespace Analytics.Forecast.Inputs;

/// <summary>
/// The counts as a warehouse holds them, year by year, with what is known of days, withdrawals and registrations. The one
/// place that decides what of it a forecast takes (<see cref="Input"/>), for the ledger of a load as for a page.
/// </summary>
/// <param name="Cells">The pool.</param>
/// <param name="Target">How many of them are to hold the title at the deadline.</param>
/// <param name="FirstYear">Calendar year of the first of <paramref name="Years"/>.</param>
/// <param name="CountedTo">The day to which the counts run.</param>
/// <param name="Deadline">The last day on which a recognition still counts.</param>
/// <param name="Years">Every year from the first, the last of them perhaps begun only.</param>
/// <param name="TitleMonths">Months for which titles were held, summed over cells.</param>
/// <param name="LockedOut">Cells withdrawn too lately to be recognised again.</param>
/// <param name="Registered">Cells registered for the last year and without the title; null where not known.</param>
public sealed record ProgrammeRecord(
    int Cells, int Target, int FirstYear, DateOnly CountedTo, DateOnly Deadline, IReadOnlyList<RecordedYear> Years,
    double TitleMonths, int LockedOut, int? Registered)
{
    /// <summary>
    /// What a forecast rests on. Withdrawals are modelled once one was recorded; without any a title is taken to stand, and
    /// <see cref="Assumption.TitlesMayBeLost"/> shows what the risk would change. Months that do not fit their year are left out.
    /// </summary>
    public ForecastInput Input
    {
        get
        {
            var withdrawn = Years.Sum(year => year.Withdrawn);
            return ForecastInput.FromDates(Cells, Target, FirstYear, [.. Years.Select(year => year.Granted)], CountedTo, Deadline) with
            {
                MonthlyCounts = Years.Any(year => year.Dated.Count > 0) ? [.. Years.Select(year => year.Dated)] : null,
                Withdrawals = withdrawn > 0 ? new Withdrawals(withdrawn, TitleMonths, LockedOut: LockedOut) : null,
                Registered = Registered,
            };
        }
    }
}

/// <summary>A year of the record.</summary>
/// <param name="Granted">Cells recognised [cells].</param>
/// <param name="Withdrawn">Titles withdrawn in it [cells].</param>
/// <param name="Months">Recognitions by month from January; null or empty where days are not known.</param>
public sealed record RecordedYear(int Granted, int Withdrawn, IReadOnlyList<int>? Months)
{
    internal IReadOnlyList<int> Dated => Months is { } months && months.Sum() is var sum && sum > 0 && sum <= Granted ? months : [];
}
