using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>
/// The result of a statement as bars or lines. The meaning of its columns is not known beforehand, so the title names
/// them and nothing is concluded.
/// </summary>
public static class ResultChart
{
    const int ReadOut = 12;

    /// <summary>Draws the figures.</summary>
    /// <param name="figures">What is shown; at least one value.</param>
    /// <param name="frame">Language, theme, size and source; all is marked where the answer reads invented
    /// rows.</param>
    public static Chart Draw(ResultFigures figures, ChartFrame frame)
    {
        var title = ChartText.Brief(string.Join(", ", figures.Names)) + frame.Say(" theo ", " by ") + figures.XName;
        if (figures.Kind == ResultKind.Line)
            return new ResultLines(figures, frame).Draw(title, Subtitle(figures, frame));
        return VerticalBarChart.Fits(figures, frame)
            ? new VerticalBarChart(figures, frame).Draw(title, Subtitle(figures, frame))
            : new HorizontalBarChart(figures, frame).Draw(title, Subtitle(figures, frame));
    }

    internal static Chart Finish(ChartCanvas canvas, ResultFigures figures, IReadOnlyList<HotSpot> spots) =>
        canvas.Finish(
        Alternative(figures, canvas.Frame),
            ChartTable.Of(canvas.Frame, [figures.XName, .. figures.Names], figures.Points, _ => false, p =>
                [p.Label, .. p.Values.Select(v => (object?)v)]), _ => spots);

    internal static string Sentence(ResultPoint point, ResultFigures figures, Language language) =>
        point.Label + ": " + (figures.Names.Count == 1
        ? Said(point.Values[0], language)
        : string.Join(", ", figures.Names.Zip(point.Values, (name, value) => $"{name} {Said(value, language)}")));

    static string Said(double? value, Language language) => value is { } known ? ResultFigures.Say(known,
        language) : language.Say("không có giá trị", "no value");

    static string Subtitle(ResultFigures figures, ChartFrame frame)
    {
        string N(long n) => Format.Count(n, frame.Language);
        var (drawn, load) = (figures.Points.Count, figures.Answer.Load);
        var twins = figures.Kind == ResultKind.Line && figures.HasTwins
            ? frame.Say($"; {figures.XName} có giá trị trùng nên các điểm không được nối",
                $"; {figures.XName} has values that come twice, so no line joins them") : "";
        if (figures.LeftOut == 0)
        {
            return frame.Say($"{N(drawn)} dòng, lần nạp {load}",
            drawn == 1 ? $"1 row, load {load}" : $"{N(drawn)} rows, load {load}") + twins;
        }

        return frame.Say(
            $"{N(drawn)} trong {N(drawn + figures.LeftOut)} dòng, lần nạp {load}; {N(figures.LeftOut)} dòng không vẽ",
            $"{N(drawn)} of {N(drawn + figures.LeftOut)} rows, load {load}; {N(figures.LeftOut)} not drawn") + twins;
    }

    // A long result is summarised: readers of the text alternative find its rows in the table.
    static string Alternative(ResultFigures figures, ChartFrame frame)
    {
        string All(IEnumerable<ResultPoint> points) =>
            string.Join("; ", points.Select(p => Sentence(p, figures, frame.Language)));
        if (figures.Points.Count <= ReadOut) return All(figures.Points) + ".";
        var (min, max) = (figures.Values.Min(), figures.Values.Max());
        return frame.Say($"{figures.Points.Count} giá trị, từ ",
            $"{figures.Points.Count} places, from ") + ResultFigures.Say(min, frame.Language) + frame.Say(" đến ",
            " to ") + ResultFigures.Say(max, frame.Language)
            + frame.Say(". Đầu: ", ". First: ") + All(figures.Points.Take(1)) + frame.Say("; cuối: ",
                "; last: ") + All(figures.Points.TakeLast(1)) + ".";
    }
}
