using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>The target as a step line in ink, its authority, the deadline and the required pace.</summary>
sealed class TargetMarks(Sheet sheet, CumulativeFigures figures)
{
    string Words => figures.Targets.Count == 0 ? ""
        : $"{Format.Count(figures.Targets[^1].Target, sheet.Frame.Language)}: {ChartText.Clean(figures.Targets[^1].Authority)}";

    /// <summary>High enough for the words that stand above the target line.</summary>
    public static double TopOfAxis(Sheet sheet, CumulativeFigures figures)
    {
        var lines = figures.Targets.Count == 0 ? 1 : new TargetMarks(sheet, figures).Lines().Count;
        var words = figures.Targets.Select(target => target.Target).DefaultIfEmpty().Max()
            / (1 - (((lines * TextLook.Strong.LineHeight) + 6) / sheet.Data.Height));
        return Math.Max(words, figures.Max / (1 - (8 / sheet.Data.Height)));
    }

    public void Draw()
    {
        sheet.Under(DrawPace);
        if (figures.Targets.Count == 0)
            return;
        sheet.Over(DrawSteps);
        sheet.Over(DrawWords);
        sheet.Over(DrawDeadline);
    }

    /// <summary>True for a gridline that would run through the target line or the words above it.</summary>
    public bool Covers(double value)
    {
        if (figures.Targets.Count == 0)
            return false;
        var above = sheet.Y(figures.Targets[^1].Target) - sheet.Y(value);
        return above > -9 && above < (Lines().Count * TextLook.Strong.LineHeight) + 9;
    }

    IReadOnlyList<string> Lines() =>
        ChartText.WrapBalanced(Words, (sheet.Data.Right - sheet.Data.Left) * (sheet.IsNarrow ? 1 : 0.75f), TextLook.Strong, 2);

    void DrawSteps(Brush brush)
    {
        for (var at = 0; at < figures.Targets.Count; at++)
        {
            var (step, next) = (figures.Targets[at], at + 1 < figures.Targets.Count ? figures.Targets[at + 1] : null);
            var from = Math.Max(sheet.Data.Left, sheet.X(step.From.DayNumber));
            var to = sheet.X((next?.From ?? step.DueOn).DayNumber);
            brush.Line(from, sheet.Y(step.Target), to, sheet.Y(step.Target), ChartRole.Ink, 1.5f);
            if (next is null)
                continue;
            brush.Line(to, sheet.Y(step.Target), to, sheet.Y(next.Target), ChartRole.Ink, 1.5f);
            brush.Text(Format.Count(step.Target, sheet.Frame.Language), from + 2, sheet.Y(step.Target) - 6, TextLook.Strong);
        }
    }

    /// <summary>At the end of the line; at its beginning where the forecast rises through that place.</summary>
    void DrawWords(Brush brush)
    {
        var isCrossed = figures.Fan.Count > 0 && figures.Fan.Max(point => point.Q975) > figures.Targets[^1].Target;
        var last = figures.Targets[^1];
        var lines = Lines();
        var baseline = sheet.Y(last.Target) - 7 - ((lines.Count - 1) * TextLook.Strong.LineHeight);
        foreach (var line in lines)
        {
            if (isCrossed && figures.Targets.Count == 1)
                brush.Text(line, Math.Max(sheet.Data.Left, sheet.X(last.From.DayNumber)), baseline, TextLook.Strong);
            else
                brush.Text(line, sheet.X(last.DueOn.DayNumber), baseline, TextLook.Strong, TextAlign.End);
            baseline += TextLook.Strong.LineHeight;
        }
    }

    void DrawDeadline(Brush brush)
    {
        var due = figures.Targets[^1].DueOn;
        var x = sheet.X(due.DayNumber);
        brush.Dashes(x, sheet.Y(figures.Targets[^1].Target), x, sheet.Data.Bottom, ChartRole.Ink, 1, 3);
        var text = sheet.Frame.Say("hạn ", "due ") + Format.Date(due, sheet.Frame.Language);
        var half = ChartFonts.Width(text, TextLook.Label) / 2;
        brush.Text(text, Math.Clamp(x, sheet.TextLeft + half, sheet.TextRight - half), sheet.BaselineBelow(1), TextLook.Label, TextAlign.Middle);
    }

    void DrawPace(Brush brush)
    {
        if (figures.Pace is not { } pace)
            return;
        var (x1, y1) = (sheet.X(pace.From.DayNumber), sheet.Y(pace.Count));
        var (x2, y2) = (sheet.X(pace.DueOn.DayNumber), sheet.Y(pace.Target));
        brush.Dashes(x1, y1, x2, y2, ChartRole.Ink, 1.2f);
        var text = pace.Label is null ? PaceWords.General(sheet.Frame) : ChartText.Clean(pace.Label);
        new PaceWords(sheet, figures, pace).Draw(brush, text);
    }
}
