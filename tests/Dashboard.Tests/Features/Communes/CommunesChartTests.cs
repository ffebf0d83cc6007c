using System.Xml.Linq;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Communes.Charts;
using Analytics.Dashboard.Tests.Drawing;

namespace Analytics.Dashboard.Tests.Features.Communes;

public class CommunesChartTests
{
    const string Hostile = "<img src=x onerror=alert(1)>";

    [Fact]
    public void The_largest_gap_comes_first_and_equals_go_by_target_then_by_vietnamese_name()
    {
        CommuneBar[] communes =
        [
            Some.Commune(1, "Đức", 2, 1), Some.Commune(2, "Em", 2, 1), Some.Commune(3, "Anh", 9, 0),
                Some.Commune(4, "Ân", 2, 1),
        ];
        Assert.Equal(["Anh", "Ân", "Đức", "Em"], CommunesChart.Draw(communes, Some.Frame()).Rows.Select(row => row[0]));
    }

    [Theory, InlineData(ChartSize.Wide), InlineData(ChartSize.Half), InlineData(ChartSize.Narrow)]
    public void Every_unit_has_its_name_its_figures_and_what_is_left(ChartSize size)
    {
        var words = Some.Words(CommunesChart.Draw(Some.Communes(), Some.Frame(size: size)));
        foreach (var expected in new[] { "Xã Tam Phước", "2/3", "còn 1", "Thị trấn Châu Thành", "đạt" })
            Assert.Contains(expected, words);
    }

    [Theory]
    [InlineData(Hostile)]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><a href='javascript:alert(1)'>")]
    [InlineData("]]>&amp;\u0000\u202E")]
    public void A_name_is_shown_as_text_whatever_it_holds(string name)
    {
        var svg = ChartRenderer.Svg(CommunesChart.Draw([Some.Commune(1, name, 3, 1)], Some.Frame()), SvgUse.Inline,
            "c");
        var document = XDocument.Parse(svg);
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "img" or "script" or "a");
        Assert.Contains(document.Descendants(Some.Svg + "text"), text => text.Value == ChartText.Clean(name));
    }

    [Fact]
    public void A_very_long_name_is_cut_in_the_picture_and_whole_in_the_table()
    {
        var name = string.Concat(Enumerable.Repeat("Ẳ Ễ Ộ Ữ Ỵ ", 200));
        var chart = CommunesChart.Draw([Some.Commune(1, name, 3, 1)], Some.Frame(size: ChartSize.Narrow));
        Assert.Contains(Some.Words(chart),
            word => word.StartsWith("Ẳ Ễ", StringComparison.Ordinal) && word.EndsWith('…'));
        Assert.Equal(name, chart.Rows[0][0]);
    }

    [Fact]
    public void A_commune_without_a_target_is_not_called_reached() =>
        Assert.DoesNotContain("đạt",
            Some.Words(CommunesChart.Draw([Some.Commune(1, "Xã Phú Đức", 0, 0)], Some.Frame())));

    [Fact]
    public void Too_many_cells_for_squares_become_a_bar()
    {
        var chart = CommunesChart.Draw([Some.Commune(1, "Xã Tân Phú", 300, 100)], Some.Frame(size: ChartSize.Narrow));
        Assert.InRange(XDocument.Parse(ChartRenderer.Svg(chart, SvgUse.Inline, "c")).Descendants(Some.Svg + "rect")
            .Count(), 4, 12);
    }
}
