using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Tests;

public class LogGammaTests
{
    [Theory]
    [InlineData(0.5, 0.57236494292470008707)] // ln sqrt(pi)
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(1.5, -0.12078223763524522235)] // ln (sqrt(pi) / 2)
    [InlineData(5, 3.17805383034794561964)] // ln 24
    [InlineData(10, 12.80182748008146961120)] // ln 9!
    [InlineData(100, 359.13420536957539877)] // ln 99!
    [InlineData(1e-3, 6.90717888538385361)]
    public void It_agrees_with_tabled_values(double x, double expected) => Assert.Equal(expected, LogGamma.At(x), 12);

    [Fact]
    public void It_grows_by_the_logarithm_of_its_argument()
    {
        for (var x = 0.1; x < 300; x += 0.37)
            Assert.Equal(LogGamma.At(x) + Math.Log(x), LogGamma.At(x + 1), 9);
    }
}
