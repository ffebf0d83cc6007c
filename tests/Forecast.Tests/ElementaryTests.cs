using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Tests;

public class ElementaryTests
{
    [Fact]
    public void The_exponential_agrees_with_the_library()
    {
        for (var x = -690.0; x < 690; x += 0.7131)
            Assert.Equal(1, Elementary.Exp(x) / Math.Exp(x), 14);
    }

    [Fact]
    public void The_logarithm_agrees_with_the_library()
    {
        for (var x = 1e-300; x < 1e300; x *= 1.917)
            Assert.Equal(Math.Log(x), Elementary.Log(x), 12);
        for (var x = 0.5; x < 2; x += 0.00137)
            Assert.Equal(Math.Log(x), Elementary.Log(x), 14);
    }

    [Theory]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-1e9)]
    [InlineData(1e9)]
    [InlineData(double.PositiveInfinity)]
    public void The_exponential_is_never_zero_and_never_infinite(double x) =>
        Assert.InRange(Elementary.Exp(x), double.Epsilon, double.MaxValue);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.8413447460685429, 1)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    public void The_normal_quantile_agrees_with_tabled_values(double p, double expected) =>
        Assert.Equal(expected, Elementary.NormalQuantile(p), 7);
}
