using System.Globalization;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using ScottPlot;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>The staircase with its values, and the axis of years below it.</summary>
sealed class StairMarks(ChartCanvas canvas, CumulativeFigures figures)
{
    public void Draw()
    {
        canvas.Add(DrawYears);
        var (xs, ys) = Corners();
        var stairs = canvas.Plot.Add.Scatter(xs, ys);
        stairs.ConnectStyle = ConnectStyle.StepHorizontal;
        stairs.LineWidth = 2.5f;
        stairs.LineColor = canvas.Palette.Plot(ChartRole.Figure);
        stairs.MarkerSize = 0;
        canvas.Add(DrawValues);
    }

    public IReadOnlyList<HotSpot> HotSpots(Plot plot, Func<CumulativePoint, string?>? href)
    {
        HotSpot At(DateOnly on, double count, string label, string? link) =>
            canvas.Spot(label, new PixelRect(plot.GetPixel(new Coordinates(on.DayNumber, count)), 12), link);
        return
        [
            .. figures.Points.Select(point =>
                At(point.On, point.Cumulative, CumulativeText.Step(point, canvas.Frame), href?.Invoke(point))),
            .. figures.Fan.TakeLast(1)
                .Select(end => At(end.On, end.Q50, CumulativeText.Forecast(end, canvas.Frame), null)),
        ];
    }

    (double[] Xs, double[] Ys) Corners()
    {
        (DateOnly On, double Count)[] corners =
        [
            (figures.Left, 0),
            .. figures.Points.Select(point => (point.On, (double)point.Cumulative)),
            (figures.AsOf, figures.Points[^1].Cumulative),
        ];
        return ([.. corners.Select(corner => (double)corner.On.DayNumber)],
            [.. corners.Select(corner => corner.Count)]);
    }

    void DrawValues(Brush brush)
    {
        foreach (var point in figures.Labelled)
        {
            var isLast = point == figures.Points[^1];
            var (x, y) = (canvas.X(point.On.DayNumber), canvas.Y(point.Cumulative));
            brush.Dot(x, y, isLast ? 4.5f : 3.5f, ChartRole.Figure);
            var style = isLast ? new TextStyle(18, true, ChartRole.Figure) : TextStyle.Strong;
            var text = Format.Count(point.Cumulative, canvas.Frame.Language);
            brush.Text(text, Math.Max(x - 7, canvas.Data.Left + ChartFonts.Width(text, style)), y - 6, style,
                TextAlign.End);
        }
    }

    void DrawYears(Brush brush)
    {
        for (var year = figures.Left.Year; year <= figures.Right.Year; year++)
        {
            var from = Math.Max(canvas.Data.Left, canvas.X(new DateOnly(year, 1, 1).DayNumber));
            var to = Math.Min(canvas.Data.Right, canvas.X(new DateOnly(year, 12, 31).DayNumber + 1));
            if (year > figures.Left.Year)
                brush.Line(from, canvas.Data.Bottom, from, canvas.Data.Bottom + 5, ChartRole.Secondary);
            var text = year.ToString(CultureInfo.InvariantCulture);
            if (to - from > ChartFonts.Width(text, TextStyle.Quiet) + 4)
                brush.Text(text, (from + to) / 2, canvas.BaselineBelow(0), TextStyle.Quiet, TextAlign.Middle);
        }

        DrawAsOf(brush);
    }

    void DrawAsOf(Brush brush)
    {
        var text = canvas.Frame.Say("đến ", "to ") + Format.Date(figures.AsOf, canvas.Frame.Language);
        var half = ChartFonts.Width(text, TextStyle.Strong) / 2;
        var x = canvas.X(figures.AsOf.DayNumber);
        brush.Line(x, canvas.Y(figures.Points[^1].Cumulative), x, canvas.Data.Bottom, ChartRole.Rule);
        brush.Line(x, canvas.Data.Bottom, x, canvas.Data.Bottom + 5, ChartRole.Ink, 2);
        brush.Text(text, Math.Clamp(x, canvas.TextLeft + half, canvas.TextRight - half), canvas.BaselineBelow(1),
            TextStyle.Strong, TextAlign.Middle);
    }
}
