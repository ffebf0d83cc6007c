using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Dashboard.Files;

/// <summary>
/// A table as a workbook of one sheet, as the paper form is laid out: A4 landscape on one page across, heads merged,
/// repeated on each printed page and frozen on the screen, numbers as numbers.
/// </summary>
public static class XlsxTable
{
    public static byte[] Write(ExportTable table)
    {
        var columns = table.Columns.Select((c, i) => (Column: c, Index: i)).Where(c => c.Column.IsPrinted).ToList();
        var layout = new XlsxLayout(table, [.. columns.Select(c => c.Column)], [.. columns.Select(c => c.Index)]);
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Create();
            var part = book.AddNewPart<WorksheetPart>("sheet1");
            part.Worksheet = Sheet(layout);
            var name = SheetName(table.SheetName);
            book.Workbook = new Workbook(
                new Sheets(new Sheet { Name = name, SheetId = 1, Id = "sheet1" }),
                new DefinedNames(new DefinedName(
                    $"'{name}'!${layout.FirstHeadRow}:${layout.LastHeadRow}")
                { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }

        return bytes.ToArray();
    }

    // The order of the parts is the schema's.
    static Worksheet Sheet(XlsxLayout layout)
    {
        var sheet = layout.Write();
        var top = $"{XlsxSheet.Name(layout.FrozenColumns)}{layout.LastHeadRow + 1}";
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane
                {
                    HorizontalSplit = layout.FrozenColumns, VerticalSplit = layout.LastHeadRow, TopLeftCell = top,
                    ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen
                })
            { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = 17, CustomHeight = true },
            new Columns(layout.Widths.Select((width, i) =>
                new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            sheet.Data);
        if (sheet.Merges.Count > 0) worksheet.Append(new MergeCells(sheet.Merges));
        worksheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.4, Bottom = 0.6, Header = 0.2, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&P / &N")));
        return worksheet;
    }

    // What Excel forbids in the name of a sheet, and its limit.
    static string SheetName(string name)
    {
        var allowed = string.Concat(SafeText.Line(name).Where(c => !"[]:*?/\\'".Contains(c)));
        return allowed.Length == 0 ? "1" : allowed.Length > 31 ? allowed[..31] : allowed;
    }
}
