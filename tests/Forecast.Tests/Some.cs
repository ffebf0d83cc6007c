using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pipelines;

namespace Analytics.Forecast.Tests;

/// <summary>Inputs whose particulars do not matter, and the district's own.</summary>
static class Some
{
    static readonly DateOnly EndOf2025 = new(2025, 12, 31);

    public static ForecastInput EndOf2020 => At(new DateOnly(2020, 12, 31), 2);
    public static ForecastInput EndOf2021 => At(new DateOnly(2021, 12, 31), 2, 12);
    public static ForecastInput August2022 => At(new DateOnly(2022, 8, 5), 2, 12, 14);

    /// <summary>59 of 117 cells by the end of 2025, counted from 2020.</summary>
    public static ForecastInput At(DateOnly asOf, params int[] counts) =>
        ForecastInput.FromDates(117, 59, 2020, counts, asOf, EndOf2025);

    public static Projection Projected(ForecastInput input) => Assert.IsType<Projection>(GammaPoisson.Project(input));

    /// <summary>21 communes of the 117 cells and 28 titles of August 2022.</summary>
    public static List<CommuneState> Communes =>
    [
        .. from c in Enumerable.Range(0, 21)
           select new CommuneState($"commune {c}", c < 12 ? 6 : 5, c < 7 ? 2 : 1, c < 12 ? 170 : 140,
               3) { Ready = c % 3 },
    ];

    /// <summary>
    /// Those cells one by one: 28 recognised, 22 ready, 67 not, after twenty ready ones were recognised.
    /// </summary>
    public static PipelineState Pipeline => new(
        [.. Enumerable.Range(0, 117)
            .Select(i => new CellState($"cell {i}",
                i < 28 ? CellStage.Recognised : i < 50 ? CellStage.Ready : CellStage.NotReady))],
        20, 400, 8, 45, 2_500);
}
