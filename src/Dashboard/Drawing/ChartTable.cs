namespace Analytics.Dashboard.Drawing;

/// <summary>The table behind a picture. If some figures are sample data, a first column marks their rows.</summary>
sealed class ChartTable
{
    ChartTable(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        (Header, Rows) = (header, rows);

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }

    /// <summary>One row for each record, in the order of the picture.</summary>
    public static ChartTable Of<T>(
        ChartFrame frame, IReadOnlyList<string> header, IEnumerable<T> records, Func<T, bool> isIllustrative,
        Func<T, object?[]> cells)
    {
        var rows = records.Select(record => (Note: Note(frame, isIllustrative(record)), Cells: cells(record))).ToList();
        return frame.IsIllustrative || rows.Exists(row => row.Note is not null)
            ? new([frame.Say("Ghi chú", "Note"), .. header],
                [.. rows.Select(row => (object?[])[row.Note, .. row.Cells])])
            : new(header, [.. rows.Select(row => row.Cells)]);
    }

    static string? Note(ChartFrame frame, bool isIllustrative) => frame.IsIllustrative || isIllustrative
        ? frame.Say("Số liệu minh họa", "Illustrative data")
        : null;
}
