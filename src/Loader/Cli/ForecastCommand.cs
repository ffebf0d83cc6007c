using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Cli;

/// <summary>
/// <c>forecast</c>: many forecasts from a file, one JSON object a line, for scoring a method against actual outcomes.
/// Needs no warehouse. A line that cannot be forecast gives an error and does not stop the others.
/// </summary>
static class ForecastCommand
{
    static readonly Dictionary<string, Func<ForecastInput, CountDistribution?>> Methods = new()
    {
        ["pacer"] = Pacer.CountAtDeadline,
        ["gamma-poisson"] = GammaPoisson.CountAtDeadline,
        ["naive"] = NaivePace.CountAtDeadline,
    };

    public static Command Build(SharedOptions shared)
    {
        var cases = new Option<string>("--cases")
        {
            Description =
                "JSON lines: id, cells, target, programmeYears, "
                + "yearlyCounts, monthsElapsedInLastYear, monthlyCounts.",
            Required = true,
        };
        var output =
            new Option<string>("--out")
            {
                Description =
                    "JSON lines to write: id, probability, quantiles, pmf; or "
                    + "id, error. Replaced when it exists.",
                Required = true,
            };
        var method = new Option<string>("--method")
        {
            Description = "pacer, gamma-poisson or naive.", DefaultValueFactory = _ => "pacer",
        };
        method.AcceptOnlyFromAmong([.. Methods.Keys]);
        var command =
            new Command("forecast", "Forecast the cases of a file: the count at the deadline and the chance of the "
                + "target.") { cases, output, method };
        command.SetAction(parsed =>
        {
            var tally = Run(parsed.GetValue(cases)!, Path.GetFullPath(parsed.GetValue(output)!),
                Methods[parsed.GetValue(method)!]);
            if (shared.WantsJson(parsed))
            {
                Output.Json(new { outcome = "forecast", tally.Cases, tally.Errors });
            }
            else
            {
                Console.WriteLine(
                $"Forecast {tally.Cases - tally.Errors:N0} of {tally.Cases:N0} cases; {tally.Errors:N0} could not be forecast.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    static (int Cases, int Errors) Run(string cases, string output, Func<ForecastInput, CountDistribution?> method)
    {
        using var lines = Open(cases);
        var aside = $"{output}.{Guid.NewGuid():N}.tmp";
        try
        {
            (int, int) tally;
            using (var writer = new StreamWriter(aside)) tally = Answer(lines, writer, method);
            File.Move(aside, output, overwrite: true);
            return tally;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    static StreamReader Open(string cases)
    {
        try
        {
            return new StreamReader(cases);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new TerminalException($"The cases cannot be read ({error.Message}): check --cases.", error);
        }
    }

    static (int, int) Answer(StreamReader lines, StreamWriter output, Func<ForecastInput, CountDistribution?> method)
    {
        var (cases, errors) = (0, 0);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var answer = ForecastCase.Answer(line, number, method);
            output.WriteLine(JsonSerializer.Serialize(answer, Options));
            cases++;
            if (answer.ContainsKey("error")) errors++;
        }
        return (cases, errors);
    }

    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>Parses one line of the file and answers it. Every line gets an answer.</summary>
static class ForecastCase
{
    // The cases have no calendar; any year will do, since the answer has no date.
    const int AnyYear = 2000;

    public static Dictionary<string, object?> Answer(string line, int number,
        Func<ForecastInput, CountDistribution?> method)
    {
        object? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            id = IdOf(document.RootElement);
            var input = Read(document.RootElement);
            return method(input) is { } count ? Answer(id, ChanceOf(input, count), count)
                : Error(id, Reason(ForecastPrecheck.Decide(input)));
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return Error(id, $"line {number}: {error.Message}");
        }
    }

    static Dictionary<string, object?> Answer(object? id, double chance, CountDistribution count) => new()
    {
        ["id"] = id,
        ["probability"] = chance,
        ["quantiles"] = CountDistribution.Levels.ToDictionary(level => level.ToString(CultureInfo.InvariantCulture),
            count.Quantile),
        ["pmf"] = count.Pmf,
    };

    // A target that is already met has chance 1 exactly, not a sum that rounding left slightly below.
    static double ChanceOf(ForecastInput input, CountDistribution count) =>
        input.Recognised >= input.Target ? 1 : count.AtLeast(input.Target);

    static Dictionary<string, object?> Error(object? id, string error) => new() { ["id"] = id, ["error"] = error };

    static string Reason(ForecastOutcome? outcome) => outcome switch
    {
        InvalidInput fault => $"{JsonNamingPolicy.CamelCase.ConvertName(fault.Field)} is {fault.Given}; expected "
            + $"{fault.Expected}",
        // A count needs data whatever the target is, so any other outcome has the same cause.
        _ => string.Create(CultureInfo.InvariantCulture,
            $"not enough data: at least {ForecastPrecheck.NeedMonths} month must have been observed"),
    };

    static ForecastInput Read(JsonElement line) => new(
        Whole(line, "cells"),
        Whole(line, "target"),
        Number(line, "programmeYears"),
        Counts(Field(line, "yearlyCounts"), "yearlyCounts"),
        Number(line, "monthsElapsedInLastYear"),
        AnyYear)
    {
        MonthlyCounts = line.TryGetProperty("monthlyCounts", out var months) && months.ValueKind != JsonValueKind.Null
            ? [.. List(months, "monthlyCounts").Select(year => Counts(year, "monthlyCounts"))]
            : null,
    };

    static object? IdOf(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty("id", out var id)
            ? id.ValueKind == JsonValueKind.String ? id.GetString() : id.Clone()
            : null;

    static JsonElement Field(JsonElement line, string name)
    {
        if (line.ValueKind != JsonValueKind.Object) throw new FormatException("a JSON object was expected");
        return line.TryGetProperty(name, out var value) ? value : throw new FormatException($"{name} is missing");
    }

    static double Number(JsonElement line, string name) => AsNumber(Field(line, name), name);

    static double AsNumber(JsonElement value, string field) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            ? number
            : throw new FormatException($"{field} must be a number");

    static int Whole(JsonElement line, string name) => AsWhole(Field(line, name), name);

    static int AsWhole(JsonElement value, string field)
    {
        var number = AsNumber(value, field);
        return number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : throw new FormatException($"{field} must hold whole numbers");
    }

    static int[] Counts(JsonElement list,
        string field) => [.. List(list, field).Select(value => AsWhole(value, field))];

    static JsonElement.ArrayEnumerator List(JsonElement list, string field) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray() : throw new FormatException($"{field} must be a list");
}
