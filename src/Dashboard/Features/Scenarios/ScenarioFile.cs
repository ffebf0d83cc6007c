using System.Globalization;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Dashboard.Storage;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>
/// The named scenarios with every run, as a file: one row a scenario and load; one without a run has a row too.
/// </summary>
static class ScenarioFile
{
    public static ExportTable Of(IReadOnlyList<Scenario> scenarios, SnapshotQuery query, Language language)
    {
        var columns = Columns(language);
        return new ExportTable(
            string.Create(CultureInfo.InvariantCulture,
                $"{language.Say("phuong-an", "scenarios")}-{query.AsOf:yyyy-MM-dd}"),
            language.Say("Phương án", "Scenarios"),
            language.Say("Các phương án dự báo và kết quả theo từng lần nạp",
                "Forecast scenarios and what each said by each load"),
            [language.Say("ĐVT: chi bộ; chỉ dựa trên số liệu đã ghi", "Unit: cells; on recorded figures alone")],
            [.. columns.Select(c => c.Column)],
            [.. from scenario in scenarios from run in scenario.Runs.DefaultIfEmpty() select new ExportRow(
                [.. columns.Select(c => c.Value(scenario, run))])],
            [SourceLine.Of(query, language)]);
    }

    static List<(ExportColumn Column, Func<Scenario, ScenarioRun?, object?> Value)> Columns(Language language)
    {
        var of = new List<(ExportColumn, Func<Scenario, ScenarioRun?, object?>)>();
        void Add(string vietnamese, string english, ExportColumnKind kind, double width,
            Func<Scenario, ScenarioRun?, object?> value, bool isPrinted = true) =>
            of.Add((new ExportColumn(language.Say(vietnamese, english), kind, width, IsPrinted: isPrinted), value));

        Add("Phương án", "Scenario", ExportColumnKind.Text, 24, (s, _) => s.Name);
        Add("Lập bởi", "Drawn up by", ExportColumnKind.Text, 20, (s, _) => s.Author);
        Add("Lý do", "Reason", ExportColumnKind.Text, 32, (s, _) => s.Reason);
        Add("Thay đổi gì", "What it changes", ExportColumnKind.Text, 28,
            (s, _) => ForecastRequestText.Of(s.Ask, language));
        Add("Câu hỏi", "Question", ExportColumnKind.Text, 28, (s, _) => s.Question, isPrinted: false);
        Add("Lưu ngày", "Saved on", ExportColumnKind.Date, 11, (s, _) => Day(s.CreatedAt));
        Add("Thôi dùng ngày", "Retired on", ExportColumnKind.Date, 11,
            (s, _) => s.RetiredAt is { } at ? Day(at) : null);
        Add("Lần nạp", "Load", ExportColumnKind.Count, 8, (_, r) => r?.Load);
        Add("Số liệu đến", "Counted to", ExportColumnKind.Date, 11, (_, r) => r?.CountedTo);
        Add("Khả năng đạt", "Chance", ExportColumnKind.Text, 11, (_, r) => ScenarioText.Chance(r, language));
        Add("Khả năng đạt (% hiển thị)", "Chance (percent shown)", ExportColumnKind.Count, 11,
            (_, r) => r?.PercentShown, isPrinted: false);
        Add("Bằng lời", "In words", ExportColumnKind.Text, 16,
            (_, r) => r?.Words is { } words ? Chances.Words(words, language) : null);
        Add("Số chi bộ đến hạn (giữa)", "Cells at the deadline (middle)", ExportColumnKind.Count, 11,
            (_, r) => r?.Median);
        Add("Cận dưới 80%", "Lower end of 80%", ExportColumnKind.Count, 9, (_, r) => r?.Low80);
        Add("Cận trên 80%", "Upper end of 80%", ExportColumnKind.Count, 9, (_, r) => r?.High80);
        Add("Ngày đạt: sớm", "Reached: early", ExportColumnKind.Date, 11,
            (_, r) => Reached(r, r?.ReachedEarly, language));
        Add("Ngày đạt: giữa", "Reached: likely", ExportColumnKind.Date, 11,
            (_, r) => Reached(r, r?.ReachedLikely, language));
        Add("Ngày đạt: muộn", "Reached: late", ExportColumnKind.Date, 11,
            (_, r) => Reached(r, r?.ReachedLate, language));
        Add("Cần công nhận mỗi năm", "Recognitions needed a year", ExportColumnKind.Text, 9, (_, r) =>
            r?.PaceNeeded is { } pace ? Math.Round(pace, 1) : null);
        return of;
    }

    // A day stays a date; one after the deadline is text, as on the page.
    static object Reached(ScenarioRun? run, DateOnly? day, Language language) =>
        day is { } known ? known : ScenarioText.Day(run, null, language);

    static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(DistrictTime.At(at).DateTime);
}
