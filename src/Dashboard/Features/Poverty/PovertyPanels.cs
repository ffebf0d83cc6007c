using System.Globalization;
using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>
/// The grid of small pictures: name, two lines for each standard, the newest rate, the first and the last year.
/// </summary>
sealed class PovertyPanels
{
    const float Gap = 22, NameHeight = 24, PlotHeight = 54, YearHeight = 20, RowGap = 14, PointGap = 7;

    static readonly TextStyle Rate = TextStyle.Strong with { Role = ChartRole.Figure };

    readonly ChartCanvas _sheet;
    readonly IReadOnlyList<PovertyPanel> _panels;
    readonly IReadOnlyList<PovertyPanelPoint> _points;
    readonly float _width, _key, _label;
    readonly double _max;
    readonly (int First, int Last) _days;
    readonly List<string> _standards;

    public PovertyPanels(ChartCanvas canvas, IReadOnlyList<PovertyPanel> panels)
    {
        (_sheet, _panels, _points) = (canvas, panels, [.. panels.SelectMany(p => p.Points)]);
        var columns = Columns(canvas.Frame, panels.Count);
        _width = (canvas.TextRight - canvas.TextLeft - ((columns - 1) * Gap)) / columns;
        _key = KeyLines(canvas.Frame, _points).Count * TextStyle.Quiet.LineHeight;
        _label = _points.Max(p => ChartFonts.Width(PovertyCommunesChart.Percent(p.PoorRate, canvas.Frame), Rate)) + 10;
        _max = Math.Max(_points.Max(p => Math.Max(p.PoorRate ?? 0, p.NearPoorRate ?? 0)), 0.001);
        _days = (_points.Min(p => p.On).DayNumber, _points.Max(p => p.On).DayNumber);
        _standards = Standards(_points);
    }

    /// <summary>What the grid and the lines that explain it need.</summary>
    public static float HeightOf(int panels, ChartFrame frame, IReadOnlyList<PovertyPanelPoint> points) =>
        (KeyLines(frame, points).Count * TextStyle.Quiet.LineHeight) + 10
        + (Rows(panels, Columns(frame, panels)) * (NameHeight + PlotHeight + YearHeight + RowGap));

    public void Draw(Brush brush)
    {
        var baseline = _sheet.Data.Top + 12;
        foreach (var line in KeyLines(_sheet.Frame, _points))
        {
            brush.Text(line, _sheet.TextLeft, baseline, TextStyle.Quiet);
            baseline += TextStyle.Quiet.LineHeight;
        }

        for (var at = 0; at < _panels.Count; at++) DrawPanel(brush, _panels[at], AreaOf(at));
    }

    public IReadOnlyList<HotSpot> HotSpots(Func<PovertyPanel, string?>? href) =>
        [.. _panels.Select((p, at) =>
            _sheet.Spot(PovertyCommunesChart.Sentence(p, _sheet.Frame), AreaOf(at), href?.Invoke(p)))];

    // One column fewer if the last row would otherwise hold a single picture: 21 units are set three abreast, not four
    // and one over.
    static int Columns(ChartFrame frame, int panels)
    {
        var max = frame.Size switch { ChartSize.Wide => 4, ChartSize.Half => 3, _ => 2 };
        return max > 2 && panels % max == 1 && panels % (max - 1) != 1 ? max - 1 : max;
    }

    static int Rows(int panels, int columns) => (panels + columns - 1) / columns;

    static List<string> Standards(IEnumerable<PovertyPanelPoint> points) =>
        [.. points.GroupBy(p => p.StandardCode).OrderBy(s => s.Min(p => p.On)).ThenBy(s => s.Max(p => p.On))
            .Select(s => s.Key)];

    static IReadOnlyList<string> KeyLines(ChartFrame frame, IReadOnlyList<PovertyPanelPoint> points)
    {
        var words = frame.Say("Nét liền: hộ nghèo, có ghi tỷ lệ mới nhất; nét đứt: hộ cận nghèo",
            "Solid: poor, with the newest rate; dashed: near-poor");
        var standards = Standards(points);
        if (standards.Count > 1)
        {
            var names = string.Join(", ", standards.Skip(1)
                .Select(s => ChartText.Clean(points.Last(p => p.StandardCode == s).StandardLabel)));
            words += frame.Say($"; vạch đứng: đổi chuẩn nghèo ({names})",
                $"; vertical rule: new poverty standard ({names})");
        }

        if (points.Any(p => !p.IsYearEnd))
            words += frame.Say("; chấm rỗng: chưa phải số cuối năm", "; hollow: not a year-end figure");
        return ChartText.Wrap(words + ".", ChartCanvas.WidthOf(frame.Size) - (2 * ChartCanvas.Margin), TextStyle.Quiet,
            6);
    }

    PixelRect AreaOf(int at)
    {
        var columns = Columns(_sheet.Frame, _panels.Count);
        var left = _sheet.TextLeft + (at % columns * (_width + Gap));
        var top = _sheet.Data.Top + _key + 10 + (at / columns * (NameHeight + PlotHeight + YearHeight + RowGap));
        return new PixelRect(left, left + _width, top + NameHeight + PlotHeight + YearHeight, top);
    }

    void DrawPanel(Brush brush, PovertyPanel panel, PixelRect area)
    {
        var plot = new PixelRect(area.Left, area.Right - _label, area.Bottom - YearHeight, area.Top + NameHeight);
        brush.Text(ChartText.Fit(ChartText.Brief(panel.Name), area.Width, TextStyle.Label), area.Left, area.Top + 14,
            TextStyle.Label);
        brush.Line(plot.Left, plot.Bottom, area.Right, plot.Bottom, ChartRole.Rule);
        DrawBreaks(brush, panel, plot);
        foreach (var standard in _standards)
        {
            var points = panel.Points.Where(p => p.StandardCode == standard).OrderBy(p => p.On).ToList();
            DrawLine(brush, plot, points, p => p.NearPoorRate, isDashed: true);
            DrawLine(brush, plot, points, p => p.PoorRate, isDashed: false);
        }

        if (panel.Last is { } last)
        {
            brush.Text(PovertyCommunesChart.Percent(last.PoorRate, _sheet.Frame), area.Right,
                Math.Clamp(Y(plot, last.PoorRate!.Value) + 4.5f, plot.Top + 10, plot.Bottom - 3), Rate, TextAlign.End);
        }

        DrawYears(brush, plot);
    }

    void DrawYears(Brush brush, PixelRect plot)
    {
        var (first, last) = (DateOnly.FromDayNumber(_days.First), DateOnly.FromDayNumber(_days.Last));
        brush.Text(first.Year.ToString(CultureInfo.InvariantCulture), plot.Left, plot.Bottom + 15, TextStyle.Quiet);
        if (last.Year != first.Year)
        {
            brush.Text(last.Year.ToString(CultureInfo.InvariantCulture), plot.Right, plot.Bottom + 15, TextStyle.Quiet,
                TextAlign.End);
        }
    }

    void DrawBreaks(Brush brush, PovertyPanel panel, PixelRect plot)
    {
        for (var at = 1; at < _standards.Count; at++)
        {
            var (before, after) = (panel.Points.LastOrDefault(p => p.StandardCode == _standards[at - 1]),
                panel.Points.FirstOrDefault(p => p.StandardCode == _standards[at]));
            if (before is null || after is null) continue;
            var x = (X(plot, before) + X(plot, after)) / 2;
            brush.Dashes(x, plot.Top, x, plot.Bottom, ChartRole.Secondary, 1, 2);
        }
    }

    void DrawLine(Brush brush, PixelRect plot, IReadOnlyList<PovertyPanelPoint> points,
        Func<PovertyPanelPoint, double?> rate, bool isDashed)
    {
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            if (rate(from) is not { } start || rate(to) is not { } end) continue;
            if (isDashed)
                brush.Dashes(X(plot, from), Y(plot, start), X(plot, to), Y(plot, end), ChartRole.Figure, 1.3f, 3);
            else brush.Line(X(plot, from), Y(plot, start), X(plot, to), Y(plot, end), ChartRole.Figure, 2);
        }

        foreach (var point in points.Where(p => rate(p) is not null))
        {
            var (fill, ring) =
                point.IsYearEnd ? (ChartRole.Figure, (ChartRole?)null) : (ChartRole.Paper, ChartRole.Figure);
            brush.Dot(X(plot, point), Y(plot, rate(point)!.Value), isDashed ? 1.8f : 2.6f, fill, ring);
        }
    }

    // Every standard is moved a little to the right of the one before: a day that both counted has a point on each side
    // of the rule.
    float X(PixelRect plot, PovertyPanelPoint point)
    {
        var usable = plot.Width - 8 - ((_standards.Count - 1) * 2 * PointGap);
        var along = (point.On.DayNumber - _days.First) / (float)Math.Max(_days.Last - _days.First, 1);
        return plot.Left + 4 + (along * usable) + (_standards.IndexOf(point.StandardCode) * 2 * PointGap);
    }

    float Y(PixelRect plot, double rate) => plot.Bottom - 3 - (float)(rate / _max * (plot.Height - 8));
}
