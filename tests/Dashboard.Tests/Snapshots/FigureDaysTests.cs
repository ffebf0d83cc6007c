using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Tests.Snapshots;

public sealed class FigureDaysTests
{
    static readonly DateOnly June = new(2022, 6, 30), August = new(2022, 8, 5);

    [Theory]
    [InlineData(Language.Vi, "30/06/2022 (1 ấp: 05/08/2022)")]
    [InlineData(Language.En, "30 Jun 2022 (1 hamlet: 5 Aug 2022)")]
    public void A_sum_says_its_day_and_how_many_parts_are_of_another(Language language, string words) =>
        Assert.Equal(words, new FigureDays(June, 1, August, August).Words(language));

    [Theory]
    [InlineData(Language.Vi, "30/06/2022 (12 chi bộ: 01/07/2022–05/08/2022)")]
    [InlineData(Language.En, "30 Jun 2022 (12 cells: 1 Jul 2022–5 Aug 2022)")]
    public void Parts_of_several_other_days_are_said_with_the_first_and_the_last(Language language, string words) =>
        Assert.Equal(words,
            new FigureDays(June, 12, new(2022, 7, 1), August).Words(language, "chi bộ", "cell", "cells"));

    [Fact]
    public void A_sum_of_one_day_is_that_day_and_stays_a_date_in_a_table()
    {
        var days = new FigureDays(June, 0, null, null);

        Assert.Equal(("30/06/2022", (object)June), (days.Words(Language.Vi), days.Value(Language.Vi)));
    }
}
