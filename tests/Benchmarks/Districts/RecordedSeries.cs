using System.Text.Json;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;

namespace Analytics.Benchmarks.Districts;

/// <summary>
/// Real series from a file: a JSON line for each forecast, as the Loader's <c>forecast</c> reads them, with
/// <c>outcome</c>, and with <c>group</c> where there are several sources.
/// </summary>
static class RecordedSeries
{
    // The lines carry no calendar, and nothing that is scored is a date.
    const int AnyYear = 2000;

    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The forecasts of a file, in its order.</summary>
    public static IEnumerable<Episode> Read(string file) =>
        File.ReadLines(file).Where(line => line.Trim() != "").Select((line, at) => Read(line, at + 1));

    static Episode Read(string line, int number)
    {
        try
        {
            var it = JsonSerializer.Deserialize<Line>(line, Web)!;
            var input = new ForecastInput(it.Cells, it.Target, it.ProgrammeYears, it.YearlyCounts,
                it.MonthsElapsedInLastYear, AnyYear)
            {
                MonthlyCounts = it.MonthlyCounts,
            };
            return ForecastPrecheck.CanCount(input)
                ? new Episode(SeriesOf(it.Id), it.Group ?? "all", input, it.Outcome)
                : throw new JsonException("it describes no programme that can be forecast");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"Line {number} of the real series cannot be read: {error.Message}", error);
        }
    }

    // The part after the last hyphen is the date on which the series was read.
    static string SeriesOf(string id) => id.LastIndexOf('-') is > 0 and var at ? id[..at] : id;

    sealed record Line(
        string Id, string? Group, int Cells, int Target, double ProgrammeYears, int[] YearlyCounts,
        double MonthsElapsedInLastYear, int[][]? MonthlyCounts)
    {
        public required int Outcome { get; init; }
    }
}
