using System.Xml.Linq;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Criteria;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Tests.Drawing;

namespace Analytics.Dashboard.Tests.Features.Criteria;

public class CriteriaChartTests
{
    static readonly CriterionBar[] Bars =
    [
        new("TC01", "Được xếp loại hai năm liên tục", 89, 51, 0.6, true),
            new("TC02", "Sinh hoạt chi bộ đầy đủ", 88, 34, 1, true),
    ];

    [Theory, InlineData(ChartSize.Wide), InlineData(ChartSize.Half), InlineData(ChartSize.Narrow)]
    public void Every_criterion_has_its_words_its_count_of_how_many_and_the_cumulative_share(ChartSize size)
    {
        var words = Some.Words(CriteriaChart.Draw(Bars, Some.Frame(size: size)));
        foreach (var expected in new[] { "51/89", "lũy kế 60,0%", "34/88", "lũy kế 100,0%" })
            Assert.Contains(expected, words);
        Assert.Contains(words, w => w.StartsWith("TC01  Được", StringComparison.Ordinal));
    }

    [Theory, InlineData(Language.Vi, "85 lượt chưa đạt"), InlineData(Language.En, "of 85 findings")]
    public void The_subtitle_names_the_denominator_of_the_cumulative_share(Language language, string words) =>
        Assert.Contains(words, CriteriaChart.Draw(Bars, Some.Frame(language)).Subtitle);

    [Fact]
    public void Invented_figures_say_so_in_the_picture_the_sentence_and_the_table()
    {
        var chart = CriteriaChart.Draw(Bars, Some.Frame());
        Assert.Contains(Some.Words(chart), w => w.Contains("minh họa"));
        Assert.Contains("minh họa", chart.TextAlternative);
        Assert.All(chart.Rows, row => Assert.Equal("Số liệu minh họa", row[0]));
    }

    [Fact]
    public void Words_that_are_no_words_stay_text()
    {
        var svg = ChartRenderer.Svg(
            CriteriaChart.Draw([Bars[0] with { Name = "<script>alert(1)</script>" }], Some.Frame()), SvgUse.Inline,
            "c");
        Assert.DoesNotContain(XDocument.Parse(svg).Descendants(), element => element.Name.LocalName == "script");
    }

    [Fact]
    public void Without_an_assessment_it_says_what_would_be_here() =>
        Assert.Contains("chưa đạt theo từng tiêu chí", CriteriaChart.Draw([], Some.Frame()).TextAlternative);
}
