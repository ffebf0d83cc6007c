using System.Text;
using Analytics.Loader.Sources;

namespace Analytics.Loader.Tests.Sources;

/// <summary>Text of the time before Unicode is known by its name; nothing else is taken for it.</summary>
public class LegacyVietnameseTests
{
    [Theory]
    [InlineData("Tam Ph\u00adíc")] // Tam Phước
    [InlineData("Ch©u Thµnh")] // Châu Thành
    [InlineData("§¶ng bé x· An HiÖp")] // Đảng bộ xã An Hiệp
    [InlineData("hé nghÌo, hé cËn nghÌo n¨m 2021")] // hộ nghèo, hộ cận nghèo năm 2021
    public void TCVN3_that_passed_for_Latin_1_is_known(string text) =>
        Assert.Equal(Rules.LegacyTcvn3, LegacyVietnamese.RuleOfText(text));

    [Theory]
    [InlineData("Tam Phöôùc")] // Tam Phước
    [InlineData("Tieân Thuûy")] // Tiên Thủy
    [InlineData("Chi boä aáp Phöôùc Haäu")] // Chi bộ ấp Phước Hậu
    public void VNI_that_passed_for_Latin_1_is_known(string text) =>
        Assert.Equal(Rules.LegacyVni, LegacyVietnamese.RuleOfText(text));

    [Theory]
    [InlineData("Tam Ph\u00adíc", Rules.LegacyTcvn3)]
    [InlineData("Tam Phöôùc", Rules.LegacyVni)]
    [InlineData("Chi b\u00e1\u00bb", Rules.InvalidUtf8)]
    [InlineData("Größe ÿ", Rules.InvalidUtf8)]
    [InlineData("\u00ed\u00a0\u0080", Rules.InvalidUtf8)] // half of a character beyond the first plane
    public void Bytes_that_are_no_UTF_8_are_named_where_they_can_be(string latin1, string rule) =>
        Assert.Equal(rule, LegacyVietnamese.RuleOfBytes(Encoding.Latin1.GetBytes(latin1)));

    [Theory]
    [InlineData("")]
    [InlineData("Chi bộ ấp Phước Hậu, xã Tam Phước")]
    [InlineData("Hòa, Thủy, Qưới, Ô Môn, Ý Yên, Bà Rịa, là, và, cũ")]
    [InlineData("Thaï")]
    [InlineData("söng")]
    [InlineData("göng og löng")]
    [InlineData("Größe, fünf, Köln, Malmö, Zürich, Ürün")]
    [InlineData("El Niño, señor, año, Málaga")]
    [InlineData("naïve, Noël, maïs, Saül, haï, Citroën, L'Haÿ")]
    [InlineData("Københavns Lufthavn, Ærø, Tromsø")]
    [InlineData("São Paulo, Açaí, coração")]
    [InlineData("10 µm, 5 m², 20 °C, ± 3 %, © 2022, Coca-Cola®, col·lecció")]
    [InlineData("«Ça va?» — ¿Qué? ¡No!")]
    public void Any_living_text_passes(string text) => Assert.Null(LegacyVietnamese.RuleOfText(text));

    [Fact]
    public void Every_rule_says_in_both_languages_what_to_do()
    {
        var names = typeof(Rules).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
        Assert.Equal(names.Order(), Rules.All.Select(r => r.Name).Order());
        Assert.All(Rules.All, r => Assert.True(r.Vietnamese.EndsWith('.') && r.English.EndsWith('.')));
    }
}
