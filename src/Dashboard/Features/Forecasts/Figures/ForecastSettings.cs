using System.Globalization;
using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>Conventions of the forecast's page that are no data.</summary>
public sealed record ForecastSettings : ISettings
{
    // The last day on which the district level exists.
    const string LastDayOfDistricts = "2025-06-30";

    /// <inheritdoc/>
    public static string Section => "Analytics:Forecast";

    /// <summary>
    /// Deadlines that the table of assumptions always shows beside the one asked for: days separated by commas.
    /// </summary>
    [Days]
    public string GridDeadlines { get; init; } = LastDayOfDistricts;

    /// <summary>The days among <see cref="GridDeadlines"/>.</summary>
    public IReadOnlyList<DateOnly> Deadlines => [.. PartsOf(GridDeadlines).Select(DayOf).OfType<DateOnly>()];

    static string[] PartsOf(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    sealed class DaysAttribute()
        : SettingTextAttribute("{0} holds \"{1}\": give days as 2025-06-30, separated by commas.")
    {
        protected override string? RefusedOf(string text) => PartsOf(text).FirstOrDefault(part => DayOf(part) is null);
    }
}
