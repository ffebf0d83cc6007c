using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Tests.Localization;

public class FormatTests
{
    static readonly DateOnly Day = new(2022, 8, 5);

    [Theory, InlineData(Language.Vi, "1.234.567"), InlineData(Language.En, "1,234,567")]
    public void Counts_have_groups_of_three(Language language, string expected) =>
        Assert.Equal(expected, Format.Count(1_234_567, language));

    [Theory, InlineData(Language.Vi, "1.234,5"), InlineData(Language.En, "1,234.5")]
    public void Numbers_have_the_decimals_asked_for(Language language, string expected) =>
        Assert.Equal(expected, Format.Number(1234.5, 1, language));

    [Theory, InlineData(Language.Vi, "47,5%"), InlineData(Language.En, "47.5%")]
    public void Percentages_have_no_space(Language language, string expected) =>
        Assert.Equal(expected, Format.Percent(28 / 59.0, 1, language));

    [Theory, InlineData(Language.Vi, "05/08/2022"), InlineData(Language.En, "5 Aug 2022")]
    public void Days_follow_the_language(Language language, string expected) =>
        Assert.Equal(expected, Format.Date(Day, language));

    [Fact]
    public void Months_are_written_as_numbers() => Assert.Equal("08/2022", Format.Month(Day));

    [Fact]
    public void A_time_follows_its_day() =>
        Assert.Equal("05/08/2022 07:30", Format.DateTime(new(2022, 8, 5, 7, 30, 0), Language.Vi));

    [Theory, InlineData("vi", Language.Vi), InlineData("EN", Language.En), InlineData("en-GB", Language.En),
        InlineData("vi_VN", Language.Vi)]
    public void A_tag_names_a_language(string tag, Language expected) => Assert.Equal(expected, LanguageTag.Parse(tag));

    [Theory, InlineData("fr"), InlineData(""), InlineData(null)]
    public void Another_tag_names_none(string? tag) => Assert.Null(LanguageTag.Parse(tag));
}
