using Analytics.Forecast;

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
}
