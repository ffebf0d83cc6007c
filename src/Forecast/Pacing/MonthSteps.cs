using Analytics.Forecast.Inputs;

namespace Analytics.Forecast.Pacing;

/// <summary>A month, or the part of one, between the as-of date and the deadline.</summary>
/// <param name="Year">Its year, counted from 0.</param>
/// <param name="Month">Its month, counted from 0.</param>
/// <param name="Fraction">The part of it that is in the future, 0..1.</param>
readonly record struct MonthStep(int Year, int Month, double Fraction)
{
    /// <summary>Years from the start of the programme to the end of the month.</summary>
    public double EndsAt => Year + (Month + 1) / 12.0;
}

/// <summary>The months ahead, in order.</summary>
static class MonthSteps
{
    // Positions are computed from days by division; a remainder due to rounding is not a month.
    const double MinFraction = 1e-6;

    public static MonthStep[] Of(ForecastInput input)
    {
        var from = input.YearsElapsed * 12;
        var until = input.ProgrammeYears * 12;
        var steps = new List<MonthStep>();
        for (var month = (int)Math.Floor(from + MinFraction); month < until - MinFraction; month++)
            steps.Add(new MonthStep(month / 12, month % 12, Math.Min(month + 1, until) - Math.Max(month, from)));
        return [.. steps];
    }
}
