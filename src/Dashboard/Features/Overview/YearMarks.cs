using System.Globalization;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using ScottPlot;

namespace Analytics.Dashboard.Features.Overview;

/// <summary>The bars of <see cref="YearlyRecognitionsChart"/> with their words.</summary>
sealed class YearMarks(Sheet sheet, IReadOnlyList<YearBar> years)
{
    const float WidestBar = 104;
    readonly List<Bar> _bars = [];

    float Slot => sheet.Data.Width / years.Count;

    public void Draw()
    {
        sheet.Over(brush => EachYear((year, at) => DrawExpected(brush, year, at)));
        EachYear((year, at) => _bars.Add(new Bar
        {
            Position = at,
            Value = year.Recognised,
            Size = Math.Min(0.58, WidestBar / Slot),
            FillColor = sheet.Palette.Plot(at == years.Count - 1 ? ChartRole.Figure : ChartRole.Past),
            LineWidth = 0,
        }));
        sheet.Plot.Add.Bars(_bars);
        sheet.Over(brush => EachYear((year, at) => DrawWords(brush, year, at)));
    }

    public IReadOnlyList<HotSpot> HotSpots(Plot plot, Func<YearBar, string?>? href) => [.. years.Select((year, at) =>
    {
        var bar = _bars[at].Rect;
        var foot = plot.GetPixel(new Coordinates(bar.Left, 0));
        var head = plot.GetPixel(new Coordinates(bar.Right, YearlyRecognitionsChart.Height(year)));
        return sheet.Spot(
            YearlyRecognitionsChart.Sentence(year, sheet.Frame), new PixelRect(foot.X, head.X, foot.Y, head.Y), href?.Invoke(year));
    })];

    void EachYear(Action<YearBar, int> act)
    {
        for (var at = 0; at < years.Count; at++)
            act(years[at], at);
    }

    PixelRect Column(int at, double bottom, double top)
    {
        var half = Math.Min(0.58f * Slot, WidestBar) / 2;
        return new(sheet.X(at) - half, sheet.X(at) + half, sheet.Y(bottom), sheet.Y(top));
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
        var words = sheet.Frame.Say("dự báo cả năm: ", "year forecast: ") + Format.Number(expected, 0, sheet.Frame.Language);
        brush.TextOnPlate(words, Inside(words, sheet.X(at), TextLook.Quiet), area.Top - 8, TextLook.Quiet, TextAlign.Middle);
    }

    /// <summary>Two dashed sides without a lid: the year goes on, and nobody has said how far.</summary>
    static void DrawOpenEnd(Brush brush, PixelRect top)
    {
        brush.Dashes(top.Left + 0.5f, top.Top, top.Left + 0.5f, top.Top - 24, ChartRole.Figure, 1.5f);
        brush.Dashes(top.Right - 0.5f, top.Top, top.Right - 0.5f, top.Top - 24, ChartRole.Figure, 1.5f);
    }

    void DrawWords(Brush brush, YearBar year, int at)
    {
        var (x, isLast) = (sheet.X(at), at == years.Count - 1);
        DrawCount(brush, year, at);
        brush.Text(year.Year.ToString(CultureInfo.InvariantCulture), x, sheet.BaselineBelow(0),
            isLast ? TextLook.Strong : TextLook.Quiet, TextAlign.Middle);
        if (YearlyRecognitionsChart.PartialNote(year, sheet.Frame) is not { } note)
            return;
        var lines = ChartText.WrapNote(note, Math.Max(Slot, sheet.IsNarrow ? 120 : 220), TextLook.Quiet, sheet.IsNarrow ? 2 : 1);
        for (var line = 0; line < lines.Count; line++)
            brush.Text(lines[line], Inside(lines[line], x, TextLook.Quiet), sheet.BaselineBelow(line + 1), TextLook.Quiet, TextAlign.Middle);
    }

    /// <summary>The count stands above its bar; where a low expectation leaves no room there, it stands inside.</summary>
    void DrawCount(Brush brush, YearBar year, int at)
    {
        var look = new TextLook(15, true, ChartRole.Ink);
        var text = Format.Count(year.Recognised, sheet.Frame.Language);
        var top = sheet.Y(year.Recognised);
        var room = YearlyRecognitionsChart.Expected(year) is { } expected ? top - sheet.Y(expected) : float.MaxValue;
        if (room > 26)
            brush.TextOnPlate(text, sheet.X(at), top - 7, look, TextAlign.Middle);
        else
            brush.Text(text, sheet.X(at), top + 19, look with { Role = ChartRole.Paper }, TextAlign.Middle);
    }

    /// <summary>The middle of a text moved as little as keeps it on the sheet.</summary>
    float Inside(string text, float middle, TextLook look)
    {
        var half = ChartFonts.Width(text, look) / 2;
        return Math.Clamp(middle, Math.Min(sheet.TextLeft + half, sheet.TextRight - half), Math.Max(sheet.TextLeft, sheet.TextRight - half));
    }
}
