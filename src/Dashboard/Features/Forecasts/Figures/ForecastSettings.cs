using System.Globalization;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>Conventions of the forecast's page that are no data: the section Analytics:Forecast.</summary>
/// <param name="GridDeadlines">Deadlines that the table of assumptions always shows beside the one asked for.</param>
public sealed record ForecastSettings(IReadOnlyList<DateOnly> GridDeadlines)
{
    // The last day on which the district level exists.
    const string LastDayOfDistricts = "2025-06-30";

    /// <summary>
    /// Reads GridDeadlines, days separated by commas; the last day of the district level where it is not set.
    /// </summary>
    /// <exception cref="TerminalException">A value is no day.</exception>
    public static ForecastSettings Read(IConfiguration configuration)
    {
        var text = configuration["Analytics:Forecast:GridDeadlines"] ?? LastDayOfDistricts;
        return new([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Day)]);
    }

    static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new TerminalException(
                $"Analytics:Forecast:GridDeadlines holds \"{text}\": give days as 2025-06-30, separated by commas.");
}
