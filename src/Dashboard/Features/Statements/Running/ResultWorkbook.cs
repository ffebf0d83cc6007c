using System.Globalization;
using System.Text.Json;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Localization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>
/// A result as a workbook of one sheet, written row by row into a temporary file: a workbook
/// is an archive, and can be sent only when it is whole.
/// </summary>
sealed class ResultWorkbook : IDisposable
{
    /// <summary>Rows that a sheet of Excel takes, less the head and the note.</summary>
    public const int MaxRows = 1_048_576 - 3;

    /// <summary>Columns that a sheet of Excel takes.</summary>
    public const int MaxColumns = 16_384;

    const int Chunk = 128 << 10;

    readonly FileStream _file = OwnFile();
    readonly SpreadsheetDocument _document;
    readonly WorksheetPart _part;
    readonly int _load;
    readonly Language _language;
    OpenXmlWriter? _sheet;
    IReadOnlyList<ResultColumn> _columns = [];
    uint _row;

    public ResultWorkbook(int load, Language language)
    {
        (_load, _language) = (load, language);
        _document = SpreadsheetDocument.Create(_file, SpreadsheetDocumentType.Workbook, autoSave: false);
        var book = _document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Create();
        _part = book.AddNewPart<WorksheetPart>("sheet1");
        book.Workbook = new Workbook(
            new Sheets(new Sheet { Name = language.Say("Kết quả", "Result"), SheetId = 1, Id = "sheet1" }));
    }

    /// <summary>
    /// Where the figures come from, and the heads of the columns, <see cref="MaxColumns"/> of them at most.
    /// </summary>
    public void Begin(IReadOnlyList<ResultColumn> columns, bool isIllustrative)
    {
        _columns = columns;
        _sheet = OpenXmlWriter.Create(_part);
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteElement(new SheetViews(
            new SheetView(new Pane
            {
                VerticalSplit = 2, TopLeftCell = "A3", ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen
            })
            { WorkbookViewId = 0 }));
        _sheet.WriteStartElement(new SheetData());
        var origin = _language.Say($"Kết quả truy vấn, lần nạp {_load}", $"Result of a query, load {_load}");
        Row([
            (isIllustrative ? $"{origin}. {_language.Say("Số liệu minh họa", "Illustrative data")}" : origin,
                XlsxStyle.Note),
        ]);
        Row(_columns.Select(c => ((object?)c.Name, XlsxStyle.Head)));
    }

    /// <summary>More rows, each a JSON array with one value a column.</summary>
    public void Add(JsonElement rows)
    {
        foreach (var row in rows.EnumerateArray()) Row(row.EnumerateArray().Zip(_columns, Cell));
    }

    /// <summary>Closes the workbook and hands it on, piece by piece.</summary>
    /// <returns>False where a piece found no room.</returns>
    public async Task<bool> CopyTo(Func<ReadOnlyMemory<byte>, CancellationToken, Task<bool>> write,
        CancellationToken cancellationToken)
    {
        _sheet!.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Close();
        _document.Save();
        _document.Dispose();
        await _file.FlushAsync(cancellationToken);
        _file.Position = 0;
        var buffer = new byte[Chunk];
        for (int read; (read = await _file.ReadAsync(buffer, cancellationToken)) > 0;)
            if (!await write(buffer.AsMemory(0, read), cancellationToken)) return false;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sheet?.Dispose();
        _document.Dispose();
        _file.Dispose();
    }

    static FileStream OwnFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"analytics-{Guid.NewGuid():N}.xlsx"), options);
    }

    void Row(IEnumerable<(object? Value, XlsxStyle Look)> cells)
    {
        _row++;
        _sheet!.WriteElement(new Row(
            cells.Select((c, i) => XlsxSheet.Cell(c.Value, c.Look, $"{XlsxSheet.Name(i)}{_row}")))
        { RowIndex = _row });
    }

    // Numbers and days are converted; values that JSON cannot hold without loss arrive as text and stay text.
    static (object? Value, XlsxStyle Look) Cell(JsonElement value, ResultColumn column) => value.ValueKind switch
    {
        JsonValueKind.Null => (null, XlsxStyle.Plain),
        JsonValueKind.Number => (value.TryGetInt64(out var whole) ? whole : value.GetDouble(), XlsxStyle.Plain),
        JsonValueKind.True or JsonValueKind.False => (value.GetBoolean() ? "true" : "false", XlsxStyle.Plain),
        JsonValueKind.String when column.Type == "DATE"
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day) => (day, XlsxStyle.Date),
        JsonValueKind.String => (value.GetString(), XlsxStyle.Plain),
        _ => (value.GetRawText(), XlsxStyle.Plain),
    };
}
