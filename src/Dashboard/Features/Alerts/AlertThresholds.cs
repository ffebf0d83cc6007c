using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Alerts;

/// <summary>
/// From where on something is a matter for attention: the settings Analytics:Alerts, given to sql/alerts as parameters.
/// </summary>
public sealed record AlertThresholds
{
    /// <summary>Months for which a withdrawn title stays a matter.</summary>
    public double WithdrawnMonths { get; init; } = 12;

    /// <summary>Months without a recognition after which a commune short of its target counts as stalled.</summary>
    public double MonthsWithoutProgress { get; init; } = 18;

    /// <summary>Chance of reaching the target below which it is a matter, 0..1.</summary>
    public double ForecastBelow { get; init; } = 0.5;

    /// <summary>Cells by which the district may be behind the straight line to its target.</summary>
    public double PathCells { get; init; } = 1;

    /// <summary>Month from which the registrations of a year are expected to be complete, 1..12.</summary>
    public double RegistrationsDueMonth { get; init; } = 3;

    /// <summary>Days after which an open difficulty is overdue.</summary>
    public double DifficultyDays { get; init; } = 180;

    /// <summary>Months within which a title is to be reviewed again.</summary>
    public double ReviewMonths { get; init; } = 12;

    /// <summary>Rise of a commune's poverty rate beyond which it is a matter, 0..1.</summary>
    public double PovertyRise { get; init; }

    /// <summary>Name of the parameter in sql/alerts and its value.</summary>
    public IReadOnlyList<(string Name, double Value)> All =>
    [
        ("withdrawn_months", WithdrawnMonths), ("months_without_progress", MonthsWithoutProgress),
            ("forecast_below", ForecastBelow), ("path_cells", PathCells),
        ("registrations_due_month", RegistrationsDueMonth), ("difficulty_days", DifficultyDays),
            ("review_months", ReviewMonths), ("poverty_rise", PovertyRise),
    ];

    /// <summary>Reads the section Analytics; what it does not name keeps its default.</summary>
    /// <exception cref="TerminalException">A value is no number of its range.</exception>
    public static AlertThresholds Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        var defaults = new AlertThresholds();
        double Number(string? text, string name, double value, double min, double max) =>
            SettingValue.Number(text, $"Analytics:Alerts:{name}", value, min, max);
        return new AlertThresholds
        {
            WithdrawnMonths = Number(section["Alerts:WithdrawnMonths"], nameof(WithdrawnMonths), defaults.WithdrawnMonths, 0, 120),
            MonthsWithoutProgress = Number(section["Alerts:MonthsWithoutProgress"], nameof(MonthsWithoutProgress),
                defaults.MonthsWithoutProgress, 1, 120),
            ForecastBelow = Number(section["Alerts:ForecastBelow"], nameof(ForecastBelow), defaults.ForecastBelow, 0, 1),
            PathCells = Number(section["Alerts:PathCells"], nameof(PathCells), defaults.PathCells, 0, 10_000),
            RegistrationsDueMonth = Number(section["Alerts:RegistrationsDueMonth"], nameof(RegistrationsDueMonth),
                defaults.RegistrationsDueMonth, 1, 12),
            DifficultyDays = Number(section["Alerts:DifficultyDays"], nameof(DifficultyDays), defaults.DifficultyDays, 1, 10_000),
            ReviewMonths = Number(section["Alerts:ReviewMonths"], nameof(ReviewMonths), defaults.ReviewMonths, 1, 120),
            PovertyRise = Number(section["Alerts:PovertyRise"], nameof(PovertyRise), defaults.PovertyRise, 0, 1),
        };
    }
}
