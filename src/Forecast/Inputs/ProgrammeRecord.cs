namespace Analytics.Forecast.Inputs;

/// <summary>
/// The counts in a warehouse by year, with known days, withdrawals and registrations. The only place that decides
/// which of it a forecast uses (<see cref="Input"/>), both for the ledger of a load and for a page.
/// </summary>
/// <param name="Cells">The pool.</param>
/// <param name="Target">The number of them that should hold the title at the deadline.</param>
/// <param name="FirstYear">Calendar year of the first of <paramref name="Years"/>.</param>
/// <param name="CountedTo">The day up to which the counts run.</param>
/// <param name="Deadline">The last day on which a recognition still counts.</param>
/// <param name="Years">All years from the first; the last may be incomplete.</param>
/// <param name="TitleMonths">Months for which titles were held, summed over cells.</param>
/// <param name="LockedOut">Cells withdrawn too recently to be recognised again.</param>
/// <param name="Registered">Cells registered for the last year and without the title; null where not known.</param>
public sealed record ProgrammeRecord(
    int Cells, int Target, int FirstYear, DateOnly CountedTo, DateOnly Deadline, IReadOnlyList<RecordedYear> Years,
    double TitleMonths, int LockedOut, int? Registered)
{
    /// <summary>
    /// The input of a forecast. Withdrawals are modelled once one was recorded; before that a title is assumed to
    /// last, and <c>Assumption.TitlesMayBeLost</c> shows what the risk would change. Months that contradict
    /// their year are left out.
    /// </summary>
    public ForecastInput Input
    {
        get
        {
            var withdrawn = Years.Sum(year => year.Withdrawn);
            return ForecastInput.FromDates(Cells, Target, FirstYear, [.. Years.Select(year => year.Granted)], CountedTo,
                Deadline) with
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
    internal IReadOnlyList<int> Dated =>
        Months is { } months && months.Sum() is var sum && sum > 0 && sum <= Granted ? months : [];
}
