namespace Analytics.Dashboard.Files;

/// <summary>What the cells of a column hold; a value of another kind is written as text.</summary>
public enum ExportColumnKind
{
    Text,

    /// <summary>A whole number; nought is shown as a dash and stays a number.</summary>
    Count,

    /// <summary>A share 0..1, shown in percent with one decimal.</summary>
    Share,
    Date,
}

/// <summary>One column of a table as a file.</summary>
/// <param name="Head">Its head, without its group.</param>
/// <param name="Group">The head above neighbouring columns; null for none.</param>
/// <param name="Formula">Text in the row of column numbers, e.g. (10)=(9)/(4)×100; null for none.</param>
/// <param name="Width">In characters.</param>
/// <param name="IsPrinted">False for what a program needs in each row and a reader finds in the title: such a column is
/// in the CSV alone.</param>
public sealed record ExportColumn(string Head, ExportColumnKind Kind, double Width, string? Group = null,
    string? Formula = null, bool IsPrinted = true);

/// <summary>One row: int, long, double 0..1, DateOnly, text, or null for nothing; one value for each column.</summary>
/// <param name="IsSum">A subtotal or total, set off from the rows that it sums.</param>
public sealed record ExportRow(IReadOnlyList<object?> Values, bool IsSum = false);

/// <summary>A table to be exported: a page builds one, and the writers in this folder make the file.</summary>
/// <param name="FileName">Without extension; made by the server, in ASCII.</param>
/// <param name="SheetName">At most 31 characters.</param>
/// <param name="Heading">The national heading and the signatures; null for a table that is no form of the
/// Party.</param>
/// <param name="Remarks">Above the table, right: unit, date, and whatever warns of what the table is not.</param>
/// <param name="FrozenColumns">How many columns stay while the rest scrolls.</param>
/// <param name="Notes">Under the table, one line each.</param>
public sealed record ExportTable(
    string FileName, string SheetName, string Title, IReadOnlyList<string> Remarks, IReadOnlyList<ExportColumn> Columns,
        IReadOnlyList<ExportRow> Rows,
    IReadOnlyList<string> Notes, OfficialHeading? Heading = null, int FrozenColumns = 1);
