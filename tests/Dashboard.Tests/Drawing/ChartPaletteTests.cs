using Analytics.Dashboard.Drawing;

namespace Analytics.Dashboard.Tests.Drawing;

public class ChartPaletteTests
{
    public static TheoryData<ChartTheme, ChartRole, ChartRole> Pairs()
    {
        var pairs = new TheoryData<ChartTheme, ChartRole, ChartRole>();
        foreach (var theme in Enum.GetValues<ChartTheme>())
        {
            foreach (var (text, ground) in ChartPalette.TextPairs)
                pairs.Add(theme, text, ground);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Every_text_has_a_contrast_of_at_least_4_5_to_its_ground(ChartTheme theme, ChartRole text,
        ChartRole ground) =>
        Assert.InRange(ChartPalette.Of(theme).Contrast(text, ground), 4.5, 21);

    [Fact]
    public void A_colour_has_no_contrast_to_itself() =>
        Assert.Equal(1, ChartPalette.Light.Contrast(ChartRole.Ink, ChartRole.Ink), 9);

    [Theory, InlineData(ChartTheme.Light), InlineData(ChartTheme.Dark)]
    public void Each_colour_means_one_role_only(ChartTheme theme)
    {
        foreach (var role in Enum.GetValues<ChartRole>())
            Assert.Equal(role, ChartPalette.Of(theme).RoleOf(ChartPalette.Of(theme).Hex(role)));
    }

    [Fact]
    public void A_css_colour_falls_back_to_the_light_value() =>
        Assert.Equal("var(--figure, #0B5F5B)", ChartPalette.Css(ChartRole.Figure));
}
