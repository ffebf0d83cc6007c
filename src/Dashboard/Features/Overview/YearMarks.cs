using System.Globalization;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using ScottPlot;

namespace Analytics.Dashboard.Features.Overview;

/// <summary>The bars of <see cref="YearlyRecognitionsChart"/> with their words.</summary>
sealed class YearMarks(ChartCanvas canvas, IReadOnlyList<YearBar> years)
{
    const float WidestBar = 104;
    readonly List<Bar> _bars = [];

    float Slot => canvas.Data.Width / years.Count;

    public void Draw()
    {
        canvas.Add(brush => EachYear((year, at) => DrawExpected(brush, year, at)));
        EachYear((year, at) => _bars.Add(new Bar
        {
            Position = at,
            Value = year.Recognised,
            Size = Math.Min(0.58, WidestBar / Slot),
            FillColor = canvas.Palette.Plot(at == years.Count - 1 ? ChartRole.Figure : ChartRole.Past),
            LineWidth = 0,
        }));
        canvas.Plot.Add.Bars(_bars);
        canvas.Add(brush => EachYear((year, at) => DrawWords(brush, year, at)));
    }

    public IReadOnlyList<HotSpot> HotSpots(Plot plot, Func<YearBar, string?>? href) => [.. years.Select((year, at) =>
    {
        var bar = _bars[at].Rect;
        var foot = plot.GetPixel(new Coordinates(bar.Left, 0));
        var head = plot.GetPixel(new Coordinates(bar.Right, YearlyRecognitionsChart.Height(year)));
        return canvas.Spot(
            YearlyRecognitionsChart.Sentence(year, canvas.Frame), new PixelRect(foot.X, head.X, foot.Y, head.Y),
            href?.Invoke(year));
    })];

    void EachYear(Action<YearBar, int> act)
    {
        for (var at = 0; at < years.Count; at++)
            act(years[at], at);
    }

    PixelRect Column(int at, double bottom, double top)
    {
        var half = Math.Min(0.58f * Slot, WidestBar) / 2;
        return new(canvas.X(at) - half, canvas.X(at) + half, canvas.Y(bottom), canvas.Y(top));
    }

    void DrawExpected(Brush brush, YearBar year, int at)
    {
        if (!year.IsPartial)
            return;
        if (YearlyRecognitionsChart.Expected(year) is not { } expected)
        {
            DrawOpenEnd(brush, Column(at, year.Recognised, year.Recognised));
            return;
        }

        var area = Column(at, year.Recognised, expected);
        brush.Strokes(Hatch.Strokes(area), ChartRole.Figure);
        brush.Outline(area, ChartRole.Figure, 1.5f);
        var words = canvas.Frame.Say("dự báo cả năm: ", "year forecast: ")
            + Format.Number(expected, 0, canvas.Frame.Language);
        brush.TextOnPlate(words, Inside(words, canvas.X(at), TextStyle.Quiet), area.Top - 8, TextStyle.Quiet,
            TextAlign.Middle);
    }

    /// <summary>Two dashed sides without a top: the year is not over, and there is no forecast of its end.</summary>
    static void DrawOpenEnd(Brush brush, PixelRect top)
    {
        brush.Dashes(top.Left + 0.5f, top.Top, top.Left + 0.5f, top.Top - 24, ChartRole.Figure, 1.5f);
        brush.Dashes(top.Right - 0.5f, top.Top, top.Right - 0.5f, top.Top - 24, ChartRole.Figure, 1.5f);
    }

    void DrawWords(Brush brush, YearBar year, int at)
    {
        var (x, isLast) = (canvas.X(at), at == years.Count - 1);
        DrawCount(brush, year, at);
        brush.Text(year.Year.ToString(CultureInfo.InvariantCulture), x, canvas.BaselineBelow(0),
            isLast ? TextStyle.Strong : TextStyle.Quiet, TextAlign.Middle);
        if (YearlyRecognitionsChart.PartialNote(year, canvas.Frame) is not { } note)
            return;
        var lines = ChartText.WrapNote(note, Math.Max(Slot, canvas.IsNarrow ? 120 : 220), TextStyle.Quiet,
            canvas.IsNarrow ? 2 : 1);
        for (var line = 0; line < lines.Count; line++)
        {
            brush.Text(lines[line], Inside(lines[line], x, TextStyle.Quiet), canvas.BaselineBelow(line + 1),
                TextStyle.Quiet, TextAlign.Middle);
        }
    }

    /// <summary>The count is above its bar; where a low expectation leaves no space there, it is inside.</summary>
    void DrawCount(Brush brush, YearBar year, int at)
    {
        var style = new TextStyle(15, true, ChartRole.Ink);
        var text = Format.Count(year.Recognised, canvas.Frame.Language);
        var top = canvas.Y(year.Recognised);
        var room = YearlyRecognitionsChart.Expected(year) is { } expected ? top - canvas.Y(expected) : float.MaxValue;
        if (room > 26)
            brush.TextOnPlate(text, canvas.X(at), top - 7, style, TextAlign.Middle);
        else
            brush.Text(text, canvas.X(at), top + 19, style with { Role = ChartRole.Paper }, TextAlign.Middle);
    }

    /// <summary>The middle of a text moved as little as keeps it on the canvas.</summary>
    float Inside(string text, float middle, TextStyle style)
    {
        var half = ChartFonts.Width(text, style) / 2;
        return Math.Clamp(middle, Math.Min(canvas.TextLeft + half, canvas.TextRight - half),
            Math.Max(canvas.TextLeft, canvas.TextRight - half));
    }
}
