using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Tests.Drawing;

namespace Analytics.Dashboard.Tests.Features.Poverty;

public class PovertyChartTests
{
    [Theory]
    [InlineData(ChartSize.Wide, false)]
    [InlineData(ChartSize.Narrow, false)]
    [InlineData(ChartSize.Half, true)]
    public void No_line_crosses_the_change_of_the_standard(ChartSize size, bool isSmall)
    {
        var frame = Some.Frame(size: size);
        var chart = isSmall ? PovertyChart.DrawSmall(Some.Poverty(), frame) : PovertyChart.Draw(Some.Poverty(), frame);
        var paths = XDocument.Parse(ChartRenderer.Svg(chart, SvgUse.Inline, "c")).Descendants(Some.Svg + "path")
            .ToList();
        var rule = paths.Where(path => Colours(path, ChartRole.Secondary)).Select(Xs)
            .Single(xs => xs.Count > 8 && xs.Distinct().Count() == 1)[0];
        var lines = paths.Where(path => Colours(path, ChartRole.Figure)).Select(Xs).ToList();
        Assert.Equal(4, lines.Count);
        Assert.All(lines, xs => Assert.True(xs.Max() < rule || xs.Min() > rule));
    }

    [Fact]
    public void The_rule_names_the_new_standard() =>
        Assert.Contains("Đổi chuẩn nghèo (NĐ 07/2021)", Some.Words(PovertyChart.Draw(Some.Poverty(), Some.Frame())));

    [Fact]
    public void One_standard_has_no_rule() => Assert.DoesNotContain(
        Some.Words(PovertyChart.Draw(Some.Poverty().Take(3).ToList(), Some.Frame())),
        word => word.StartsWith("Đổi chuẩn", StringComparison.Ordinal));

    [Fact]
    public void A_figure_from_within_the_year_is_hollow_and_says_so()
    {
        PovertyPoint[] summer = [Some.Poverty(2022, "new", 600, 250, 8, false)];
        var svg = ChartRenderer.Svg(PovertyChart.Draw(summer, Some.Frame()), SvgUse.Inline, "c");
        Assert.Contains("08/2022: chưa phải số cuối năm", Some.Words(svg));
        Assert.Contains("Hộ nghèo 1,50%", Some.Words(svg));
        Assert.Equal(2, Circles(svg, "fill", ChartRole.Paper));
    }

    [Fact]
    public void Year_end_figures_are_solid() =>
        Assert.Equal(0,
            Circles(ChartRenderer.Svg(PovertyChart.Draw([Some.Poverty(2021, "new", 600, 250)], Some.Frame()),
                SvgUse.Inline, "c"), "fill", ChartRole.Paper));

    [Fact]
    public void A_year_that_two_standards_counted_is_in_the_table_twice() =>
        Assert.Equal(2,
            PovertyChart.Draw(Some.Poverty(), Some.Frame()).Rows.Count(row => row[0] is DateOnly { Year: 2021 }));

    static bool Colours(XElement path, ChartRole role) =>
        (string?)path.Attribute("stroke") == ChartPalette.Css(role)
            || (string?)path.Attribute("fill") == ChartPalette.Css(role);

    static List<double> Xs(XElement path) => [.. Regex.Matches(path.Attribute("d")!.Value, @"[ML](-?[\d.]+) ")
        .Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    static int Circles(string svg, string attribute, ChartRole role) => XDocument.Parse(svg).Descendants()
        .Count(element => element.Name.LocalName is "ellipse" or "circle"
            && (string?)element.Attribute(attribute) == ChartPalette.Css(role));
}
