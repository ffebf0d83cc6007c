using System.Globalization;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Questions;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>How good the forecasts were, and how they are made, as the pages say.</summary>
public sealed class ForecastTrustTests(SampleDashboard dashboard)
{
    static readonly string Document = File.ReadAllText(Repository.At("docs", "forecast-calibration.md"));

    [Fact]
    public void The_published_measurement_is_that_of_the_document_for_both_sets_and_all_four_ways()
    {
        var scores = Calibration.Published.Scores;
        Assert.Equal(8, scores.Select(s => (s.Set, s.Method)).Distinct().Count());
        Assert.Equal(2, scores.Select(s => s.Set).Distinct().Count());
        Assert.All(scores,
            s => Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"| {s.Method} | {s.Forecasts} | {s.In50:0.00} "),
                Document));
        Assert.Contains($"Measured on {scores[0].MeasuredOn:yyyy-MM-dd}", Document);
        Assert.All(Calibration.Published.Trials,
            t => Assert.Contains($"| {t.English} | {string.Join(" | ", t.Scores)} |", Document));
        Assert.All(Calibration.Published.Trials, t => Assert.NotEmpty(t.Vietnamese));
        Assert.All(Calibration.Published.Bands, b => Assert.InRange(b.CameTrue, 0, b.Forecasts));
    }

    [Fact]
    public async Task The_trust_part_shows_each_band_of_the_file_and_names_no_model()
    {
        var trust = (await dashboard.Page("/forecast?lang=vi")).QuerySelector("#trust")!;
        foreach (var line in File.ReadLines(Repository.At("docs", "forecast-calibration.csv")).Skip(1)
            .Select(l => l.Split(',')))
        {
            var (forecasts, share) =
                (int.Parse(line[4], CultureInfo.InvariantCulture), double.Parse(line[6], CultureInfo.InvariantCulture));
            Assert.Contains(
                $"{Math.Round(forecasts * share)}/{forecasts.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.')} (", trust.TextContent);
        }

        Assert.Contains("không thể chứng minh một xác suất là đúng hay sai", trust.TextContent);
        Assert.DoesNotContain("pacer", trust.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Poisson", trust.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(trust.QuerySelectorAll("a"),
            a => a.GetAttribute("href")!.StartsWith("/forecast/methods", StringComparison.Ordinal));
    }

    [Theory, InlineData("vi", "0,9 · K / T", "không có tháng"), InlineData("en", "0.9 · K / T", "no months")]
    public async Task The_methods_are_explained_with_their_constants_and_sources_in_both_languages(string language,
        string level, string noMonths)
    {
        var page = await dashboard.Page($"/forecast/methods?lang={language}");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains(level, text);
        Assert.Contains(noMonths, text);
        Assert.Contains(ModelAssumptions.Version, text);
        foreach (var source in (string[])[
            "1912.09790", "2301.03710", "2411.17393", "2107.06675", "Sully", "Walters", "xoshiro256**", "SHA-256",
        ])
        {
            Assert.Contains(source, text);
        }

        Assert.Equal(["1%–10%", "11%–39%", "40%–60%", "61%–89%", "90%–99%"],
            page.QuerySelectorAll("#conventions table tbody tr")
                .Select(r => $"{r.Children[1].TextContent}–{r.Children[2].TextContent}"));
        var half = Assert.IsType<Projection>(
            Pacer.Project(
                ForecastInput.FromDates(117, 59, 2020, [2, 12, 14], new(2022, 8, 5),
                    new(2025, 12, 31)) with
                { FirstYearShare = 0.5 }));
        Assert.Contains($"{half.Chance.Percent}% {(language == "vi" ? "thay vì" : "instead of")} 91%", text);
        Assert.Equal(6, page.QuerySelectorAll("#trials tbody tr").Length);
    }

    [Fact]
    public void The_weights_of_each_assumption_sum_to_one()
    {
        foreach (var weights in (IEnumerable<double>[])[
            ModelAssumptions.PoolExponents.Select(o => o.Weight), ModelAssumptions.Drifts.Select(o => o.Weight),
                ModelAssumptions.Growths.Select(o => o.Weight), ModelAssumptions.FinalSurges.Select(o => o.Weight),
                ModelAssumptions.StartUps.Select(o => o.Weight), ModelAssumptions.MonthShares.Select(o => o.Weight),
        ])
        {
            Assert.Equal(1, weights.Sum(), 9);
        }
    }
}
