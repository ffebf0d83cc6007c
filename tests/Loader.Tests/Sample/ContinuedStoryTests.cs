namespace Analytics.Loader.Tests.Sample;

public class ContinuedStoryTests(DefaultDatabase sample, ContinuedDatabase continued)
    : IClassFixture<DefaultDatabase>, IClassFixture<ContinuedDatabase>
{
    const string Valid = "(valid_from IS NULL OR valid_from <= '{0}') AND (valid_to IS NULL OR valid_to >= '{0}')";

    [Theory]
    [InlineData("2020-12-31", 21)]
    [InlineData("2023-04-09", 21)]
    [InlineData("2023-04-10", 21)]
    [InlineData("2024-11-30", 21)]
    [InlineData("2024-12-01", 16)]
    [InlineData("2024-12-31", 16)]
    [InlineData("2025-06-30", 16)]
    [InlineData("2025-07-01", 6)]
    public void The_list_of_units_is_that_of_its_day(string day, long count)
    {
        var valid = string.Format(System.Globalization.CultureInfo.InvariantCulture, Valid, day);

        Assert.Equal(count, continued.Number($"SELECT count(*) FROM unit WHERE {valid}"));
        Assert.Equal(count, continued.Number($"SELECT count(DISTINCT code) FROM unit WHERE {valid}"));
    }

    [Fact]
    public void Tien_Thuy_becomes_a_township_as_unit_22() =>
        Assert.Equal("28861 Tiên Thủy thi_tran 2023-04-10",
            continued.Text(
                "SELECT code || ' ' || name_vi || ' ' || kind || ' ' || valid_from FROM unit WHERE id = 22"));

    [Theory]
    [InlineData("28810", "An Khánh", "Châu Thành")]
    [InlineData("28855", "An Hiệp", "Tường Đa")]
    [InlineData("28828", "An Phước", "An Phước")]
    public void A_code_is_used_again_for_another_unit(string code, string before, string after)
    {
        Assert.Equal(before,
            continued.Text($"SELECT name_vi FROM unit WHERE code = '{code}' AND valid_to = '2024-11-30'"));
        Assert.Equal(after,
            continued.Text($"SELECT name_vi FROM unit WHERE code = '{code}' AND valid_from = '2024-12-01'"));
    }

    [Fact]
    public void Every_ended_unit_has_a_successor_that_begins_the_day_after() =>
        continued.HasNone("""
            SELECT u.id FROM unit u WHERE u.valid_to IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unit_succession s
            JOIN unit n ON n.id = s.successor_unit_id WHERE s.predecessor_unit_id = u.id AND s.happened_on = date(u.valid_to, '+1 day')
            AND n.valid_from = s.happened_on AND (s.legal_basis LIKE 'Nghị quyết %/NQ-UBTVQH15' OR s.legal_basis = 'Quyết định 19/2025/QĐ-TTg'))
            """);

    [Fact]
    public void Cells_keep_the_unit_of_the_first_list() =>
        Assert.Equal(21, continued.Number("SELECT count(DISTINCT unit_id) FROM cell WHERE unit_id <= 21"));

    [Fact]
    public void Reviews_after_the_merger_still_cover_117_cells() =>
        continued.HasNone(
            "SELECT month FROM commune_review WHERE month >= '2024-12-01' GROUP BY month HAVING count(*) <> iif(month >= '2025-07-01', 6, 16) OR sum(cells_reviewed) <> 117");

    [Fact]
    public void The_programme_reaches_60_titles_after_a_few_withdrawals()
    {
        Assert.Equal(3, continued.Number("SELECT count(*) FROM withdrawal"));
        Assert.Equal(60,
            continued.Number("SELECT (SELECT count(*) FROM recognition) - (SELECT count(*) FROM withdrawal)"));
        continued.HasNone(
            "SELECT w.id FROM withdrawal w JOIN recognition r ON r.id = w.recognition_id JOIN cell c ON c.id = r.cell_id WHERE c.is_illustrative = 0");
    }

    [Fact]
    public void Stated_totals_agree_with_the_recognitions_behind_them() =>
        continued.HasNone("""
            SELECT p.counted_to FROM programme_result p
            WHERE p.recognised <> (SELECT count(*) FROM recognition r WHERE r.counting_year = p.counting_year AND r.decided_on <= p.counted_to)
            OR p.withdrawn <> (SELECT count(*) FROM withdrawal w WHERE w.counting_year = p.counting_year AND w.decided_on <= p.counted_to)
            """);

    [Fact]
    public void It_reports_at_each_further_year_end_as_illustration() =>
        Assert.Equal(
            ["2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31"],
            continued.Rows("SELECT reported_to FROM programme_report WHERE is_illustrative = 1 ORDER BY 1")
                .Select(row => row[0]));

    [Theory]
    [InlineData("recognition")]
    [InlineData("registration")]
    [InlineData("assessment")]
    [InlineData("household_review")]
    [InlineData("commune_review")]
    public void What_was_recorded_by_August_2022_is_the_same_rows_under_the_same_ids(string table)
    {
        var sql = $"SELECT * FROM {table} WHERE recorded_on <= '2022-08-05' ORDER BY id";

        Assert.Equal(sample.Rows(sql), continued.Rows(sql));
    }
}
