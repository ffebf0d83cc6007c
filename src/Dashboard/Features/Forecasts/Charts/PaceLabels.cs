using Analytics.Dashboard.Drawing;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>Finds a clear place for the name of the required pace: above the bands or below them.</summary>
sealed class PaceLabels(ChartCanvas canvas, CumulativeFigures figures, PaceLine pace)
{
    const double Along = 0.5;

    public static string General(ChartFrame frame) => frame.Say("nhịp độ cần có", "required pace");

    public void Draw(Brush brush, string text)
    {
        var day = pace.From.DayNumber + ((pace.DueOn.DayNumber - pace.From.DayNumber) * Along);
        var (x, y) = (canvas.X(day), canvas.Y(At(day)));
        if (Quantile(day, point => point.Q90) is { } upper && canvas.Y(upper) > y + 4)
            DrawWithDash(brush, Fit(text, x - canvas.Data.Left - 40), x - 10, y - 10);
        else
            DrawBelow(brush, Fit(text, canvas.Data.Right - canvas.X(pace.From.DayNumber) - 44));
    }

    void DrawBelow(Brush brush, string text)
    {
        var right = canvas.Data.Right - 10;
        DrawWithDash(brush, text, right, Below(right - ChartFonts.Width(text, TextStyle.Label) - 30));
    }

    /// <summary>Half a number would mislead, so a text that does not fit is replaced by the general name.</summary>
    string Fit(string text, float width) =>
        ChartFonts.Width(text, TextStyle.Label) <= width ? text : General(canvas.Frame);

    /// <summary>A baseline under the lowest mark to the right of an x.</summary>
    float Below(float left)
    {
        var lowest = 0f;
        for (double day = pace.From.DayNumber; day <= pace.DueOn.DayNumber; day += 30)
        {
            if (canvas.X(day) < left)
                continue;
            lowest = Math.Max(lowest, canvas.Y(At(day)));
            if (Quantile(day, point => point.Q025) is { } low)
                lowest = Math.Max(lowest, canvas.Y(low));
        }

        return Math.Min(lowest + 20, canvas.Data.Bottom - 10);
    }

    double At(double day) => pace.Count + ((pace.Target - pace.Count)
        * (day - pace.From.DayNumber) / Math.Max(pace.DueOn.DayNumber - pace.From.DayNumber, 1));

    /// <summary>The words after a short piece of the line they name.</summary>
    static void DrawWithDash(Brush brush, string text, float right, float baseline)
    {
        var left = right - ChartFonts.Width(text, TextStyle.Label);
        brush.Dashes(left - 26, baseline - 4.5f, left - 6, baseline - 4.5f, ChartRole.Ink, 1.2f);
        brush.TextOnPlate(text, right, baseline, TextStyle.Label, TextAlign.End);
    }

    /// <summary>A quantile of the forecast on a day, straight between the days it was made for.</summary>
    double? Quantile(double day, Func<FanQuantiles, double> of)
    {
        var (fromDay, from) = ((double)figures.AsOf.DayNumber, (double)figures.Points[^1].Cumulative);
        foreach (var point in figures.Fan)
        {
            if (point.On.DayNumber >= day)
                return from + ((of(point) - from) * (day - fromDay) / Math.Max(point.On.DayNumber - fromDay, 1));
            (fromDay, from) = (point.On.DayNumber, of(point));
        }

        return null;
    }
}
