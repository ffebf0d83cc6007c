using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Features.Communes.Charts;

/// <summary>The rows of <see cref="CommunesChart"/> with the key above them.</summary>
sealed class CommuneRows(ChartCanvas canvas, IReadOnlyList<CommuneBar> communes, CommuneColumns columns)
{
    /// <summary>A row is as high as a fingertip needs.</summary>
    const float RowHeight = 24;

    const float KeyLine = 22;

    public static float HeightOf(int rows, ChartFrame frame) => (rows * RowHeight) + KeyHeight(frame);

    public void Draw(Brush brush)
    {
        DrawKey(brush);
        for (var at = 0; at < communes.Count; at++)
            DrawRow(brush, communes[at], at);
    }

    public IReadOnlyList<HotSpot> HotSpots(Func<CommuneBar, string?>? href) => [.. communes.Select((commune, at) =>
        canvas.Spot(CommunesChart.Sentence(commune, canvas.Frame), Row(at), href?.Invoke(commune)))];

    static float KeyHeight(ChartFrame frame) => (frame.Size == ChartSize.Narrow ? 3 * KeyLine : KeyLine) + 8;

    PixelRect Row(int at)
    {
        var top = canvas.Data.Top + KeyHeight(canvas.Frame) + (at * RowHeight);
        return new(canvas.Data.Left, canvas.Data.Right, top + RowHeight, top);
    }

    void DrawRow(Brush brush, CommuneBar commune, int at)
    {
        var row = Row(at);
        brush.Line(row.Left, row.Top, row.Right, row.Top, ChartRole.Rule);
        var baseline = row.VerticalCenter + 4.5f;
        var name = ChartText.Fit(ChartText.Brief(commune.Name), columns.Name - 10, TextStyle.Label);
        brush.Text(name, row.Left, baseline, TextStyle.Label);
        DrawSquares(brush, commune, row.Left + columns.Name, row.VerticalCenter);
        brush.Text(columns.ShareText(commune), row.Right - columns.Left - 12, baseline, TextStyle.Label, TextAlign.End);
        brush.Text(columns.LeftText(commune), row.Right, baseline, LeftStyle(commune), TextAlign.End);
    }

    static TextStyle LeftStyle(CommuneBar commune) => CommuneColumns.IsReached(commune)
        ? TextStyle.Strong with { Role = ChartRole.Reached }
        : commune.Target == 0 ? TextStyle.Quiet : TextStyle.Strong;

    void DrawSquares(Brush brush, CommuneBar commune, float left, float middle)
    {
        if (!columns.IsCountable)
        {
            DrawBar(brush, commune, left, middle);
            return;
        }

        var side = Math.Min(columns.Pitch - 3, 15);
        for (var at = 0; at < Math.Max(commune.Cells, Math.Max(commune.Target, commune.Recognised)); at++)
        {
            var square = Square(left + (at * columns.Pitch), middle, side);
            if (at < commune.Recognised)
                brush.Fill(square, ChartRole.Figure);
            else if (at < commune.Target)
                brush.Outline(square, ChartRole.Ink, 1.3f);
            else
                brush.Dot(square.HorizontalCenter, middle, 1.5f, ChartRole.Secondary);
        }
    }

    void DrawBar(Brush brush, CommuneBar commune, float left, float middle)
    {
        PixelRect Bar(int count, float half) => new(left, left + (count * columns.Pitch), middle + half, middle - half);
        brush.Line(left, middle, left + (commune.Cells * columns.Pitch), middle, ChartRole.Secondary);
        brush.Fill(Bar(commune.Target, 7), ChartRole.Paper);
        brush.Fill(Bar(commune.Recognised, 7), ChartRole.Figure);
        if (commune.Target > 0)
            brush.Outline(Bar(commune.Target, 7), ChartRole.Ink, 1.3f);
    }

    void DrawKey(Brush brush)
    {
        var (x, baseline) = (canvas.TextLeft, canvas.Data.Top + 10);
        (string Words, Action<float> Mark)[] entries =
        [
            (canvas.Frame.Say("đã công nhận", "recognised"),
                at => brush.Fill(Square(at, baseline - 5, 12), ChartRole.Figure)),
            (canvas.Frame.Say("còn lại theo chỉ tiêu",
                "still asked for by the target"),
                at => brush.Outline(Square(at, baseline - 5, 12), ChartRole.Ink, 1.3f)),
            (canvas.Frame.Say("ngoài chỉ tiêu", "beyond the target"),
                at => brush.Dot(at + 6, baseline - 5, 1.5f, ChartRole.Secondary)),
        ];
        foreach (var (words, mark) in entries)
        {
            mark(x);
            brush.Text(words, x + 18, baseline, TextStyle.Quiet);
            if (canvas.IsNarrow)
                baseline += KeyLine;
            else
                x += ChartFonts.Width(words, TextStyle.Quiet) + 42;
        }
    }

    static PixelRect Square(float left, float middle, float side) =>
        new(left, left + side, middle + (side / 2), middle - (side / 2));
}
