using System.Globalization;
using Analytics.Dashboard.Features.Programme;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>The table of communes, as the page shows it, as a file.</summary>
static class CommuneFile
{
    public static ExportTable Of(CommuneTable table, SnapshotQuery query, Language language)
    {
        var form = CommuneForm.Columns(table, language);
        var units = table.Choice.Units.Say(table.AsOf, language);
        return new ExportTable(
            string.Create(CultureInfo.InvariantCulture,
                $"{language.Say("tien-do-xa-thi-tran", "communes")}-{table.AsOf:yyyy-MM-dd}"),
            language.Say("Tiến độ", "Progress"),
            $"{CommuneForm.Title(table, language)} {language.Say($"(đến ngày {Format.Date(table.AsOf, language)})", $"(to {Format.Date(table.AsOf, language)})")}",
            [$"{language.Say("ĐVT: chi bộ; %", "Unit: cells; %")}; {units}", .. Warning(table.IsIllustrative,
                language)],
            [.. form.Select(Column), .. ForPrograms(language)],
            [.. table.OnPaper.Select(l => new ExportRow(
                [.. form.Select(c => Value(c, l)), table.AsOf, units, l.IsIllustrative
                    ? language.Say("Số liệu minh họa",
                    "Illustrative data") : null], l.Kind != LineKind.Commune))],
            [.. CommuneForm.Notes(table, language), .. Said(table.Choice.Apology(language)), SourceLine.Of(query,
                language)],
            ProgrammeSummary.Read(query) is { } programme ? ProgrammeHeading.Of(programme, language) : null,
            FrozenColumns: 2);
    }

    static ExportColumn Column(FormColumn column) => new(column.Head, column.Kind switch
    {
        FormKind.Count or FormKind.Year or FormKind.Number => ExportColumnKind.Count,
        FormKind.TargetShare or FormKind.Share => ExportColumnKind.Share,
        _ => ExportColumnKind.Text,
    }, column.Kind switch
    {
        FormKind.Name => 24,
        FormKind.Note => 34,
        FormKind.Number => 5.5,
        FormKind.Year =>
        7.5,
        FormKind.TargetShare or FormKind.Share => 14.5,
        _ => 10.5
    }, column.Group, column.Formula);

    static ExportColumn[] ForPrograms(Language language) =>
    [
        new(language.Say("Đến ngày", "As of"), ExportColumnKind.Date, 11, IsPrinted: false),
        new(language.Say("Danh mục đơn vị", "List of units"), ExportColumnKind.Text, 20, IsPrinted: false),
        new(language.Say("Nguồn số liệu", "Provenance"), ExportColumnKind.Text, 16, IsPrinted: false),
    ];

    // The number of a commune is a number, that of a cluster a Roman one.
    static object? Value(FormColumn column, CommuneLine line) =>
        column.Kind == FormKind.Number
            && int.TryParse(line.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : column.Value(line);

    static string[] Warning(bool isIllustrative, Language language) =>
        isIllustrative ? [language.Say("Số liệu minh họa", "Illustrative data")] : [];

    static string[] Said(string? sentence) => sentence is null ? [] : [sentence];
}
