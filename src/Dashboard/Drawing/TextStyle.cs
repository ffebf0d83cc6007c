namespace Analytics.Dashboard.Drawing;

/// <summary>The style of a line of text: size in pixels, weight, and the role of its colour.</summary>
readonly record struct TextStyle(float Size, bool IsBold, ChartRole Role)
{
    /// <summary>Names and values.</summary>
    public static TextStyle Label { get; } = new(13, false, ChartRole.Ink);

    /// <summary>Values that carry the message.</summary>
    public static TextStyle Strong { get; } = new(13, true, ChartRole.Ink);

    /// <summary>Axis labels, notes, sources.</summary>
    public static TextStyle Quiet { get; } = new(13, false, ChartRole.Secondary);

    /// <summary>Sample data.</summary>
    public static TextStyle Warning { get; } = new(13, true, ChartRole.Behind);

    /// <summary>The distance between two baselines; stacked marks must not touch the line above.</summary>
    public float LineHeight => MathF.Round(Size * 1.5f);
}

/// <summary>Which point of a line of text its x means.</summary>
enum TextAlign
{
    /// <summary>The left end.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The right end.</summary>
    End,
}

/// <summary>A line of text with its place in the picture.</summary>
readonly record struct PlacedText(string Text, float X, float Baseline, TextStyle Look, TextAlign Align);
