using System.Globalization;
using Analytics.Dashboard.Localization;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// Why no figures are shown, where there are none yet: what is being loaded and how far that is, or how it ended.
/// </summary>
/// <param name="States">The loads of the sample's first start; empty where they are not what is waited for.</param>
/// <param name="Progress">Where the running load is; null between loads.</param>
/// <param name="Ended">The attempt that ended without figures; null while there is something to wait for.</param>
/// <param name="HaveFailed">The sample could not be made, which no attempt in the journal shows.</param>
public sealed record Preparation(IReadOnlyList<FirstLoad> States, LoadProgress? Progress, LoadRecord? Ended,
    bool HaveFailed)
{
    /// <summary>As the folder is now.</summary>
    public static Preparation Of(FirstLoads first, WarehouseView view, WarehouseFolder folder)
    {
        var progress = view.IsLoading ? LoadProgress.Read(folder) : null;
        if (first.ArePending) return new(first.Of(view), progress, null, HaveFailed: false);
        var ended = !view.IsLoading && view.LastSettled is { Outcome: LoadOutcome.Held or LoadOutcome.Failed } last
            ? last : null;
        return new([], progress, ended, first.HaveFailed && ended is null && !view.IsLoading);
    }

    /// <summary>Whether waiting brings figures: a load runs or is about to.</summary>
    public bool IsUnderWay => Ended is null && !HaveFailed;

    /// <summary>Which of the states is loaded now, counted from 1.</summary>
    public int Number => States.TakeWhile(s => s.IsPublished).Count() + 1;

    /// <summary>Heading of the page.</summary>
    public string Title(Language language) => !IsUnderWay ? language.Say("Chưa có số liệu", "No figures yet")
        : States.Count > 0 ? language.Say("Đang chuẩn bị dữ liệu minh họa", "The sample is being prepared")
        : language.Say("Đang nạp số liệu lần đầu", "Loading the figures for the first time");

    /// <summary>What is waited for, in one sentence; the same for people and programs.</summary>
    public string Sentence(Language language) => this switch
    {
        { Ended: { Outcome: LoadOutcome.Held } held } =>
            language.Say(
                $"Lần nạp {held.Load} bị giữ lại vì không qua kiểm tra và chưa có lần nạp nào được công bố; người vận hành xem lý do ở trang Nạp số liệu.",
            $"Load {held.Load} was held back by a check, and no load is published yet; an operator finds the reason on the page of loads."),
        { Ended: { } failed } =>
            language.Say(
                $"Lần nạp {failed.Load} không thành công và chưa có lần nạp nào được công bố; người vận hành xem lý do ở trang Nạp số liệu.",
            $"Load {failed.Load} failed, and no load is published yet; an operator finds the reason on the page of loads."),
        { HaveFailed: true } => language.Say(
            "Dữ liệu minh họa chưa tạo được; người vận hành xem lý do trong nhật ký của chương trình.",
            "The sample could not be made; an operator finds the reason in the log of the program."),
        { States.Count: > 0 } =>
            language.Say(
                $"Đang thực hiện lần nạp {Position} ({Step(language)}); số liệu hiện ra khi cả {States.Count} lần nạp đã được công bố, thường trong vòng nửa phút.",
            $"Load {Position} is under way ({Step(language)}); figures are shown when all {States.Count} loads are published, usually within half a minute."),
        _ => language.Say("Số liệu hiện ra khi lần nạp đầu tiên được kiểm tra và công bố, thường trong vòng một phút.",
            "Figures are shown when the first load is checked and published, usually within a minute."),
    };

    /// <summary>The step that runs, in words.</summary>
    public string Step(Language language) =>
        Progress is { } at ? LoadText.Step(at.Step, language) : States.Count > 0 ? language.Say("tạo nguồn minh họa",
            "making its source") : language.Say("chờ", "waiting");

    string Position => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(Number, States.Count)}/{States.Count}");
}
