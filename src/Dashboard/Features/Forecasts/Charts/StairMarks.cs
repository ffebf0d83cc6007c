using System.Globalization;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using ScottPlot;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>The staircase with its values, and the axis of years below it.</summary>
sealed class StairMarks(Sheet sheet, CumulativeFigures figures)
{
    public void Draw()
    {
        sheet.Under(DrawYears);
        var (xs, ys) = Corners();
        var stairs = sheet.Plot.Add.Scatter(xs, ys);
        stairs.ConnectStyle = ConnectStyle.StepHorizontal;
        stairs.LineWidth = 2.5f;
        stairs.LineColor = sheet.Palette.Plot(ChartRole.Figure);
        stairs.MarkerSize = 0;
        sheet.Over(DrawValues);
    }

    public IReadOnlyList<HotSpot> HotSpots(Plot plot, Func<CumulativePoint, string?>? href)
    {
        HotSpot At(DateOnly on, double count, string label, string? link) =>
            sheet.Spot(label, new PixelRect(plot.GetPixel(new Coordinates(on.DayNumber, count)), 12), link);
        return
        [
            .. figures.Points.Select(point => At(point.On, point.Cumulative, CumulativeWords.Step(point, sheet.Frame), href?.Invoke(point))),
            .. figures.Fan.TakeLast(1).Select(end => At(end.On, end.Q50, CumulativeWords.Forecast(end, sheet.Frame), null)),
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
        return ([.. corners.Select(corner => (double)corner.On.DayNumber)], [.. corners.Select(corner => corner.Count)]);
    }

    void DrawValues(Brush brush)
    {
        foreach (var point in figures.Labelled)
        {
            var isLast = point == figures.Points[^1];
            var (x, y) = (sheet.X(point.On.DayNumber), sheet.Y(point.Cumulative));
            brush.Dot(x, y, isLast ? 4.5f : 3.5f, ChartRole.Figure);
            var look = isLast ? new TextLook(18, true, ChartRole.Figure) : TextLook.Strong;
            var text = Format.Count(point.Cumulative, sheet.Frame.Language);
            brush.Text(text, Math.Max(x - 7, sheet.Data.Left + ChartFonts.Width(text, look)), y - 6, look, TextAlign.End);
        }
    }

    void DrawYears(Brush brush)
    {
        for (var year = figures.Left.Year; year <= figures.Right.Year; year++)
        {
            var from = Math.Max(sheet.Data.Left, sheet.X(new DateOnly(year, 1, 1).DayNumber));
            var to = Math.Min(sheet.Data.Right, sheet.X(new DateOnly(year, 12, 31).DayNumber + 1));
            if (year > figures.Left.Year)
                brush.Line(from, sheet.Data.Bottom, from, sheet.Data.Bottom + 5, ChartRole.Secondary);
            var text = year.ToString(CultureInfo.InvariantCulture);
            if (to - from > ChartFonts.Width(text, TextLook.Quiet) + 4)
                brush.Text(text, (from + to) / 2, sheet.BaselineBelow(0), TextLook.Quiet, TextAlign.Middle);
        }

        DrawAsOf(brush);
    }

    void DrawAsOf(Brush brush)
    {
        var text = sheet.Frame.Say("đến ", "to ") + Format.Date(figures.AsOf, sheet.Frame.Language);
        var half = ChartFonts.Width(text, TextLook.Strong) / 2;
        var x = sheet.X(figures.AsOf.DayNumber);
        brush.Line(x, sheet.Y(figures.Points[^1].Cumulative), x, sheet.Data.Bottom, ChartRole.Rule);
        brush.Line(x, sheet.Data.Bottom, x, sheet.Data.Bottom + 5, ChartRole.Ink, 2);
        brush.Text(text, Math.Clamp(x, sheet.TextLeft + half, sheet.TextRight - half), sheet.BaselineBelow(1), TextLook.Strong, TextAlign.Middle);
    }
}
