using System.Text.Json;
using System.Xml.Linq;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Statements.Charts;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Tests.Drawing;

namespace Analytics.Dashboard.Tests.Features.Statements;

public class ResultChartTests
{
    [Fact]
    public void A_name_first_gives_bars_of_the_first_number_that_is_no_key()
    {
        var figures = Figures(
            Answer("[1,\"Tam Phước\",2],[2,\"An Hóa\",1]", ("commune_id", "BIGINT"), ("name", "VARCHAR"),
                ("recognised", "INTEGER")));
        Assert.Equal((ResultKind.Bar, "name", "recognised"), (figures.Kind, figures.XName, figures.Names.Single()));
        Assert.Equal(["Tam Phước", "An Hóa"], figures.Points.Select(p => p.Label));
        Assert.Subset(Words(figures).ToHashSet(), new HashSet<string> { "Tam Phước", "An Hóa", "2", "1" });
    }

    [Theory]
    [InlineData("year", "BIGINT", "[2020,2],[2021,12]")]
    [InlineData("on_day", "DATE", "[\"2022-08-05\",2],[\"2021-12-31\",12]")]
    [InlineData("n", "INTEGER", "[1,5],[2,6]")]
    public void Days_years_and_numbers_that_rise_give_a_line_in_their_order(string name, string type, string rows)
    {
        var figures = Figures(Answer(rows, (name, type), ("value", "INTEGER")));
        Assert.Equal(ResultKind.Line, figures.Kind);
        Assert.Equal(figures.Points.Select(p => p.At).Order(), figures.Points.Select(p => p.At));
    }

    [Fact]
    public void Values_of_one_day_that_come_twice_are_not_joined()
    {
        var answer = Answer("[\"2021-12-31\",10],[\"2021-12-31\",90],[\"2022-08-05\",20]", ("on_day", "DATE"),
            ("poor", "INTEGER"));
        Assert.Equal(ResultKind.Bar, Figures(answer).Kind);
        var svg = Svg(Drawn(answer, Some.Frame(Language.En), new ResultChoice(ResultKind.Line)));
        Assert.Equal(0, Strokes(svg));
        Assert.Contains(Some.Words(svg), w => w.Contains("come twice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_value_breaks_the_line()
    {
        Assert.Equal(1,
            Strokes(Svg(Drawn(Answer("[2019,1],[2020,2],[2021,3],[2022,4]", ("year", "INTEGER"), ("v", "INTEGER"))))));
        Assert.Equal(2,
            Strokes(Svg(
                Drawn(Answer("[2018,1],[2019,2],[2020,null],[2021,3],[2022,4]", ("year", "INTEGER"),
                    ("v", "INTEGER"))))));
    }

    [Fact]
    public void Of_more_rows_than_can_be_read_the_first_are_drawn_and_the_others_are_counted()
    {
        var rows = string.Join(',', Enumerable.Range(1, 60).Select(i => $"[\"Nhóm {i}\",{i}]"));
        var chart = Drawn(Answer(rows, ("g", "VARCHAR"), ("v", "INTEGER")));
        Assert.Equal("40 trong 60 dòng, lần nạp 3; 20 dòng không vẽ", chart.Subtitle);
        Assert.Equal(40, chart.HotSpots.Count);
        Assert.Equal("Nhóm 1: 1", chart.HotSpots[0].Label);
    }

    [Fact]
    public void Bars_below_zero_hang_on_the_other_side()
    {
        var chart = Drawn(Answer("[\"tăng\",4],[\"giảm\",-2.5]", ("x", "VARCHAR"), ("v", "DECIMAL(4,1)")));
        Assert.Contains("−2,5", Some.Words(chart));
        Assert.Equal("tăng: 4; giảm: −2,5.", chart.TextAlternative);
        Assert.True(chart.HotSpots[0].Top < chart.HotSpots[1].Top);
    }

    [Fact]
    public void Invented_rows_are_marked_in_the_picture_and_for_those_who_listen()
    {
        var chart = Drawn(Years(), Some.Frame(isIllustrative: true));
        Assert.Contains("Số liệu minh họa", Some.Words(chart));
        Assert.StartsWith("Số liệu minh họa: ", chart.TextAlternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_columns_of_numbers_are_lines_with_their_names_at_the_end()
    {
        var chart = Drawn(Years(), Some.Frame(), new ResultChoice(IsEveryY: true));
        Assert.Equal("recognised, cumulative theo year", chart.Title);
        Assert.Contains("cumulative", Some.Words(chart));
        Assert.Equal("2020: recognised 2, cumulative 2", chart.HotSpots[0].Label);
    }

    [Fact]
    public void Without_a_number_there_is_nothing_to_draw()
    {
        Assert.Null(ResultFigures.Of(Answer("[\"a\"]", ("x", "VARCHAR")), new ResultChoice(), Language.Vi));
        Assert.Null(
            ResultFigures.Of(Answer("[\"a\",null]", ("x", "VARCHAR"), ("v", "INTEGER")), new ResultChoice(),
                Language.Vi));
        Assert.Null(ResultFigures.Of(Answer("", ("v", "INTEGER")), new ResultChoice(), Language.Vi));
    }

    [Theory]
    [InlineData("[\"a\",0],[\"b\",0]", "INTEGER")]
    [InlineData("[\"a\",1e300],[\"b\",-1e300]", "DOUBLE")]
    [InlineData("[\"a\",1.7e308],[\"b\",-5]", "DOUBLE")]
    [InlineData("[\"a\",1e-300],[\"b\",null]", "DOUBLE")]
    [InlineData("[\"a\",\"170141183460469231731687303715884105727\"]", "HUGEINT")]
    [InlineData("[\"a\",\"NaN\"],[\"b\",5]", "DOUBLE")]
    public void Whatever_numbers_come_there_is_a_picture(string rows, string type)
    {
        foreach (var kind in Enum.GetValues<ResultKind>())
        {
            foreach (var size in Enum.GetValues<ChartSize>())
            {
                XDocument.Parse(
                    Svg(Drawn(Answer(rows, ("x", "VARCHAR"), ("v", type)), Some.Frame(size: size),
                        new ResultChoice(kind))));
            }
        }
    }

    [Fact]
    public void A_choice_that_the_result_does_not_have_is_left_out()
    {
        var figures = Figures(Years(), new ResultChoice(null, 9, 9));
        Assert.Equal(("year", "recognised"), (figures.XName, figures.Names.Single()));
        Assert.Equal(new ResultChoice(ResultKind.Line, 0, 2),
            ResultChoice.Read(field =>
                new Dictionary<string, string> { ["chart"] = "line", ["x"] = "0", ["y"] = "2" }[field]));
        Assert.Equal([("chart", "bar"), ("y", "all")], new ResultChoice(ResultKind.Bar, IsEveryY: true).Parameters());
    }

    internal static StatementAnswer Years() => Answer("[2020,2,2],[2021,12,14],[2022,14,28]", ("year", "INTEGER"),
        ("recognised", "BIGINT"), ("cumulative", "BIGINT"));

    internal static StatementAnswer Communes() => Answer(
        "[\"Tam Phước\",3],[\"Thị trấn Châu Thành\",0],[\"Qưới Sơn\",-1.5],[\"An Hóa\",null]", ("name", "VARCHAR"),
        ("v", "DOUBLE"));

    internal static Chart Drawn(StatementAnswer answer, ChartFrame? frame = null, ResultChoice? choice = null)
    {
        var known = frame ?? Some.Frame();
        return ResultChart.Draw(ResultFigures.Of(answer, choice ?? new ResultChoice(), known.Language)!, known);
    }

    static ResultFigures Figures(StatementAnswer answer, ResultChoice? choice = null) =>
        ResultFigures.Of(answer, choice ?? new ResultChoice(), Language.Vi)!;

    static IReadOnlyList<string> Words(ResultFigures figures) => Some.Words(ResultChart.Draw(figures, Some.Frame()));

    static string Svg(Chart chart) => ChartRenderer.Svg(chart, SvgUse.Inline, "c");

    // The lines are the only strokes as wide.
    static int Strokes(string svg) =>
        XDocument.Parse(svg).Descendants().Count(e => (string?)e.Attribute("stroke-width") == "2.5");

    static StatementAnswer Answer(string rows, params (string Name, string Type)[] columns)
    {
        var parsed = JsonElement.Parse($"[{rows}]").EnumerateArray().ToList();
        return new StatementAnswer(3, [.. columns.Select(c => new ResultColumn(c.Name, c.Type))], parsed, parsed.Count,
            null, false, 1);
    }
}
