using Analytics.Dashboard.Localization;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>What happened to a load, in both languages.</summary>
static class LoadText
{
    public static string Outcome(LoadOutcome outcome, Language language) => outcome switch
    {
        LoadOutcome.Building => language.Say("đang chạy", "running"),
        LoadOutcome.Published => language.Say("đã công bố", "published"),
        LoadOutcome.Unchanged => language.Say("không có gì mới", "nothing new"),
        LoadOutcome.Held => language.Say("bị giữ lại", "held"),
        LoadOutcome.Failed => language.Say("không thành công", "failed"),
        LoadOutcome.Unknown => language.Say("không rõ, mất mục nhật ký", "not known, its journal entry is lost"),
        _ => language.Say("bị ngắt", "interrupted"),
    };

    public static string Step(string name, Language language) => name switch
    {
        "extract" => language.Say("đọc nguồn", "extract"),
        "historise" => language.Say("ghi lịch sử", "historise"),
        "core" => language.Say("dựng lõi", "build core"),
        "protect" => language.Say("che số hộ nhỏ", "protect small counts"),
        "forecast" => language.Say("dự báo", "forecast"),
        "marts" => language.Say("dựng bảng số liệu", "build marts"),
        "movement" => language.Say("so với lần trước", "compare forecasts"),
        "check" => language.Say("kiểm tra", "check"),
        "publish" => language.Say("công bố", "publish"),
        _ => name,
    };

    /// <summary>"Lần nạp 4: đọc nguồn, bảng assessment, 200.000 dòng": where a running load is.</summary>
    public static string Progress(LoadProgress progress, Language language)
    {
        var rows = progress.Rows > 0 ? language.Say($", {Format.Count(progress.Rows, language)} dòng",
            $", {Format.Count(progress.Rows, language)} rows") : "";
        var detail = progress.Detail is { } name ? $", {name}" : "";
        return language.Say($"Lần nạp {progress.Load}: ", $"Load {progress.Load}: ") + Step(progress.Step, language)
            + detail + rows;
    }

    /// <summary>What a load of a source could not be: "số liệu của lần nạp 3".</summary>
    public static string SourceKept(SourceSummary source, Language language) => source.IsConfigured
        ? language.Say(
            $"Nguồn {source.Name} không đọc được; số liệu của nguồn này vẫn là của lần nạp {source.RowsOfLoad}",
            $"Source {source.Name} could not be read; its figures are still those of load {source.RowsOfLoad}")
            + (source.ReadAt is { } at ? language.Say($", đọc lúc {Format.Moment(at, language)}.",
                $", read at {Format.Moment(at, language)}.") : ".")
        : language.Say(
            $"Nguồn {source.Name} không còn trong cấu hình; số liệu của nguồn này là của lần nạp {source.RowsOfLoad}.",
            $"Source {source.Name} is no longer configured; its figures are those of load {source.RowsOfLoad}.");

    /// <summary>An event of the journal that cannot be read.</summary>
    public static string Fault(JournalFault fault, Language language) => fault.Kind switch
    {
        JournalFaultKind.Missing =>
            language.Say($"Mục nhật ký {fault.Entry} bị mất: lấy lại từ bản sao lưu.", fault.Sentence),
        JournalFaultKind.Denied =>
            language.Say($"Tài khoản chạy chương trình không được đọc mục nhật ký {fault.Entry}: cấp quyền đọc.",
                fault.Sentence),
        _ => language.Say($"Mục nhật ký {fault.Entry} bị hỏng: lấy lại từ bản sao lưu.", fault.Sentence),
    };

    /// <summary>The columns that a load found in its sources for the first time; empty where it found none.</summary>
    public static string NewColumns(LoadSummary? summary, Language language) =>
        string.Join(" ", (summary?.Sources ?? []).Where(s => s.NewColumns.Count > 0).Select(s => language.Say(
        $"Nguồn {s.Name} có cột mới chưa được nạp: {string.Join(", ", s.NewColumns)}.",
            $"Source {s.Name} has new columns, which are not loaded: {string.Join(", ", s.NewColumns)}.")));

    /// <summary>What re-reading found, in one sentence.</summary>
    public static string Verified(Verification found, DateTimeOffset at, Language language)
    {
        var when = Format.Moment(at, language);
        if (found.Fault is { } fault)
        {
            return language.Say($"Đọc lại lúc {when}: lần nạp {found.Load} KHÔNG còn nguyên vẹn ({fault}).",
                $"Read again at {when}: load {found.Load} is NOT as published ({fault}).");
        }

        var whole = language.Say(
            $"Đọc lại lúc {when}: lần nạp {found.Load} nguyên vẹn, {Format.Count(found.Rows, language)} dòng trong {found.Tables} bảng",
            $"Read again at {when}: load {found.Load} is whole, {Format.Count(found.Rows, language)} rows in {found.Tables} tables");
        return whole + string.Concat(found.Sources.Select(s => "; " + Source(s, language)))
            + (found.Journal.Count == 0 ? "" : language.Say($"; nhật ký thiếu {found.Journal.Count} mục",
                $"; {found.Journal.Count} journal entries cannot be read")) + ".";
    }

    static string Source(SourceVerification source, Language language) => source switch
    {
        { Fault: { } fault } => language.Say($"nguồn {source.Source}: {fault}", $"source {source.Source}: {fault}"),
        { IsSame: true } =>
            language.Say($"nguồn {source.Source} khớp từng dòng", $"source {source.Source} agrees row by row"),
        _ => language.Say($"nguồn {source.Source} đã thay đổi từ đó", $"source {source.Source} has changed since"),
    };
}
