namespace Analytics.Dashboard.Files;

/// <summary>Where everything of a table stands on its sheet: heading, title, heads, rows, notes, signatures.</summary>
sealed class XlsxLayout(ExportTable table, IReadOnlyList<PaperColumn> columns, IReadOnlyList<int> places)
{
    readonly XlsxSheet _sheet = new();

    int Last => columns.Count - 1;

    /// <summary>The first half of the columns, for what stands left and right.</summary>
    int Middle => Last / 2;

    uint Above => (table.Heading is null ? 0u : 4u) + 1 + (uint)table.Remarks.Count;

    public uint FirstHeadRow => Above + 1;

    public uint LastHeadRow => Above + 2 + (columns.Any(c => c.Formula is not null) ? 1u : 0u);

    public int FrozenColumns => table.FrozenColumns;

    public IEnumerable<double> Widths => columns.Select(c => c.Width);

    public XlsxSheet Write()
    {
        if (table.Heading is { } heading) WriteHeading(heading);
        Across(table.Title, XlsxLook.Title, 24);
        foreach (var remark in table.Remarks) Across(remark, XlsxLook.Remark);
        WriteHeads();
        foreach (var row in table.Rows) _sheet.Add(columns.Select((column, i) => (row.Values[places[i]], Look(column.Kind, row.IsSum))));
        foreach (var note in table.Notes) Across(note, XlsxLook.Note);
        if (table.Heading is { } foot) WriteSignatures(foot);
        return _sheet;
    }

    void WriteHeading(OfficialHeading heading)
    {
        Halves((heading.Upper, XlsxLook.Heading), (heading.Party, XlsxLook.HeadingStrong));
        Halves((heading.Issuer, XlsxLook.HeadingStrong), (heading.PlaceAndDate, XlsxLook.HeadingPlace));
        Halves((heading.Issuer is null ? null : "*", XlsxLook.Heading), (null, XlsxLook.Plain));
        _sheet.Add([]);
    }

    void WriteSignatures(OfficialHeading heading)
    {
        _sheet.Add([]);
        Halves((heading.Preparer, XlsxLook.HeadingStrong), (heading.Signer, XlsxLook.HeadingStrong));
    }

    void Across(string text, XlsxLook look, double? height = null)
    {
        _sheet.Add([(text, look)], height);
        _sheet.Merge(0, _sheet.Rows, Last, _sheet.Rows);
    }

    void Halves((object? Value, XlsxLook Look) left, (object? Value, XlsxLook Look) right)
    {
        _sheet.Add(Enumerable.Range(0, columns.Count).Select(i => i == 0 ? left : i == Middle + 1 ? right : (null, XlsxLook.Plain)));
        _sheet.Merge(0, _sheet.Rows, Middle, _sheet.Rows);
        _sheet.Merge(Middle + 1, _sheet.Rows, Last, _sheet.Rows);
    }

    void WriteHeads()
    {
        _sheet.Add(columns.Select(c => ((object?)(c.Group ?? c.Head), XlsxLook.Head)), 30);
        _sheet.Add(columns.Select(c => ((object?)(c.Group is null ? null : c.Head), XlsxLook.Head)), 20);
        if (LastHeadRow > FirstHeadRow + 1) _sheet.Add(columns.Select(c => ((object?)c.Formula, XlsxLook.Formula)));
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

    static XlsxLook Look(PaperKind kind, bool isSum) => (kind, isSum) switch
    {
        (PaperKind.Count, false) => XlsxLook.Count,
        (PaperKind.Share, false) => XlsxLook.Share,
        (PaperKind.Date, false) => XlsxLook.Date,
        (PaperKind.Count, true) => XlsxLook.SumCount,
        (PaperKind.Share, true) => XlsxLook.SumShare,
        (PaperKind.Date, true) => XlsxLook.SumDate,
        (_, true) => XlsxLook.SumText,
        _ => XlsxLook.Text,
    };
}
