using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Pacing;

/// <summary>A changed future: what would happen at another pace, or with a campaign.</summary>
/// <param name="Pace">Factor on all months ahead; 1 changes nothing.</param>
public sealed record WhatIf(double Pace = 1)
{
    // Beyond it every pool is empty within the month; below, nothing happens.
    const double HighestFactor = 1e6;

    /// <summary>Nothing changed.</summary>
    public static WhatIf Nothing { get; } = new();

    /// <summary>Months of more work, in the order given; those that overlap multiply.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    /// <summary>Registrations of this year beyond those known; without effect where none are known (<see cref="ForecastInput.Registered"/>).</summary>
    public int MoreRegistrations { get; init; }

    /// <summary>Cells founded or made eligible from now on: the pool grows by them, and the pace with it where it depends on the pool.</summary>
    public int MoreCells { get; init; }

    /// <summary>The input as a changed future leaves it, for judging and showing; the model still learns from the original.</summary>
    internal ForecastInput On(ForecastInput input) => input with
    {
        Cells = MoreCells <= 0 ? input.Cells : (int)Math.Min((long)input.Cells + MoreCells, Math.Max(input.Cells, ForecastInput.MaxCells)),
        Registered = MoreRegistrations <= 0 || input.Registered is not { } known
            ? input.Registered
            : (int)Math.Min((long)known + MoreRegistrations, int.MaxValue),
    };

    internal double FactorAt(MonthStep step, int firstYear)
    {
        var factor = Within(Pace);
        foreach (var campaign in Campaigns)
            if (campaign.Holds(firstYear + step.Year, step.Month + 1))
                factor *= Within(campaign.Factor);
        return Math.Min(factor, HighestFactor);
    }

    // A factor that makes no sense is taken as the nearest one that does, NaN as no change.
    static double Within(double factor) => double.IsNaN(factor) ? 1 : Math.Clamp(factor, 0, HighestFactor);
}

/// <summary>A stretch of months in which the pace is multiplied, both ends included.</summary>
/// <param name="From">A day of the first month.</param>
/// <param name="Until">A day of the last month.</param>
/// <param name="Factor">1 changes nothing.</param>
public sealed record Campaign(DateOnly From, DateOnly Until, double Factor)
{
    internal bool Holds(int year, int month) =>
        year * 12 + month >= From.Year * 12 + From.Month && year * 12 + month <= Until.Year * 12 + Until.Month;
}
