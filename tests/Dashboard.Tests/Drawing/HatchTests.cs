using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Tests.Drawing;

public class HatchTests
{
    [Theory, InlineData(104, 95), InlineData(20, 200), InlineData(200, 9)]
    public void Strokes_stay_within_the_bar(float width, float height)
    {
        var strokes = Hatch.Strokes(new PixelRect(10, 10 + width, 20 + height, 20));
        Assert.NotEmpty(strokes);
        Assert.All(strokes, stroke =>
        {
            Assert.InRange(stroke.X1, 10, 10 + width);
            Assert.InRange(stroke.X2, stroke.X1, 10 + width + 0.01f);
            Assert.InRange(stroke.Y2, 20 - 0.01f, 20 + height);
            Assert.InRange(stroke.Y1, stroke.Y2, 20 + height + 0.01f);
        });
    }

    [Fact]
    public void Strokes_rise_at_45_degrees() => Assert.All(
        Hatch.Strokes(new PixelRect(0, 50, 80, 0)),
        stroke => Assert.Equal(stroke.X2 - stroke.X1, stroke.Y1 - stroke.Y2, 2f));

    [Fact]
    public void A_bar_without_area_has_no_strokes() => Assert.Empty(Hatch.Strokes(new PixelRect(0, 50, 0, 0)));
}
