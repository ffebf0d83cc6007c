using System.Globalization;
using Analytics.Benchmarks.Districts;
using Analytics.Benchmarks.Scoring;

namespace Analytics.Benchmarks.Reports;

/// <summary>The report as a Markdown document.</summary>
static class CalibrationDocument
{
    public static string Of(Measurement measurement) => string.Join('\n',
    [
        "# Can the forecast be trusted?\n",
        Vietnamese(measurement),
        English(measurement),
        .. measurement.Sets.Select(Section),
        ModelNotes.Text,
    ]);

    static string Vietnamese(Measurement measurement)
    {
        var set = measurement.Sets[0];
        return $"""
            **Dành cho người lập kế hoạch.** Trang này đo xem dự báo có giữ đúng lời không: chương trình dự báo {Count(set)} lần cho {Districts(set)}
            huyện mô phỏng đã biết trước kết quả, rồi so điều đã nói với điều đã xảy ra. Khoảng 80 % chứa số cuối kỳ trong {Percent(set, score => score.In80)} % số
            lần, khoảng 50 % trong {Percent(set, score => score.In50)} %, khoảng 95 % trong {Percent(set, score => score.In95)} %; bảng độ tin cậy bên dưới cho biết: khi nói "70 %" thì thực tế đạt
            bao nhiêu. Dự báo của một huyện chỉ có một kết quả: phát lại quá khứ của huyện cho thấy dự báo đã thay đổi ra sao và có
            trượt xa không, nhưng không thể chứng minh một xác suất là đúng hay sai. Một lần trượt không bác bỏ con số 70 %, một lần
            trúng cũng không xác nhận nó; chỉ nhiều huyện, nhiều chuỗi mới làm được. Huyện mô phỏng là giả định của chúng tôi về các
            kiểu diễn biến; chuỗi thực, nếu có bên dưới, lấy từ lĩnh vực khác.

            """;
    }

    static string English(Measurement measurement) => $"""
        Measured on {measurement.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} with version {Measurement.Version}; seed {measurement.Seed}. Made by
        `dotnet run --project tests/Benchmarks -c Release -- calibration`, which writes this text and the files
        `docs/forecast-calibration*.csv`; do not edit any of them.

        Every forecast was made from what was known at its as-of time, after {string.Join(", ", SimulatedDistricts.AsOfMonths)} months of 72 in the simulated
        districts, and held against the outcome. The districts are made by a generator written from what each of the ten kinds
        means and not from the model; as many of each. One district's own replay has one outcome: it can show a forecast that
        moved wildly or missed by far, but it cannot confirm a probability. That takes many series.

        - **in 50, 80, 95 %**: share of outcomes inside the interval; ideal is the number in the heading. **80 % width** in
          cells; narrower is better at equal shares.
        - **PIT**: how unevenly outcomes fall over the forecast distributions; 0 is ideal, 1.8 the worst, and small sets are
          never at 0.
        - **Brier** and **log**: error of the chance of the target, clipped to 1 to 99 % as the product shows it. **CRPS**:
          error of the whole count, in cells. Lower is better.
        - **±** one standard error, by district: several forecasts of one district share its luck. A target that was met already
          counts as 99 %.

        """;

    static string Section(ScoredSet set) => $"""
        ## {(set.Name == "real" ? "Real series" : "Simulated districts")}

        {Count(set)} forecasts of {Districts(set)} {(set.Name == "real" ? "series of adoptions in other fields" : "districts")}; the target was reached in {Percent(set, score => score.Episode.IsReached ? 1 : 0)} % of them.

        {ScoreTable.OfMethods(set)}
        Pacer's error less that of the others on the same forecasts; below zero is better:

        {ScoreTable.OfDifferences(set)}
        ### Reliability: what Pacer said, and what came true

        Only forecasts whose target was still open.

        {ScoreTable.OfReliability(set)}
        ### Pacer by kind

        {ScoreTable.OfKinds(set)}
        ### All methods by kind

        {ScoreTable.OfMethodsByKind(set)}
        """;

    static string Count(ScoredSet set) => $"{set.Pacer.Count}";

    static string Districts(ScoredSet set) => $"{set.Pacer.Select(score => score.Episode.District).Distinct().Count()}";

    static string Percent(ScoredSet set, Func<Score, double> value) =>
        Math.Round(set.Pacer.Average(value) * 100).ToString(CultureInfo.InvariantCulture);
}
