using Analytics.Forecast.Inputs;

namespace Analytics.Forecast.Pacing;

/// <summary>A what-if: the future at another pace, or with a campaign.</summary>
/// <param name="Pace">Factor on all future months; 1 changes nothing.</param>
public sealed record WhatIf(double Pace = 1)
{
    // Above it every pool is empty within the month; below the minimum nothing happens.
    const double HighestFactor = 1e6;

    /// <summary>No change.</summary>
    public static WhatIf Nothing { get; } = new();

    /// <summary>Campaigns, in the order given; overlapping ones multiply.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    /// <summary>
    /// Registrations of this year in addition to the known ones; without effect where none are known (<see
    /// cref="ForecastInput.Registered"/>).
    /// </summary>
    public int MoreRegistrations { get; init; }

    /// <summary>
    /// Cells founded or made eligible from now on: they enlarge the pool, and the pace where it depends on the pool.
    /// </summary>
    public int MoreCells { get; init; }

    /// <summary>
    /// The input under the what-if, for validation and display; the model is still fitted to the original.
    /// </summary>
    internal ForecastInput On(ForecastInput input) => input with
    {
        Cells = MoreCells <= 0
            ? input.Cells : (int)Math.Min((long)input.Cells + MoreCells, Math.Max(input.Cells, ForecastInput.MaxCells)),
        Registered = MoreRegistrations <= 0 || input.Registered is not { } known
            ? input.Registered
            : (int)Math.Min((long)known + MoreRegistrations, int.MaxValue),
    };

    internal double FactorAt(MonthStep step, int firstYear)
    {
        var factor = Within(Pace);
        foreach (var campaign in Campaigns)
        {
            if (campaign.Holds(firstYear + step.Year, step.Month + 1))
                factor *= Within(campaign.Factor);
        }

        return Math.Min(factor, HighestFactor);
    }

    // An invalid factor is replaced by the nearest valid one, NaN by no change.
    static double Within(double factor) => double.IsNaN(factor) ? 1 : Math.Clamp(factor, 0, HighestFactor);
}

/// <summary>A range of months in which the pace is multiplied, both ends included.</summary>
/// <param name="From">A day of the first month.</param>
/// <param name="Until">A day of the last month.</param>
/// <param name="Factor">1 changes nothing.</param>
public sealed record Campaign(DateOnly From, DateOnly Until, double Factor)
{
    internal bool Holds(int year, int month) =>
        year * 12 + month >= From.Year * 12 + From.Month && year * 12 + month <= Until.Year * 12 + Until.Month;
}
