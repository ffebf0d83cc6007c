using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Tests;

public class PoissonQuantileTests
{
    const int Plenty = 100_000;

    static int At(double mean, double u, int most = Plenty) => PoissonQuantile.At(mean, u, most, out _);

    [Theory]
    [InlineData(1, 0.36, 0)] // e^-1 = 0.3679
    [InlineData(1, 0.37, 1)]
    [InlineData(1, 0.73, 1)] // 2 e^-1 = 0.7358
    [InlineData(1, 0.74, 2)]
    [InlineData(4, 0.5, 4)]
    [InlineData(0, 0.999999, 0)]
    [InlineData(100, 0.5, 100)]
    [InlineData(100, 0.975, 120)] // ppf(0.975, 100) = 120
    [InlineData(100, 0.025, 81)] // ppf(0.025, 100) = 81
    public void It_is_the_smallest_count_that_reaches_the_level(double mean, double u, int count) =>
        Assert.Equal(count, At(mean, u));

    [Fact]
    public void A_higher_mean_never_draws_less()
    {
        foreach (var u in new[] { 0.001, 0.03, 0.37, 0.5, 0.88, 0.999 })
        {
            var counts = Enumerable.Range(0, 1_200).Select(i => At(i * 0.05, u)).ToList();
            Assert.Equal(counts.Order(), counts);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(29)]
    [InlineData(31)]
    [InlineData(400)]
    public void Its_mean_over_all_levels_is_the_mean(double mean)
    {
        var average = Enumerable.Range(0, 10_000).Average(i => At(mean, (i + 0.5) / 10_000));
        Assert.InRange(average / mean, 0.998, 1.002);
    }

    [Theory]
    [InlineData(3, 0.999)]
    [InlineData(1e3, 0.5)]
    [InlineData(1e300, 1e-16)]
    [InlineData(double.PositiveInfinity, 0.5)]
    public void Above_the_most_it_is_cut_and_says_so(double mean, double u)
    {
        Assert.Equal(5, PoissonQuantile.At(mean, u, 5, out var isCut));
        Assert.True(isCut);
    }

    [Fact]
    public void The_extreme_ends_of_the_levels_end() =>
        Assert.InRange(At(5, 1 - 1e-16), 30, 60);
}
