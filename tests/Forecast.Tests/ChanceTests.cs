using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Tests;

public class ChanceTests
{
    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(1.0, 99)]
    [InlineData(0.7712, 77)]
    [InlineData(0.004, 1)]
    [InlineData(0.996, 99)]
    public void Three_begun_years_show_single_points_and_never_certainty(double probability, int percent) =>
        Assert.Equal(percent, Chance.Of(Some.August2022, probability).Percent);

    [Theory]
    [InlineData(0.0, 5)]
    [InlineData(1.0, 95)]
    [InlineData(0.062, 5)]
    [InlineData(0.49, 50)]
    public void Two_begun_years_show_steps_of_five(double probability, int percent) =>
        Assert.Equal(percent, Chance.Of(Some.EndOf2021, probability).Percent);

    [Theory]
    [InlineData(0.0, ChanceWords.Unlikely)]
    [InlineData(0.5, ChanceWords.AboutEven)]
    [InlineData(1.0, ChanceWords.Likely)]
    public void Too_few_recognitions_show_a_mild_word_alone(double probability, ChanceWords words)
    {
        var chance = Chance.Of(Some.EndOf2020, probability);
        Assert.Null(chance.Percent);
        Assert.Equal(words, chance.Words);
    }

    [Fact]
    public void Less_than_a_full_year_shows_words_alone() =>
        Assert.Equal(ChancePrecision.WordsOnly, Chance.PrecisionOf(Some.At(new DateOnly(2020, 12, 30), 20)));

    [Theory]
    [InlineData(0.01, ChanceWords.VeryUnlikely)]
    [InlineData(0.10, ChanceWords.VeryUnlikely)]
    [InlineData(0.11, ChanceWords.Unlikely)]
    [InlineData(0.39, ChanceWords.Unlikely)]
    [InlineData(0.40, ChanceWords.AboutEven)]
    [InlineData(0.60, ChanceWords.AboutEven)]
    [InlineData(0.61, ChanceWords.Likely)]
    [InlineData(0.89, ChanceWords.Likely)]
    [InlineData(0.90, ChanceWords.VeryLikely)]
    public void The_words_have_fixed_cut_points(double probability, ChanceWords words) =>
        Assert.Equal(words, Chance.InWords(probability));

    [Fact]
    public void The_word_follows_the_figure_that_is_shown() =>
        Assert.Equal(ChanceWords.VeryLikely, Chance.Of(Some.August2022, 0.896).Words);

    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(0.5, 0.5)]
    [InlineData(1, 0.99)]
    public void A_shown_probability_stays_within_one_and_ninety_nine_percent(double probability, double shown) =>
        Assert.Equal(shown, Chance.Clip(probability));

    [Theory]
    [InlineData(0.004, ChanceBound.Under)]
    [InlineData(0.012, ChanceBound.None)]
    [InlineData(0.5, ChanceBound.None)]
    [InlineData(0.99, ChanceBound.None)]
    [InlineData(0.994, ChanceBound.Over)]
    [InlineData(1.0, ChanceBound.Over)]
    public void A_percent_that_is_a_bound_says_so(double probability, ChanceBound bound) =>
        Assert.Equal(bound, Chance.Of(Some.August2022, probability).Bound);

    [Theory]
    [InlineData(0.03, ChanceBound.Under)]
    [InlineData(0.96, ChanceBound.Over)]
    [InlineData(0.93, ChanceBound.None)]
    public void In_steps_of_five_the_bounds_are_five_and_ninety_five(double probability, ChanceBound bound) =>
        Assert.Equal(bound, Chance.Of(Some.EndOf2021, probability).Bound);

    [Fact]
    public void A_word_has_no_bound() => Assert.Equal(ChanceBound.None, Chance.Of(Some.EndOf2020, 0).Bound);

    [Fact]
    public void A_district_of_four_recognitions_is_not_split()
    {
        Assert.False(Chance.MayBeSplit(Some.At(new DateOnly(2022, 8, 5), 1, 1, 2)));
        Assert.True(Chance.MayBeSplit(Some.At(new DateOnly(2022, 8, 5), 1, 1, 3)));
    }
}
