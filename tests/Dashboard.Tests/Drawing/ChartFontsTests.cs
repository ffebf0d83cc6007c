using System.Text;
using Analytics.Dashboard.Drawing;

namespace Analytics.Dashboard.Tests.Drawing;

public class ChartFontsTests
{
    [Fact]
    public void The_font_carries_every_vietnamese_letter_with_every_tone()
    {
        const string vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
        const string tones = "\u0300\u0309\u0303\u0301\u0323";
        var letters = string.Concat(
            vowels.SelectMany(vowel => tones.Select(tone => $"{vowel}{tone}".Normalize(NormalizationForm.FormC))));
        Assert.True(ChartFonts.Carries(letters + vowels + "đĐ"));
    }

    [Theory, InlineData("Ẳ Ễ Ộ Ữ Ỵ đ Đ ặ ợ"), InlineData("0123456789.,%/:;()-–…")]
    public void The_font_carries_the_signs_the_charts_write(string text) => Assert.True(ChartFonts.Carries(text));

    [Fact]
    public void The_font_does_not_carry_everything() => Assert.False(ChartFonts.Carries("中"));

    [Fact]
    public void Bold_is_wider_than_regular() => Assert.True(
        ChartFonts.Width("Chi bộ được công nhận", TextStyle.Strong) > ChartFonts.Width("Chi bộ được công nhận",
            TextStyle.Label));
}
