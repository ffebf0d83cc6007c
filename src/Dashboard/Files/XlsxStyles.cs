using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Dashboard.Files;

/// <summary>The styles of the cells of a workbook, by their index in its style sheet.</summary>
enum XlsxStyle : uint
{
    Plain, Heading, HeadingStrong, HeadingPlace, Title, Remark, Head, Formula,
    Text, Count, Share, Date, SumText, SumCount, SumShare, SumDate, Note,
}

/// <summary>The style sheet: Times New Roman, as Party papers are set; thin rules; nought as a dash.</summary>
static class XlsxStyles
{
    const uint CountFormat = 164, ShareFormat = 165, DateFormat = 166;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = CountFormat, FormatCode = "#,##0;-#,##0;\"–\"" },
            new NumberingFormat { NumberFormatId = ShareFormat, FormatCode = "0.0%" },
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(Font(11), Font(11, isBold: true), Font(11, isItalic: true), Font(14, isBold: true),
            Font(9, isItalic: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF3F1EA" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Ruled()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(All().Select(look => Format(look))));

    static IEnumerable<XlsxStyle> All() => Enum.GetValues<XlsxStyle>();

    static CellFormat Format(XlsxStyle look) => look switch
    {
        XlsxStyle.Heading => Of(0, 0, Centre),
        XlsxStyle.HeadingStrong => Of(1, 0, Centre),
        XlsxStyle.HeadingPlace => Of(2, 0, Centre),
        XlsxStyle.Title => Of(3, 0, Centre),
        XlsxStyle.Remark => Of(2, 0, HorizontalAlignmentValues.Right),
        XlsxStyle.Head => Of(1, 1, Centre, fill: 2),
        XlsxStyle.Formula => Of(4, 1, Centre),
        XlsxStyle.Text => Of(0, 1, HorizontalAlignmentValues.Left),
        XlsxStyle.Count => Of(0, 1, HorizontalAlignmentValues.Right, CountFormat),
        XlsxStyle.Share => Of(0, 1, HorizontalAlignmentValues.Right, ShareFormat),
        XlsxStyle.Date => Of(0, 1, HorizontalAlignmentValues.Right, DateFormat),
        XlsxStyle.SumText => Of(1, 1, HorizontalAlignmentValues.Left),
        XlsxStyle.SumCount => Of(1, 1, HorizontalAlignmentValues.Right, CountFormat),
        XlsxStyle.SumShare => Of(1, 1, HorizontalAlignmentValues.Right, ShareFormat),
        XlsxStyle.SumDate => Of(1, 1, HorizontalAlignmentValues.Right, DateFormat),
        XlsxStyle.Note => Of(4, 0, HorizontalAlignmentValues.Left),
        _ => new CellFormat(),
    };

    static HorizontalAlignmentValues Centre => HorizontalAlignmentValues.Center;

    // Text wraps only in cells with a border: a heading above the table runs over its merged cells.
    static CellFormat Of(uint font, uint border, HorizontalAlignmentValues side, uint number = 0, uint fill = 0) => new(
        new Alignment
        {
            Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = border == 1,
            Indent = border == 1 && side != Centre ? 1u : 0u
        })
    {
        FontId = font, BorderId = border, FillId = fill, NumberFormatId = number, FormatId = 0,
        ApplyFont = true, ApplyBorder = true, ApplyFill = true, ApplyNumberFormat = number != 0, ApplyAlignment = true,
    };

    // The schema wants the marks before the size and the name.
    static Font Font(double size, bool isBold = false, bool isItalic = false)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        if (isItalic) font.Append(new Italic());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" });
        return font;
    }

    static Border Ruled() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
