using System.Xml.Linq;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Communes.Charts;
using Analytics.Dashboard.Features.Forecasts.Charts;
using Analytics.Dashboard.Features.Overview;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Localization;
using SkiaSharp;

namespace Analytics.Dashboard.Tests.Drawing;

public class ChartRendererTests
{
    static readonly Dictionary<string, Func<ChartFrame, Chart>> FullChart = new()
    {
        ["yearly"] =
            frame => YearlyRecognitionsChart.Draw(Some.Years(), frame, bar => $"/recognitions?year={bar.Year}"),
        ["cumulative"] = Some.Cumulative,
        ["poverty"] = frame => PovertyChart.Draw(Some.Poverty(), frame),
        ["poverty small"] = frame => PovertyChart.DrawSmall(Some.Poverty(), frame),
        ["communes"] = frame => CommunesChart.Draw(Some.Communes(), frame, commune => $"/communes/{commune.CommuneId}"),
    };

    static readonly Dictionary<string, Func<ChartFrame, Chart>> EmptyChart = new()
    {
        ["yearly"] = frame => YearlyRecognitionsChart.Draw([], frame),
        ["cumulative"] = frame => CumulativeChart.Draw([], Some.Targets(), new(2022, 8, 5), null, null, frame),
        ["poverty"] = frame => PovertyChart.Draw([], frame),
        ["communes"] = frame => CommunesChart.Draw([], frame),
    };

    public static TheoryData<string> Full => [.. FullChart.Keys];

    public static TheoryData<string> Empty => [.. EmptyChart.Keys];

    public static TheoryData<string, ChartSize> FullAtEachSize =>
        new MatrixTheoryData<string, ChartSize>(FullChart.Keys, Enum.GetValues<ChartSize>());

    [Theory, MemberData(nameof(Full))]
    public void Each_word_is_drawn_once(string name)
    {
        var svg = System.Xml.Linq.XDocument.Parse(ChartRenderer.Svg(FullChart[name](Some.Frame()), SvgUse.Inline, "c"));
        var words = svg.Descendants("{http://www.w3.org/2000/svg}text").Select(text => text.ToString()).ToList();
        Assert.NotEmpty(words);
        Assert.Equal(words.Distinct(), words);
    }

    [Theory, MemberData(nameof(Full))]
    public void The_words_illustrative_data_are_in_the_picture_only_when_it_is(string name)
    {
        Assert.StartsWith("Số liệu minh họa: ", FullChart[name](Some.Frame(isIllustrative: true)).TextAlternative,
            StringComparison.Ordinal);
        Assert.Contains("Số liệu minh họa", Some.Words(FullChart[name](Some.Frame(isIllustrative: true))));
        Assert.Contains("Illustrative data",
            Some.Words(FullChart[name](Some.Frame(Language.En, size: ChartSize.Narrow, isIllustrative: true))));
        Assert.DoesNotContain(Some.Words(FullChart[name](Some.Frame())),
            word => word.Contains("minh họa", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Full))]
    public void Each_row_of_an_illustrative_table_says_so_first(string name)
    {
        var chart = FullChart[name](Some.Frame(isIllustrative: true));
        Assert.Equal("Ghi chú", chart.Header[0]);
        Assert.All(chart.Rows, row => Assert.Equal("Số liệu minh họa", row[0]));
        Assert.DoesNotContain("Ghi chú", FullChart[name](Some.Frame()).Header);
    }

    [Theory, MemberData(nameof(FullAtEachSize))]
    public void Hot_spots_lie_inside_the_data_area_and_are_large_enough_to_touch(string name, ChartSize size)
    {
        var chart = FullChart[name](Some.Frame(size: size));
        var data = chart.Plot.RenderManager.LastRender.DataRect;
        Assert.NotEmpty(chart.HotSpots);
        Assert.All(chart.HotSpots, spot =>
        {
            Assert.InRange(spot.Left, data.Left - 0.01f, data.Right);
            Assert.InRange(spot.Left + spot.Width, data.Left, data.Right + 0.01f);
            Assert.InRange(spot.Top, data.Top - 0.01f, data.Bottom);
            Assert.InRange(spot.Top + spot.Height, data.Top, data.Bottom + 0.01f);
            Assert.True(spot.Width >= 23.9f && spot.Height >= 23.9f);
        });
    }

    [Theory, MemberData(nameof(FullAtEachSize))]
    public void Words_stay_within_the_picture(string name, ChartSize size)
    {
        var chart = FullChart[name](Some.Frame(size: size));
        foreach (var text in XDocument.Parse(ChartRenderer.Svg(chart, SvgUse.Inline, "c"))
            .Descendants(Some.Svg + "text"))
        {
            var style = new TextStyle((float)text.Attribute("font-size")!,
                (string?)text.Attribute("font-weight") == "700", ChartRole.Ink);
            var width = ChartFonts.Width(text.Value, style);
            var left = (float)text.Attribute("x")! - ((string?)text.Attribute("text-anchor") switch
            {
                "end" => width,
                "middle" => width / 2,
                _ => 0
            });
            Assert.True(left >= ChartCanvas.Margin - 1 && left + width <= chart.Width - ChartCanvas.Margin + 1,
                $"'{text.Value}' runs from {left} to {left + width}");
        }
    }

    [Theory, MemberData(nameof(Full))]
    public void The_same_chart_gives_the_same_bytes(string name)
    {
        var (one, other) = (FullChart[name](Some.Frame()), FullChart[name](Some.Frame()));
        Assert.Equal(ChartRenderer.Svg(one, SvgUse.Inline, "c"), ChartRenderer.Svg(other, SvgUse.Inline, "c"));
        Assert.Equal(ChartRenderer.Svg(one, SvgUse.Inline, "c"), ChartRenderer.Svg(one, SvgUse.Inline, "c"));
        Assert.Equal(ChartRenderer.Png(one), ChartRenderer.Png(other));
    }

    [Theory, MemberData(nameof(Empty))]
    public void Without_figures_a_chart_says_what_would_be_here_and_how_it_comes(string name)
    {
        foreach (var size in Enum.GetValues<ChartSize>())
        {
            var chart = EmptyChart[name](Some.Frame(size: size));
            Assert.Contains("Ở đây sẽ là", chart.TextAlternative, StringComparison.Ordinal);
            Assert.Contains("lần nạp", string.Join(' ', Some.Words(chart)), StringComparison.Ordinal);
            Assert.Empty(chart.Rows);
            Assert.NotEmpty(chart.Header);
        }
    }

    [Theory, MemberData(nameof(Full))]
    public void An_inline_svg_follows_the_theme_of_the_page(string name)
    {
        var svg = ChartRenderer.Svg(FullChart[name](Some.Frame()), SvgUse.Inline, "c");
        var root = XDocument.Parse(svg).Root!;
        Assert.Null(root.Attribute("width"));
        Assert.All(root.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "fill" or "stroke"),
            colour => Assert.Matches(@"^(none|transparent|var\(--[a-z]+, #[0-9A-F]{6}\))$", colour.Value));
    }

    [Fact]
    public void Both_themes_give_one_inline_svg() => Assert.Equal(
        ChartRenderer.Svg(Some.Cumulative(Some.Frame()), SvgUse.Inline, "c"),
        ChartRenderer.Svg(Some.Cumulative(Some.Frame(theme: ChartTheme.Dark)), SvgUse.Inline, "c"));

    [Fact]
    public void Ids_begin_with_the_prefix_and_every_reference_finds_its_target()
    {
        var svg = ChartRenderer.Svg(Some.Cumulative(Some.Frame()), SvgUse.Inline, "overview-2");
        var ids = XDocument.Parse(svg).Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("overview-2-", id, StringComparison.Ordinal));
        Assert.All(svg.Split("url(#").Skip(1), part => Assert.Contains(part.Split(')')[0], ids));
    }

    [Theory, InlineData(""), InlineData("2x"), InlineData("a b"), InlineData("a\"><script>")]
    public void A_prefix_that_is_no_id_is_refused(string prefix) => Assert.Throws<ArgumentException>(
        () => ChartRenderer.Svg(Some.Cumulative(Some.Frame()), SvgUse.Inline, prefix));

    [Fact]
    public void A_hot_spot_with_an_address_is_a_link_and_one_without_takes_the_focus()
    {
        var linked = XDocument.Parse(ChartRenderer.Svg(FullChart["yearly"](Some.Frame()), SvgUse.Inline, "c"));
        Assert.Equal("/recognitions?year=2020", (string?)linked.Descendants(Some.Svg + "a").First().Attribute("href"));
        var plain = XDocument.Parse(ChartRenderer.Svg(FullChart["poverty"](Some.Frame()), SvgUse.Inline, "c"));
        Assert.Equal(5, plain.Descendants(Some.Svg + "rect").Count(rect => (string?)rect.Attribute("tabindex") == "0"));
    }

    [Theory, InlineData("javascript:alert(1)"), InlineData("//elsewhere.example"), InlineData("/\\elsewhere.example"),
        InlineData("https://elsewhere.example"), InlineData("")]
    public void An_address_outside_the_product_is_no_link(string href)
    {
        var chart = YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame(), _ => href);
        Assert.Empty(XDocument.Parse(ChartRenderer.Svg(chart, SvgUse.Inline, "c")).Descendants(Some.Svg + "a"));
    }

    [Fact]
    public void A_downloaded_svg_carries_its_font_and_the_colours_of_its_theme()
    {
        var svg = ChartRenderer.Svg(Some.Cumulative(Some.Frame(theme: ChartTheme.Dark)), SvgUse.Download, "c");
        Assert.Contains("@font-face{font-family:'Be Vietnam Pro';font-weight:700;src:url(data:font/ttf;base64,", svg,
            StringComparison.Ordinal);
        Assert.Contains(ChartPalette.Dark.Hex(ChartRole.Paper), svg, StringComparison.Ordinal);
        Assert.DoesNotContain("var(--", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("tabindex", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_has_two_pixels_for_each_of_the_chart()
    {
        var chart = Some.Cumulative(Some.Frame());
        using var picture = SKBitmap.Decode(ChartRenderer.Png(chart));
        Assert.Equal((chart.Width * 2, chart.Height * 2), (picture.Width, picture.Height));
    }

    [Fact]
    public void A_chart_is_drawn_for_the_width_it_is_asked_for() => Assert.Equal(
        [760, 568, 340], Enum.GetValues<ChartSize>().Select(size => Some.Cumulative(Some.Frame(size: size)).Width));

    [Fact]
    public void A_spark_line_has_a_bar_for_each_year_and_no_words()
    {
        var spark = SparkPlot.Draw(Some.Years(), 14, Some.Frame());
        Assert.Empty(Some.Words(spark));
        Assert.Equal(3, spark.Rows.Count);
        Assert.NotEmpty(ChartRenderer.Png(SparkPlot.Draw([], 0, Some.Frame())));
    }
}
