using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>The target as a step line in ink, its authority, the deadline and the required pace.</summary>
sealed class TargetMarks(ChartCanvas canvas, CumulativeFigures figures)
{
    string Words => figures.Targets.Count == 0 ? ""
        : $"{Format.Count(figures.Targets[^1].Target, canvas.Frame.Language)}: {ChartText.Clean(figures.Targets[^1].Authority)}";

    /// <summary>High enough for the text above the target line.</summary>
    public static double TopOfAxis(ChartCanvas canvas, CumulativeFigures figures)
    {
        var lines = figures.Targets.Count == 0 ? 1 : new TargetMarks(canvas, figures).Lines().Count;
        var words = figures.Targets.Select(target => target.Target).DefaultIfEmpty().Max()
            / (1 - (((lines * TextStyle.Strong.LineHeight) + 6) / canvas.Data.Height));
        return Math.Max(words, figures.Max / (1 - (8 / canvas.Data.Height)));
    }

    public void Draw()
    {
        canvas.Add(DrawPace);
        if (figures.Targets.Count == 0)
            return;
        canvas.Add(DrawSteps);
        canvas.Add(DrawWords);
        canvas.Add(DrawDeadline);
    }

    /// <summary>True for a gridline that would run through the target line or the words above it.</summary>
    public bool Covers(double value)
    {
        if (figures.Targets.Count == 0)
            return false;
        var above = canvas.Y(figures.Targets[^1].Target) - canvas.Y(value);
        return above > -9 && above < (Lines().Count * TextStyle.Strong.LineHeight) + 9;
    }

    IReadOnlyList<string> Lines() =>
        ChartText.WrapBalanced(Words, (canvas.Data.Right - canvas.Data.Left) * (canvas.IsNarrow ? 1 : 0.75f),
            TextStyle.Strong, 2);

    void DrawSteps(Brush brush)
    {
        for (var at = 0; at < figures.Targets.Count; at++)
        {
            var (step, next) = (figures.Targets[at], at + 1 < figures.Targets.Count ? figures.Targets[at + 1] : null);
            var from = Math.Max(canvas.Data.Left, canvas.X(step.From.DayNumber));
            var to = canvas.X((next?.From ?? step.DueOn).DayNumber);
            brush.Line(from, canvas.Y(step.Target), to, canvas.Y(step.Target), ChartRole.Ink, 1.5f);
            if (next is null)
                continue;
            brush.Line(to, canvas.Y(step.Target), to, canvas.Y(next.Target), ChartRole.Ink, 1.5f);
            brush.Text(Format.Count(step.Target, canvas.Frame.Language), from + 2, canvas.Y(step.Target) - 6,
                TextStyle.Strong);
        }
    }

    /// <summary>At the end of the line; at its beginning where the forecast rises through that place.</summary>
    void DrawWords(Brush brush)
    {
        var isCrossed = figures.Fan.Count > 0 && figures.Fan.Max(point => point.Q975) > figures.Targets[^1].Target;
        var last = figures.Targets[^1];
        var lines = Lines();
        var baseline = canvas.Y(last.Target) - 7 - ((lines.Count - 1) * TextStyle.Strong.LineHeight);
        foreach (var line in lines)
        {
            if (isCrossed && figures.Targets.Count == 1)
                brush.Text(line, Math.Max(canvas.Data.Left, canvas.X(last.From.DayNumber)), baseline, TextStyle.Strong);
            else
                brush.Text(line, canvas.X(last.DueOn.DayNumber), baseline, TextStyle.Strong, TextAlign.End);
            baseline += TextStyle.Strong.LineHeight;
        }
    }

    void DrawDeadline(Brush brush)
    {
        var due = figures.Targets[^1].DueOn;
        var x = canvas.X(due.DayNumber);
        brush.Dashes(x, canvas.Y(figures.Targets[^1].Target), x, canvas.Data.Bottom, ChartRole.Ink, 1, 3);
        var text = canvas.Frame.Say("hạn ", "due ") + Format.Date(due, canvas.Frame.Language);
        var half = ChartFonts.Width(text, TextStyle.Label) / 2;
        brush.Text(text, Math.Clamp(x, canvas.TextLeft + half, canvas.TextRight - half), canvas.BaselineBelow(1),
            TextStyle.Label, TextAlign.Middle);
    }

    void DrawPace(Brush brush)
    {
        if (figures.Pace is not { } pace)
            return;
        var (x1, y1) = (canvas.X(pace.From.DayNumber), canvas.Y(pace.Count));
        var (x2, y2) = (canvas.X(pace.DueOn.DayNumber), canvas.Y(pace.Target));
        brush.Dashes(x1, y1, x2, y2, ChartRole.Ink, 1.2f);
        var text = pace.Label is null ? PaceLabels.General(canvas.Frame) : ChartText.Clean(pace.Label);
        new PaceLabels(canvas, figures, pace).Draw(brush, text);
    }
}
