using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Snapshots;

/// <summary>
/// The line that every chart and every file carries: where its figures come from, and to which day and load they run.
/// </summary>
public static class SourceLine
{
    public static string Of(SnapshotQuery query, Language language) => language.Say(
        $"Nguồn: dữ liệu chương trình, lần nạp {query.Manifest.Load}; tính đến {Format.Date(query.AsOf, language)}",
        $"Source: programme data, load {query.Manifest.Load}; figures to {Format.Date(query.AsOf, language)}");
}
