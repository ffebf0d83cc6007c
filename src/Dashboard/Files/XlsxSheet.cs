using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Dashboard.Files;

/// <summary>The rows and merges of one sheet, filled from the top.</summary>
sealed class XlsxSheet
{
    // Excel holds 1900 for a leap year: a day before its 1 March would show as the one beside it, and stays text.
    static readonly DateOnly FirstDay = new(1900, 3, 1);

    readonly List<MergeCell> _merges = [];

    public SheetData Data { get; } = new();

    /// <summary>The rows written so far; the next one has this number plus one.</summary>
    public uint Rows { get; private set; }

    public IReadOnlyList<MergeCell> Merges => _merges;

    /// <summary>Writes one row; a cell that is null keeps its style and is empty.</summary>
    /// <param name="height">In points; null lets the program choose.</param>
    public void Add(IEnumerable<(object? Value, XlsxStyle Look)> cells, double? height = null)
    {
        var row = new Row { RowIndex = ++Rows };
        if (height is { } points) (row.Height, row.CustomHeight) = (points, true);
        foreach (var ((value, look), column) in cells.Select((c, i) => (c, i)))
            row.Append(Cell(value, look, $"{Name(column)}{Rows}"));
        Data.Append(row);
    }

    /// <summary>Makes one cell of several; columns count from 0, rows from 1, both ends included.</summary>
    public void Merge(int firstColumn, uint firstRow, int lastColumn, uint lastRow)
    {
        if (firstColumn < lastColumn || firstRow < lastRow)
            _merges.Add(new MergeCell { Reference = $"{Name(firstColumn)}{firstRow}:{Name(lastColumn)}{lastRow}" });
    }

    /// <summary>The letters of a column that counts from 0.</summary>
    public static string Name(int column) =>
        (column >= 26 ? Name((column / 26) - 1) : "") + (char)('A' + (column % 26));

    /// <summary>
    /// One cell. Text is written as text, whatever it begins with; only what the server holds as a number becomes one.
    /// </summary>
    public static Cell Cell(object? value, XlsxStyle look, string reference)
    {
        var cell = new Cell { CellReference = reference, StyleIndex = (uint)look };
        switch (value)
        {
            case null:
                break;
            case int or long or double:
                cell.DataType = CellValues.Number;
                cell.CellValue = new CellValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)
                    .ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateOnly day when day >= FirstDay:
                cell.DataType = CellValues.Number;
                cell.CellValue =
                    new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
                break;
            default:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(
                    new Text(SafeText.Line(value is DateOnly early ? early.ToString("O", CultureInfo.InvariantCulture)
                        : value.ToString() ?? ""))
                    { Space = SpaceProcessingModeValues.Preserve });
                break;
        }

        return cell;
    }
}
