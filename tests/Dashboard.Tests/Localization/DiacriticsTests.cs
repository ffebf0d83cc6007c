using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Tests.Localization;

public class DiacriticsTests
{
    [Theory]
    [InlineData("Qưới Sơn", "quoi son")]
    [InlineData("PHÚ ĐỨC", "phu duc")]
    [InlineData("Thu\u0309y", "thuy")]
    [InlineData("Ẳ Ễ Ộ Ữ Ỵ đ Đ ặ ợ", "a e o u y d d a o")]
    [InlineData("  An   Hóa ", "an hoa")]
    [InlineData("An\uFFFEHóa", "an hoa")]
    [InlineData("", "")]
    public void Marks_capitals_and_spare_spaces_go(string typed, string folded) =>
        Assert.Equal(folded, Diacritics.RemoveDiacritics(typed));
}
