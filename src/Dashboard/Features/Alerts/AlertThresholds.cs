using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Features.Alerts;

/// <summary>
/// From where on something is a matter for attention; given to sql/alerts as parameters.
/// </summary>
public sealed record AlertThresholds : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Alerts";

    /// <summary>Months for which a withdrawn title stays a matter.</summary>
    [Number(0, 120)]
    public double WithdrawnMonths { get; init; } = 12;

    /// <summary>Months without a recognition after which a commune short of its target counts as stalled.</summary>
    [Number(1, 120)]
    public double MonthsWithoutProgress { get; init; } = 18;

    /// <summary>Chance of reaching the target below which it is a matter, 0..1.</summary>
    [Number(0, 1)]
    public double ForecastBelow { get; init; } = 0.5;

    /// <summary>Cells by which the district may be behind the straight line to its target.</summary>
    [Number(0, 10_000)]
    public double PathCells { get; init; } = 1;

    /// <summary>Month from which the registrations of a year are expected to be complete, 1..12.</summary>
    [Number(1, 12)]
    public double RegistrationsDueMonth { get; init; } = 3;

    /// <summary>Days after which an open difficulty is overdue.</summary>
    [Number(1, 10_000)]
    public double DifficultyDays { get; init; } = 180;

    /// <summary>Months within which a title is to be reviewed again.</summary>
    [Number(1, 120)]
    public double ReviewMonths { get; init; } = 12;

    /// <summary>Rise of a commune's poverty rate beyond which it is a matter, 0..1.</summary>
    [Number(0, 1)]
    public double PovertyRise { get; init; }

    /// <summary>Name of the parameter in sql/alerts and its value.</summary>
    public IReadOnlyList<(string Name, double Value)> All =>
    [
        ("withdrawn_months", WithdrawnMonths), ("months_without_progress", MonthsWithoutProgress),
            ("forecast_below", ForecastBelow), ("path_cells", PathCells),
        ("registrations_due_month", RegistrationsDueMonth), ("difficulty_days", DifficultyDays),
            ("review_months", ReviewMonths), ("poverty_rise", PovertyRise),
    ];
}
