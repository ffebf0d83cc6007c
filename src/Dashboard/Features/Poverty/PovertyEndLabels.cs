using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>Name and value of both lines at their right end, in place of a legend.</summary>
sealed class PovertyEndLabels(ChartFrame frame, PovertyPoint last)
{
    const float Gap = 10;

    static readonly TextStyle PoorStyle = TextStyle.Strong with { Role = ChartRole.Figure };

    bool IsStacked => frame.Size == ChartSize.Narrow;

    /// <summary>What the labels need to the right of the data.</summary>
    public float Width => Labels().Max(label => label.Lines.Max(line => ChartFonts.Width(line, label.Look))) + Gap - 16;

    public void Draw(ChartCanvas canvas) => canvas.Add(brush =>
    {
        var labels = Labels().OrderByDescending(label => label.Rate).ToList();
        var height = (IsStacked ? 2 : 1) * 18;
        var places = LabelPlaces.Spread(
            [.. labels.Select(label => canvas.Y(label.Rate))], height + (IsStacked ? 4 : 0),
            canvas.Data.Bottom - (height / 2));
        for (var at = 0; at < labels.Count; at++)
        {
            var baseline = places[at] + 4.5f - ((labels[at].Lines.Length - 1) * 9);
            foreach (var line in labels[at].Lines)
            {
                brush.Text(line, canvas.X(last.On.DayNumber) + Gap, baseline, labels[at].Look);
                baseline += 18;
            }
        }
    });

    IEnumerable<(string[] Lines, double Rate, TextStyle Look)> Labels() =>
    [
        (Lines(frame.Say("Hộ nghèo", "Poor"), last.PoorRate), last.PoorRate, PoorStyle),
        (Lines(frame.Say("Hộ cận nghèo", "Near-poor"), last.NearPoorRate), last.NearPoorRate, TextStyle.Quiet),
    ];

    string[] Lines(string name, double rate)
    {
        var value = Format.Percent(rate, 2, frame.Language);
        return IsStacked ? [name, value] : [$"{name} {value}"];
    }
}
