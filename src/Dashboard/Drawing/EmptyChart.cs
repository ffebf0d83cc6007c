namespace Analytics.Dashboard.Drawing;

/// <summary>A chart without figures: it says what would be here and how it comes.</summary>
static class EmptyChart
{
    public static Chart Draw(ChartFrame frame, string title, string subtitle, IReadOnlyList<string> header, string what)
    {
        var text = what + " " + frame.Say(
            "Số liệu sẽ hiện ra sau lần nạp đầu tiên có dữ liệu này.",
            "The figures appear after the first load that carries them.");
        var sheet = new Sheet(frame, title, subtitle, frame.IsIllustrative, false, new Room(0, 0, 0, 120));
        sheet.Over(brush =>
        {
            var baseline = sheet.Data.Top + 36;
            foreach (var line in ChartText.Wrap(text, Math.Min(sheet.Data.Width, 480), TextLook.Label))
            {
                brush.Text(line, sheet.TextLeft, baseline, TextLook.Label);
                baseline += TextLook.Label.LineHeight;
            }
        });
        return sheet.Finish(text, ChartTable.Of<object>(frame, header, [], _ => false, _ => []), _ => []);
    }
}
