namespace Analytics.Dashboard.Drawing;

/// <summary>Title, subtitle and the sample-data mark, wrapped for the width of the sheet.</summary>
sealed class SheetHead
{
    readonly TextLook _titleLook;
    readonly IReadOnlyList<string> _titleLines;
    readonly IReadOnlyList<string> _subtitleLines;
    readonly string _mark;
    readonly bool _isMarkBeside;

    public SheetHead(ChartFrame frame, string title, string subtitle, bool isIllustrative, bool isPartlyIllustrative, float width)
    {
        Title = title;
        Subtitle = subtitle;
        _titleLook = new TextLook(frame.Size == ChartSize.Wide ? 18 : 15, true, ChartRole.Ink);
        _titleLines = ChartText.WrapBalanced(title, width, _titleLook);
        _mark = isIllustrative ? frame.Say("Số liệu minh họa", "Illustrative data")
            : isPartlyIllustrative ? frame.Say("Số liệu minh họa (một phần)", "Illustrative data (in part)")
            : "";
        _isMarkBeside = _mark.Length > 0 && frame.Size != ChartSize.Narrow;
        var room = _isMarkBeside ? width - ChartFonts.Width(_mark, TextLook.Warning) - 24 : width;
        _subtitleLines = ChartText.WrapBalanced(subtitle, room, TextLook.Quiet);
    }

    public string Title { get; }

    /// <summary>The words that say how much of the figures is invented; empty where none is.</summary>
    public string Mark => _mark;

    public string Subtitle { get; }

    /// <summary>From the upper edge of the picture to the data area.</summary>
    public float Height => Sheet.Margin + (_titleLines.Count * _titleLook.LineHeight)
        + ((_subtitleLines.Count + (HasMarkLine ? 1 : 0)) * TextLook.Quiet.LineHeight) + 12;

    bool HasMarkLine => _mark.Length > 0 && !_isMarkBeside;

    public void Draw(Brush brush, float left, float right)
    {
        var baseline = Sheet.Margin + (_titleLook.Size * 1.05f);
        foreach (var line in _titleLines)
        {
            brush.Text(line, left, baseline, _titleLook);
            baseline += _titleLook.LineHeight;
        }

        baseline += (TextLook.Quiet.LineHeight - _titleLook.LineHeight) / 2;
        if (_isMarkBeside)
            brush.Text(_mark, right, baseline, TextLook.Warning, TextAlign.End);
        foreach (var line in _subtitleLines)
        {
            brush.Text(line, left, baseline, TextLook.Quiet);
            baseline += TextLook.Quiet.LineHeight;
        }

        if (HasMarkLine)
            brush.Text(_mark, left, baseline, TextLook.Warning);
    }
}
