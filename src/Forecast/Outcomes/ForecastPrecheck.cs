using System.Globalization;
using Analytics.Forecast.Inputs;

namespace Analytics.Forecast.Outcomes;

/// <summary>Decides, before any model runs, whether there is something to forecast.</summary>
public static class ForecastPrecheck
{
    /// <summary>With less than one observed month a pace is not meaningful.</summary>
    public const double NeedMonths = 1;

    /// <summary>
    /// The outcome that makes a forecast unnecessary or impossible; null when a forecast is needed. Invalid input
    /// comes first, then facts that no model can change (met, cannot be met, deadline passed), then too little data.
    /// </summary>
    public static ForecastOutcome? Decide(ForecastInput input)
    {
        if (Fault(input) is { } fault) return fault;
        if (input.Target > input.Cells) return new CannotBeMet(input.Target, input.Cells);
        if (input.Recognised >= input.Target) return new Met(input.TargetReachedOn, YearMet(input), input.Recognised);
        if (input.YearsLeft <= 0) return new DeadlinePassed(input.Deadline, input.Target - input.Recognised);
        return input.YearsAtWork * 12 < NeedMonths ? new NotEnoughData(input.YearsAtWork * 12, NeedMonths) : null;
    }

    /// <summary>
    /// Whether a final count can be computed at all, whatever the target: the input is valid and at least <see
    /// cref="NeedMonths"/> were observed.
    /// </summary>
    public static bool CanCount(ForecastInput input) =>
        Fault(input) is null && input.YearsAtWork * 12 >= NeedMonths;

    static InvalidInput? Fault(ForecastInput input)
    {
        if (input.YearlyCounts is null) return new("YearlyCounts", "null", "a list of counts");
        if (input.Cells is < 0 or > ForecastInput.MaxCells)
            return Refuse("Cells", input.Cells, $"0 to {ForecastInput.MaxCells}");
        if (input.Target < 0) return Refuse("Target", input.Target, "0 or more");
        return YearFault(input) ?? WithdrawalFault(input) ?? CountFault(input) ?? MonthFault(input) ?? TimeFault(input);
    }

    static InvalidInput? YearFault(ForecastInput input)
    {
        for (var year = 0; year < input.YearlyCounts.Count; year++)
        {
            if (input.YearlyCounts[year] < 0)
                return Refuse($"YearlyCounts[{year}]", input.YearlyCounts[year], "0 or more");
        }

        return null;
    }

    static InvalidInput? WithdrawalFault(ForecastInput input)
    {
        if (input.Withdrawals is not { } withdrawals) return null;
        var max = Math.Min(input.Granted, ForecastInput.MaxCells);
        if (withdrawals.Count < 0 || withdrawals.Count > max)
            return Refuse("Withdrawals.Count", withdrawals.Count, $"0 to {max}");
        if (!double.IsFinite(withdrawals.CellMonths) || withdrawals.CellMonths < 0)
            return Refuse("Withdrawals.CellMonths", withdrawals.CellMonths, "0 or more");
        if (withdrawals.LockOutMonths is < 0 or > Withdrawals.MaxLockOutMonths)
        {
            return Refuse("Withdrawals.LockOutMonths", withdrawals.LockOutMonths,
                $"0 to {Withdrawals.MaxLockOutMonths}");
        }

        return withdrawals.LockedOut < 0 || withdrawals.LockedOut > withdrawals.Count
            ? Refuse("Withdrawals.LockedOut", withdrawals.LockedOut, $"0 to {withdrawals.Count}")
            : null;
    }

    static InvalidInput? CountFault(ForecastInput input)
    {
        if (input.Registered < 0) return Refuse("Registered", input.Registered.Value, "0 or more");
        if (input.FirstYearShare is not (> 0 and <= 1))
            return Refuse("FirstYearShare", input.FirstYearShare, "above 0 and at most 1");
        if (input.Withdrawals?.LockedOut > input.Remaining && input.Remaining >= 0)
        {
            return Refuse("Withdrawals.LockedOut", input.Withdrawals.LockedOut, $"at most {input.Remaining} cells "
                + "without the title");
        }

        return input.Recognised > input.Cells
            ? Refuse("YearlyCounts", input.Recognised, $"a sum of at most {input.Cells} cells")
            : null;
    }

    static InvalidInput? MonthFault(ForecastInput input)
    {
        if (input.MonthlyCounts is not { } years) return null;
        if (years.Count != input.YearlyCounts.Count)
            return Refuse("MonthlyCounts", years.Count, $"{input.YearlyCounts.Count} years, as in YearlyCounts");
        for (var year = 0; year < years.Count; year++)
        {
            if (MonthFault($"MonthlyCounts[{year}]", years[year], input.YearlyCounts[year]) is { } fault)
                return fault;
        }

        return null;
    }

    static InvalidInput? MonthFault(string field, IReadOnlyList<int>? months, int ofYear)
    {
        if (months is null) return new(field, "null", "a list of months, empty where none is known");
        if (months.Count > 12) return Refuse(field, months.Count, "at most 12 months");
        for (var month = 0; month < months.Count; month++)
        {
            if (months[month] < 0)
                return Refuse($"{field}[{month}]", months[month], "0 or more");
        }
        // Fewer is allowed: some dates may not be recorded. More would contradict the year's count.
        var dated = months.Sum(count => (long)count);
        return dated > ofYear ? Refuse(field, dated, $"a sum of at most {ofYear}") : null;
    }

    static InvalidInput? TimeFault(ForecastInput input)
    {
        if (input.FirstYear is < 1 or > 9998) return Refuse("FirstYear", input.FirstYear, "1 to 9998");
        if (!double.IsFinite(input.ProgrammeYears) || input.FirstYear + input.ProgrammeYears > 10_000)
            return Refuse("ProgrammeYears", input.ProgrammeYears, "a deadline before the year 10000");
        if (input.FirstYear + input.YearlyCounts.Count > 10_000)
            return Refuse("YearlyCounts", input.YearlyCounts.Count, "years before the year 10000");
        // Without a count the months have no meaning, and "no data" is the more useful outcome.
        var hasYear = input.YearlyCounts.Count > 0;
        return hasYear && input.MonthsElapsedInLastYear is not (>= 0 and <= 12)
            ? Refuse("MonthsElapsedInLastYear", input.MonthsElapsedInLastYear, "0 to 12, one count for each begun year")
            : null;
    }

    static InvalidInput Refuse(string field, double given, string expected) =>
        new(field, given.ToString(CultureInfo.InvariantCulture), expected);

    static int YearMet(ForecastInput input)
    {
        long sum = 0;
        for (var year = 0; year < input.YearlyCounts.Count; year++)
        {
            if ((sum += input.YearlyCounts[year]) >= input.Target)
                return input.FirstYear + year;
        }

        return input.FirstYear; // Only a target of 0 is met without a count.
    }
}
