using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>The forecast: three bands of one teal, the median thin, named at the right end.</summary>
sealed class FanMarks(ChartCanvas canvas, CumulativeFigures figures)
{
    static readonly (string Share, Func<FanQuantiles, double> Low, Func<FanQuantiles, double> High, double Opacity)[] BandShares =
    [
        ("95%", point => point.Q025, point => point.Q975, 0.13),
        ("80%", point => point.Q10, point => point.Q90, 0.18),
        ("50%", point => point.Q25, point => point.Q75, 0.26),
    ];

    /// <summary>What the names of the bands need to the right of the data.</summary>
    public static float RightRoom(CumulativeFigures figures, ChartFrame frame) => figures.Fan.Count == 0 ? 0
        : Names(figures.Fan[^1], frame).Max(name => ChartFonts.Width(name.Text, name.Look)) + 14;

    public void Draw()
    {
        if (figures.Fan.Count == 0)
            return;
        var days = figures.Fan.Select(point => (double)point.On.DayNumber).Prepend(figures.AsOf.DayNumber).ToArray();
        foreach (var band in BandShares)
        {
            var area = canvas.Plot.Add.FillY(days, FromToday(band.Low), FromToday(band.High));
            area.FillColor = canvas.Palette.Plot(ChartRole.Figure, band.Opacity);
            area.LineWidth = 0;
            area.MarkerSize = 0;
        }

        var median = canvas.Plot.Add.ScatterLine(days, FromToday(point => point.Q50));
        median.LineWidth = 1.2f;
        median.LineColor = canvas.Palette.Plot(ChartRole.Figure);
        canvas.Add(DrawNames);
    }

    double[] FromToday(Func<FanQuantiles, double> of) =>
        [figures.Points[^1].Cumulative, .. figures.Fan.Select(of)];

    static IEnumerable<(string Text, double Value, TextStyle Look)> Names(FanQuantiles end, ChartFrame frame)
    {
        var median = Format.Number(end.Q50, 0, frame.Language);
        var isNarrow = frame.Size == ChartSize.Narrow;
        yield return (isNarrow ? median : frame.Say("trung vị ",
            "median ") + median, end.Q50, TextStyle.Strong with { Role = ChartRole.Figure });
        foreach (var band in BandShares.Reverse())
        {
            yield return (isNarrow ? band.Share : frame.Say("khoảng " + band.Share, band.Share + " range"),
                band.Low(end), TextStyle.Quiet);
        }
    }

    /// <summary>Bands are named at their lower edges, because the target and its text are at the upper ones.</summary>
    void DrawNames(Brush brush)
    {
        var x = canvas.X(figures.Fan[^1].On.DayNumber);
        var names = Names(figures.Fan[^1], canvas.Frame).ToList();
        var places = LabelPlaces.Spread([.. names.Select(name => canvas.Y(name.Value))], 16, canvas.Data.Bottom - 2);
        for (var at = 0; at < names.Count; at++)
        {
            brush.Line(x + 1, canvas.Y(names[at].Value), x + 9, places[at], ChartRole.Past);
            brush.Text(names[at].Text, x + 12, places[at] + 4.5f, names[at].Look);
        }
    }
}
