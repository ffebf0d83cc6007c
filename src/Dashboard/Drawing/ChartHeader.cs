namespace Analytics.Dashboard.Drawing;

/// <summary>Title, subtitle and the sample-data mark, wrapped for the width of the canvas.</summary>
sealed class ChartHeader
{
    readonly TextStyle _titleStyle;
    readonly IReadOnlyList<string> _titleLines;
    readonly IReadOnlyList<string> _subtitleLines;
    readonly string _mark;
    readonly bool _isMarkBeside;

    public ChartHeader(ChartFrame frame, string title, string subtitle, bool isIllustrative, bool isPartlyIllustrative,
        float width)
    {
        Title = title;
        Subtitle = subtitle;
        _titleStyle = new TextStyle(frame.Size == ChartSize.Wide ? 18 : 15, true, ChartRole.Ink);
        _titleLines = ChartText.WrapBalanced(title, width, _titleStyle);
        _mark = isIllustrative ? frame.Say("Số liệu minh họa", "Illustrative data")
            : isPartlyIllustrative ? frame.Say("Số liệu minh họa (một phần)", "Illustrative data (in part)")
            : "";
        _isMarkBeside = _mark.Length > 0 && frame.Size != ChartSize.Narrow;
        var room = _isMarkBeside ? width - ChartFonts.Width(_mark, TextStyle.Warning) - 24 : width;
        _subtitleLines = ChartText.WrapBalanced(subtitle, room, TextStyle.Quiet);
    }

    public string Title { get; }

    /// <summary>The mark for illustrative figures; empty if there are none.</summary>
    public string Mark => _mark;

    public string Subtitle { get; }

    /// <summary>From the upper edge of the picture to the data area.</summary>
    public float Height => ChartCanvas.Margin + (_titleLines.Count * _titleStyle.LineHeight)
        + ((_subtitleLines.Count + (HasMarkLine ? 1 : 0)) * TextStyle.Quiet.LineHeight) + 12;

    bool HasMarkLine => _mark.Length > 0 && !_isMarkBeside;

    public void Draw(Brush brush, float left, float right)
    {
        var baseline = ChartCanvas.Margin + (_titleStyle.Size * 1.05f);
        foreach (var line in _titleLines)
        {
            brush.Text(line, left, baseline, _titleStyle);
            baseline += _titleStyle.LineHeight;
        }

        baseline += (TextStyle.Quiet.LineHeight - _titleStyle.LineHeight) / 2;
        if (_isMarkBeside)
            brush.Text(_mark, right, baseline, TextStyle.Warning, TextAlign.End);
        foreach (var line in _subtitleLines)
        {
            brush.Text(line, left, baseline, TextStyle.Quiet);
            baseline += TextStyle.Quiet.LineHeight;
        }

        if (HasMarkLine)
            brush.Text(_mark, left, baseline, TextStyle.Warning);
    }
}
