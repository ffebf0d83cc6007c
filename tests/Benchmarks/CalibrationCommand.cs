using System.CommandLine;
using System.Globalization;
using Analytics.Benchmarks.Districts;
using Analytics.Benchmarks.Reports;
using Analytics.Benchmarks.Scoring;

namespace Analytics.Benchmarks;

/// <summary><c>calibration</c>: many forecasts whose outcome is known, and what they were worth.</summary>
static class CalibrationCommand
{
    public static Command Build(TimeProvider clock)
    {
        var districts = new Option<int>("--districts")
        {
            Description = "How many districts to simulate.", DefaultValueFactory = _ => 400,
        };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "Day of the measurement, written in the report (yyyy-MM-dd); today when absent.",
        };
        var seed = new Option<ulong?>("--seed")
        {
            Description = "Seed of the districts; the date as yyyymmdd when absent.",
        };
        var real = new Option<FileInfo?>("--real") { Description = "JSON lines of real series with their outcome." };
        var output = new Option<FileInfo>("--out")
        {
            Description = "Markdown to write; the reliability table (.csv), the scores (-scores.csv) and what was tried (-trials.csv) go beside it.", DefaultValueFactory = _ => new("docs/forecast-calibration.md"),
        };
        var command = new Command("calibration",
            "Score the forecasts on simulated and real series.") { districts, date, seed, real, output };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(date) ?? DateOnly.FromDateTime(clock.GetLocalNow().Date);
            var of = parsed.GetValue(seed)
                ?? ulong.Parse(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            Console.WriteLine($"seed {of}");
            try
            {
                Write(new Measurement(day, of, Sets(parsed.GetValue(districts), of, parsed.GetValue(real))),
                    parsed.GetValue(output)!);
                return 0;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                Console.Error.WriteLine($"{error.Message} Check --real and --out.");
                return 1;
            }
        });
        return command;
    }

    // A real file that cannot be read is found before minutes are spent on the simulated districts.
    static List<ScoredSet> Sets(int districts, ulong seed, FileInfo? real)
    {
        var recorded = real is null ? [] : RecordedSeries.Read(real.FullName).ToList();
        List<ScoredSet> sets = [ScoredSet.Of("simulated", [.. SimulatedDistricts.Make(districts, seed)])];
        if (recorded.Count > 0) sets.Add(ScoredSet.Of("real", recorded));
        return sets;
    }

    static void Write(Measurement measurement, FileInfo output)
    {
        var (table, name) =
            (Path.ChangeExtension(output.FullName, ".csv"), Path.ChangeExtension(output.FullName, null));
        var (scores, trials) = (name + "-scores.csv", name + "-trials.csv");
        File.WriteAllText(output.FullName, CalibrationDocument.Of(measurement));
        File.WriteAllText(table, ReliabilityFile.Of(measurement));
        File.WriteAllText(scores, ScoreFile.Of(measurement));
        File.WriteAllText(trials, ModelNotes.File);
        Console.WriteLine($"{output.FullName}\n{table}\n{scores}\n{trials}");
    }
}
