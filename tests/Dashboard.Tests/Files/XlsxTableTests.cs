using Analytics.Dashboard.Files;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Dashboard.Tests.Files;

public class XlsxTableTests
{
    static readonly ExportColumn[] Columns =
    [
        new("Name", ExportColumnKind.Text, 20, Formula: "(1)"), new("2021", ExportColumnKind.Count, 8, "Years", "(2)"),
            new("2022", ExportColumnKind.Count, 8, "Years", "(3)"),
        new("Share", ExportColumnKind.Share, 10), new("Day", ExportColumnKind.Date, 12),
        new("For programs", ExportColumnKind.Text, 9, IsPrinted: false),
    ];

    [Fact]
    public void A_workbook_keeps_to_the_schema_of_Office()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxTable.Write(Table(3))), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document,
                TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void A_table_without_rows_is_a_workbook_too()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxTable.Write(Table(0))), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_same_table_gives_the_same_sheet_without_what_only_programs_need()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxTable.Write(Table(1))), isEditable: false);
        var text = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText;
        Assert.DoesNotContain("For programs", text);
        Assert.Contains("Years", text);
    }

    static ExportTable Table(int rows) => new(
        "file", "A [very] long name: of a sheet / that Excel forbids", "Title", ["Illustrative data"], Columns,
        [.. Enumerable.Range(0, rows)
            .Select(i => new ExportRow([$"=row {i}", i, null, 0.5, new DateOnly(2022, 8, 5), "x"], IsSum: i == 0))],
            ["A note"]);
}
