using Analytics.Dashboard.Drawing;

namespace Analytics.Dashboard.Tests.Drawing;

public class ChartTextTests
{
    [Theory]
    [InlineData("Xa\u0303 Phước", "Xã Phước")]
    [InlineData("  two\n lines\t", "two lines")]
    [InlineData("\u202Eevil\u0000", "evil")]
    [InlineData(null, "")]
    public void Cleaning_gives_one_composed_line_without_control_characters(string? given, string expected) =>
        Assert.Equal(expected, ChartText.Clean(given));

    [Fact]
    public void A_lone_surrogate_does_not_stop_a_chart() => Assert.Equal("a\uFFFDb", ChartText.Clean("a\uD800b"));

    [Fact]
    public void A_name_that_is_too_wide_ends_in_an_ellipsis_within_its_width()
    {
        var cut = ChartText.Fit(string.Concat(Enumerable.Repeat("Ẳ Ễ Ộ Ữ ", 500)), 100, TextStyle.Label);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(ChartFonts.Width(cut, TextStyle.Label) <= 100);
    }

    [Fact]
    public void Wrapped_lines_hold_all_words_in_order()
    {
        var lines = ChartText.WrapBalanced("Lũy kế chi bộ được công nhận so với chỉ tiêu", 180, TextStyle.Strong);
        Assert.Equal("Lũy kế chi bộ được công nhận so với chỉ tiêu", string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(ChartFonts.Width(line, TextStyle.Strong) <= 180));
    }

    [Fact]
    public void A_remark_in_brackets_moves_to_the_second_line_as_a_whole() => Assert.Equal(
        ["đến đầu tháng 8", "(7/12 tháng)"],
        ChartText.WrapNote("đến đầu tháng 8 (7/12 tháng)", 120, TextStyle.Quiet, 2));
}
