using System.Text.Json;
using Analytics.Loader.Cli;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Tests.Cli;

public sealed class ForecastCommandTests : IDisposable
{
    const string District =
        """{"id":"district","cells":117,"target":59,"programmeYears":6,"yearlyCounts":[2,12,14],"monthsElapsedInLastYear":7.16,"monthlyCounts":null,"outcome":64,"note":"ignored"}""";

    readonly string _folder = Directory.CreateTempSubdirectory("forecast-").FullName;

    string Cases => Path.Combine(_folder, "cases.jsonl");
    string Out => Path.Combine(_folder, "out.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_case_is_answered_by_a_chance_quantiles_and_every_count()
    {
        var answer = Assert.Single(Answers(District));
        Assert.Equal("district", answer.GetProperty("id").GetString());
        var pmf = Pmf(answer);
        Assert.Equal(118, pmf.Length);
        Assert.Equal(1, pmf.Sum(), 9);
        Assert.Equal(pmf[59..].Sum(), answer.GetProperty("probability").GetDouble(), 9);
        Assert.Equal(["0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975"],
            answer.GetProperty("quantiles").EnumerateObject().Select(q => q.Name));
        Assert.InRange(answer.GetProperty("quantiles").GetProperty("0.5").GetInt32(), 84, 98);
    }

    [Fact]
    public void Months_are_read_where_they_are_known()
    {
        var answers = Answers(
            District,
            District.Replace("\"monthlyCounts\":null",
                "\"monthlyCounts\":[[0,0,0,0,0,0,0,0,0,0,0,2],[0,0,0,0,0,0,0,0,0,0,0,12],[2,2,2,2,2,2,2,0]]"));
        Assert.NotEqual(Pmf(answers[0]), Pmf(answers[1]));
    }

    [Theory]
    [InlineData("pacer")]
    [InlineData("gamma-poisson")]
    [InlineData("naive")]
    public void A_decided_target_still_has_a_count(string method)
    {
        var answers = Answers(["--method", method], District.Replace("59", "10"), District.Replace("59", "300"),
            District.Replace("59", "0"));
        Assert.Equal([1, 0, 1], answers.Select(answer => answer.GetProperty("probability").GetDouble()));
        Assert.All(answers, answer => Assert.Equal(1, Pmf(answer).Sum(), 9));
    }

    [Theory]
    [InlineData("not json", "line 1")]
    [InlineData("[1,2]", "object")]
    [InlineData("{}", "cells is missing")]
    [InlineData("""{"id":"a","cells":"117"}""", "cells must be a number")]
    [InlineData("""{"id":"a","cells":117.5}""", "whole numbers")]
    [InlineData("""{"id":"a","cells":1e300}""", "whole numbers")]
    [InlineData("""{"id":"a","cells":9,"target":5,"programmeYears":6,"yearlyCounts":null,"monthsElapsedInLastYear":7}""", "yearlyCounts must be a list")]
    [InlineData("""{"id":"a","cells":9,"target":5,"programmeYears":6,"yearlyCounts":[2,-1],"monthsElapsedInLastYear":7}""", "yearlyCounts[1] is -1; expected 0 or more")]
    [InlineData("""{"id":"a","cells":9,"target":5,"programmeYears":6,"yearlyCounts":[10],"monthsElapsedInLastYear":7}""", "at most 9 cells")]
    [InlineData("""{"id":"a","cells":9,"target":5,"programmeYears":6,"yearlyCounts":[],"monthsElapsedInLastYear":0}""",
        "not enough data")]
    [InlineData("""{"id":"a","cells":9,"target":5,"programmeYears":6,"yearlyCounts":[1],"monthsElapsedInLastYear":13}""", "0 to 12")]
    [InlineData("""{"id":"a","cells":9,"target":5,"programmeYears":6,"yearlyCounts":[1],"monthsElapsedInLastYear":7,"monthlyCounts":[[2]]}""", "at most 1")]
    public void A_line_that_cannot_be_forecast_says_why_and_stops_nothing(string line, string reason)
    {
        var answers = Answers(line, District);
        Assert.Contains(reason, answers[0].GetProperty("error").GetString());
        Assert.False(answers[0].TryGetProperty("pmf", out _));
        Assert.Equal("district", answers[1].GetProperty("id").GetString());
    }

    [Fact]
    public void An_id_may_be_a_number_and_comes_back_as_it_was() =>
        Assert.Equal(7, Assert.Single(Answers(District.Replace("\"district\"", "7"))).GetProperty("id").GetInt32());

    [Fact]
    public void The_same_cases_give_the_same_bytes()
    {
        Answers(District);
        var first = File.ReadAllText(Out);
        Answers(District);
        Assert.Equal(first, File.ReadAllText(Out));
    }

    [Fact]
    public void An_empty_file_gives_an_empty_file() => Assert.Empty(Answers("", "  "));

    [Fact]
    public void Nothing_but_the_answers_is_left_in_the_folder()
    {
        Answers(District);
        Assert.Equal([Cases, Out], Directory.GetFiles(_folder).Order());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_terminal_and_leaves_the_old_answers()
    {
        File.WriteAllText(Out, "old");
        Assert.Equal(ExitCode.Terminal, CommandLine.Run(["forecast", "--cases", Cases, "--out", Out]));
        Assert.Equal(ExitCode.Terminal, CommandLine.Run(["forecast", "--cases", _folder, "--out", Out]));
        Assert.Equal("old", File.ReadAllText(Out));
    }

    [Fact]
    public void An_unknown_method_is_a_mistake_of_usage() =>
        Assert.Equal(ExitCode.Usage,
            CommandLine.Run(["forecast", "--cases", Cases, "--out", Out, "--method", "guess"]));

    JsonElement[] Answers(params string[] lines) => Answers([], lines);

    JsonElement[] Answers(string[] options, params string[] lines)
    {
        File.WriteAllLines(Cases, lines);
        Assert.Equal(ExitCode.Done, CommandLine.Run(["forecast", "--cases", Cases, "--out", Out, .. options]));
        return [.. File.ReadLines(Out).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    static double[] Pmf(JsonElement answer) =>
    [
        .. answer.GetProperty("pmf").EnumerateArray().Select(p => p.GetDouble()),
    ];
}
