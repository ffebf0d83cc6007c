namespace Analytics.Dashboard.Files;

/// <summary>
/// Positions of the parts of a table on its worksheet: heading, title, column heads, rows, notes, signatures.
/// </summary>
sealed class XlsxLayout(ExportTable table, IReadOnlyList<ExportColumn> columns, IReadOnlyList<int> places)
{
    readonly XlsxSheet _sheet = new();

    int Last => columns.Count - 1;

    /// <summary>The first half of the columns; heading and signatures have a left and a right block.</summary>
    int Middle => Last / 2;

    uint Above => (table.Heading is null ? 0u : 4u) + 1 + (uint)table.Remarks.Count;

    public uint FirstHeadRow => Above + 1;

    public uint LastHeadRow => Above + 2 + (columns.Any(c => c.Formula is not null) ? 1u : 0u);

    public int FrozenColumns => table.FrozenColumns;

    public IEnumerable<double> Widths => columns.Select(c => c.Width);

    public XlsxSheet Write()
    {
        if (table.Heading is { } heading) WriteHeading(heading);
        Across(table.Title, XlsxStyle.Title, 24);
        foreach (var remark in table.Remarks) Across(remark, XlsxStyle.Remark);
        WriteHeads();
        foreach (var row in table.Rows)
            _sheet.Add(columns.Select((column, i) => (row.Values[places[i]], Look(column.Kind, row.IsSum))));
        foreach (var note in table.Notes) Across(note, XlsxStyle.Note);
        if (table.Heading is { } foot) WriteSignatures(foot);
        return _sheet;
    }

    void WriteHeading(OfficialHeading heading)
    {
        Halves((heading.Upper, XlsxStyle.Heading), (heading.Party, XlsxStyle.HeadingStrong));
        Halves((heading.Issuer, XlsxStyle.HeadingStrong), (heading.PlaceAndDate, XlsxStyle.HeadingPlace));
        Halves((heading.Issuer is null ? null : "*", XlsxStyle.Heading), (null, XlsxStyle.Plain));
        _sheet.Add([]);
    }

    void WriteSignatures(OfficialHeading heading)
    {
        _sheet.Add([]);
        Halves((heading.Preparer, XlsxStyle.HeadingStrong), (heading.Signer, XlsxStyle.HeadingStrong));
    }

    void Across(string text, XlsxStyle look, double? height = null)
    {
        _sheet.Add([(text, look)], height);
        _sheet.Merge(0, _sheet.Rows, Last, _sheet.Rows);
    }

    void Halves((object? Value, XlsxStyle Look) left, (object? Value, XlsxStyle Look) right)
    {
        _sheet.Add(Enumerable.Range(0, columns.Count)
            .Select(i => i == 0 ? left : i == Middle + 1 ? right : (null, XlsxStyle.Plain)));
        _sheet.Merge(0, _sheet.Rows, Middle, _sheet.Rows);
        _sheet.Merge(Middle + 1, _sheet.Rows, Last, _sheet.Rows);
    }

    void WriteHeads()
    {
        _sheet.Add(columns.Select(c => ((object?)(c.Group ?? c.Head), XlsxStyle.Head)), 30);
        _sheet.Add(columns.Select(c => ((object?)(c.Group is null ? null : c.Head), XlsxStyle.Head)), 20);
        if (LastHeadRow > FirstHeadRow + 1) _sheet.Add(columns.Select(c => ((object?)c.Formula, XlsxStyle.Formula)));
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Group is not { } group)
            {
                _sheet.Merge(i, FirstHeadRow, i, FirstHeadRow + 1);
                continue;
            }

            var last = i;
            while (last < Last && columns[last + 1].Group == group) last++;
            _sheet.Merge(i, FirstHeadRow, last, FirstHeadRow);
            i = last;
        }
    }

    static XlsxStyle Look(ExportColumnKind kind, bool isSum) => (kind, isSum) switch
    {
        (ExportColumnKind.Count, false) => XlsxStyle.Count,
        (ExportColumnKind.Share, false) => XlsxStyle.Share,
        (ExportColumnKind.Date, false) => XlsxStyle.Date,
        (ExportColumnKind.Count, true) => XlsxStyle.SumCount,
        (ExportColumnKind.Share, true) => XlsxStyle.SumShare,
        (ExportColumnKind.Date, true) => XlsxStyle.SumDate,
        (_, true) => XlsxStyle.SumText,
        _ => XlsxStyle.Text,
    };
}
