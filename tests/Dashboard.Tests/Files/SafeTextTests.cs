using Analytics.Dashboard.Files;

namespace Analytics.Dashboard.Tests.Files;

public class SafeTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84", "'+84")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("|cmd", "'|cmd")]
    [InlineData("｜cmd", "'｜cmd")]
    [InlineData("   =1", "'=1")]
    [InlineData("\u00A0=1", "'\u00A0=1")]
    [InlineData("\t=1", "'=1")]
    [InlineData("\rtext", "'text")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠A", "'＠A")]
    [InlineData("\u200B=1", "'=1")]
    [InlineData("\u202E=1", "'=1")]
    public void What_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe(string typed, string field) =>
        Assert.Equal(field, SafeText.Field(typed));

    [Theory, InlineData("🙈 x", "🙈 x"), InlineData("𝐱=1", "𝐱=1"), InlineData("\uFFFE=1", "'=1")]
    public void A_text_may_begin_with_any_character_and_with_none(string typed, string field) =>
        Assert.Equal(field, SafeText.Field(typed));

    // Not as a value of a theory: the runner's own reports would lose it.
    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_lost() => Assert.Equal("\uFFFD=1", SafeText.Field("\uD800=1"));

    [Theory, InlineData("Xã Qưới Sơn"), InlineData("(10)=(9)/(4)×100"), InlineData("% so với chỉ tiêu"),
        InlineData("–"), InlineData("")]
    public void Ordinary_text_stays_as_it_is(string typed) => Assert.Equal(typed, SafeText.Field(typed));

    [Fact]
    public void A_line_is_composed_and_one_line() =>
        Assert.Equal("Ấp Phước Hậu", SafeText.Line("Â\u0301p\r\nPhước\u2028Hậu"));

    [Fact]
    public void An_absurd_length_is_cut_to_what_a_cell_takes_and_says_so()
    {
        var line = SafeText.Line(new string('a', 100_000));
        Assert.InRange(line.Length, 1, 32_767);
        Assert.EndsWith("a […]", line);
        Assert.Equal(32_000, SafeText.Line(new string('a', 32_000)).Length);
    }
}
