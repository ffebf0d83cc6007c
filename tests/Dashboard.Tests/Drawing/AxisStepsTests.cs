using Analytics.Dashboard.Drawing;

namespace Analytics.Dashboard.Tests.Drawing;

public class AxisStepsTests
{
    [Theory]
    [InlineData(14, new double[] { 0, 5, 10, 15 })]
    [InlineData(59, new double[] { 0, 20, 40, 60 })]
    [InlineData(3, new double[] { 0, 1, 2, 3 })]
    [InlineData(0, new double[] { 0, 1 })]
    public void Counts_get_round_whole_steps_from_zero(double max, double[] expected) =>
        Assert.Equal(expected, AxisSteps.UpTo(max, 4, 1));

    [Fact]
    public void Rates_get_fine_steps() => Assert.Equal([0, 0.02, 0.04, 0.06, 0.08], AxisSteps.UpTo(0.063, 4, 0.001));
}
