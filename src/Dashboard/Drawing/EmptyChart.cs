namespace Analytics.Dashboard.Drawing;

/// <summary>A chart without figures: a text explains what will be shown and when.</summary>
static class EmptyChart
{
    public static Chart Draw(ChartFrame frame, string title, string subtitle, IReadOnlyList<string> header, string what)
    {
        var text = what + " " + frame.Say(
            "Số liệu sẽ hiện ra sau lần nạp đầu tiên có dữ liệu này.",
            "The figures appear after the first load that carries them.");
        var canvas = new ChartCanvas(frame, title, subtitle, frame.IsIllustrative, false, new Room(0, 0, 0, 120));
        canvas.Add(brush =>
        {
            var baseline = canvas.Data.Top + 36;
            foreach (var line in ChartText.Wrap(text, Math.Min(canvas.Data.Width, 480), TextStyle.Label))
            {
                brush.Text(line, canvas.TextLeft, baseline, TextStyle.Label);
                baseline += TextStyle.Label.LineHeight;
            }
        });
        return canvas.Finish(text, ChartTable.Of<object>(frame, header, [], _ => false, _ => []), _ => []);
    }
}
