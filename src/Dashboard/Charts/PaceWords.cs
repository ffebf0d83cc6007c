namespace Analytics.Dashboard.Charts;

/// <summary>Finds a clear place for the name of the required pace: above the bands or below them.</summary>
sealed class PaceWords(Sheet sheet, CumulativeFigures figures, PaceLine pace)
{
    const double Along = 0.5;

    public static string General(ChartFrame frame) => frame.Say("nhịp độ cần có", "required pace");

    public void Draw(Brush brush, string text)
    {
        var day = pace.From.DayNumber + ((pace.DueOn.DayNumber - pace.From.DayNumber) * Along);
        var (x, y) = (sheet.X(day), sheet.Y(pace.Count + ((pace.Target - pace.Count) * Along)));
        if (Quantile(day, point => point.Q90) is { } upper && sheet.Y(upper) > y + 4)
            DrawWithDash(brush, Fit(text, x - sheet.Data.Left - 40), x - 10, y - 10);
        else
            DrawWithDash(brush, Fit(text, sheet.Data.Right - sheet.X(pace.From.DayNumber) - 44), sheet.Data.Right - 10, Below());
    }

    /// <summary>Half a number would mislead, so words that do not fit give way to the general name.</summary>
    string Fit(string text, float width) => ChartFonts.Width(text, TextLook.Label) <= width ? text : General(sheet.Frame);

    /// <summary>Under the lowest mark between the middle of the line and its end.</summary>
    float Below()
    {
        var lowest = Enumerable.Range(0, 6).Select(step => pace.From.DayNumber
            + ((pace.DueOn.DayNumber - pace.From.DayNumber) * (Along + (step * 0.1))) - 1)
            .Max(day => Math.Max(
                sheet.Y(pace.Count + ((pace.Target - pace.Count) * Along)),
                Quantile(day, point => point.Q025) is { } low ? sheet.Y(low) : 0));
        return Math.Min(lowest + 26, sheet.Data.Bottom - 10);
    }

    /// <summary>The words after a short piece of the line they name.</summary>
    static void DrawWithDash(Brush brush, string text, float right, float baseline)
    {
        var left = right - ChartFonts.Width(text, TextLook.Label);
        brush.Dashes(left - 26, baseline - 4.5f, left - 6, baseline - 4.5f, ChartRole.Ink, 1.2f);
        brush.Text(text, right, baseline, TextLook.Label, TextAlign.End);
    }

    double? Quantile(double day, Func<FanPoint, double> of) =>
        figures.Fan.FirstOrDefault(point => point.On.DayNumber >= day) is { } point ? of(point) : null;
}
