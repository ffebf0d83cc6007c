namespace Analytics.Loader.Tests.Sample;

public class PublicRecordTests(DefaultDatabase sample) : IClassFixture<DefaultDatabase>
{
    const string Source = "source_note LIKE 'Báo Đồng Khởi, 10/08/2022%' AND is_illustrative = 0";

    [Fact]
    public void The_programme_is_that_of_Chau_Thanh_for_2020_to_2025() =>
        Assert.Equal(1, sample.Number($"""
            SELECT count(*) FROM programme WHERE district_name = 'Huyện Châu Thành' AND province_name = 'Tỉnh Bến Tre'
            AND term_label = '2020-2025' AND first_year = 2020 AND last_year = 2025 AND {Source}
            """));

    [Fact]
    public void The_district_target_is_59_cells_by_the_end_of_2025() =>
        Assert.Equal(1, sample.Number($"""
            SELECT count(*) FROM programme_target WHERE unit_id IS NULL AND target_cells = 59 AND due_on = '2025-12-31'
            AND effective_from = '2020-01-01' AND decided_on IS NULL AND {Source} AND source_note LIKE '%quy ước%'
            """));

    [Fact]
    public void The_programme_has_reported_three_times_last_in_early_August_2022()
    {
        var reports =
            sample.Rows($"SELECT reported_to, wording_vi, recorded_on FROM programme_report WHERE {Source} ORDER BY 1");

        Assert.Equal(["2020-12-31", "2021-12-31", "2022-08-05"], reports.Select(row => row[0]));
        Assert.Equal("đến đầu tháng 8-2022", reports[2][1]);
        Assert.All(reports, row => Assert.Equal(row[0], row[2]));
        Assert.Equal(3, sample.Number("SELECT count(*) FROM programme_report"));
    }

    [Fact]
    public void The_reported_totals_are_2_and_12_and_14_with_none_withdrawn()
    {
        var results = sample.Rows($"""
            SELECT counting_year || ' ' || recognised || ' ' || withdrawn || ' ' || counted_to || ' ' || recorded_on
            FROM programme_result WHERE {Source} ORDER BY 1
            """);

        Assert.Equal(
            ["2020 2 0 2020-12-31 2020-12-31", "2021 12 0 2021-12-31 2021-12-31", "2022 14 0 2022-08-05 2022-08-05"],
            results.Select(row => row[0]));
        Assert.Equal(3, sample.Number("SELECT count(*) FROM programme_result"));
    }

    [Fact]
    public void The_21_units_are_in_order_of_code_with_names_in_NFC()
    {
        var units = sample.Rows("SELECT id, code, name_vi, kind FROM unit ORDER BY code");

        Assert.Equal(Enumerable.Range(1, 21).Select(i => (object)(long)i), units.Select(row => row[0]));
        Assert.Equal(["28801", "Châu Thành", "thi_tran"], units[0][1..]);
        Assert.Equal(["28831", "Tam Phước", "xa"], units[9][1..]);
        Assert.Equal(["28864", "Sơn Hòa", "xa"], units[20][1..]);
        Assert.All(units, row => Assert.True(((string)row[2]!).IsNormalized()));
    }

    [Fact]
    public void Only_Giao_Long_begins_within_the_term() =>
        Assert.Equal("Giao Long 2020-02-01",
            sample.Text("SELECT name_vi || ' ' || valid_from FROM unit WHERE valid_from IS NOT NULL"));

    [Fact]
    public void There_are_117_cells_in_order_of_unit_code_with_3_to_9_in_a_unit()
    {
        Assert.Equal(117, sample.Number("SELECT count(*) FROM cell WHERE id BETWEEN 1 AND 117"));
        sample.HasNone("SELECT unit_id, count(*) FROM cell GROUP BY unit_id HAVING count(*) NOT BETWEEN 3 AND 9");
        sample.HasNone("""
            SELECT id FROM (SELECT id, row_number() OVER (ORDER BY unit_id, display_order) AS place FROM cell) WHERE id <> place
            """);
    }

    [Fact]
    public void Phuoc_Hau_of_Tam_Phuoc_is_the_one_cell_on_record()
    {
        var row = sample.Rows(
            "SELECT c.name_vi, c.kind, u.code, c.source_note FROM cell c JOIN unit u ON u.id = c.unit_id WHERE c.is_illustrative = 0").Single();

        Assert.Equal(["Ấp Phước Hậu", "ap", "28831", "Báo Đồng Khởi, 10/08/2022"], row);
    }

    [Fact]
    public void Phuoc_Hau_has_its_households_members_and_groups_on_record()
    {
        Assert.Equal("2022-08-05 ND07-2021 468 7 3 0 0 0 0", sample.Text($"""
            SELECT reviewed_on || ' ' || standard_code || ' ' || households || ' ' || poor || ' ' || near_poor || ' ' || policy_poor
                || ' ' || policy_near_poor || ' ' || member_poor || ' ' || member_near_poor
            FROM household_review WHERE {Source}
            """));
        Assert.Equal("17 16 10",
            sample.Text($"SELECT active || ' ' || exempt || ' ' || away FROM membership_count WHERE {Source}"));
        Assert.Equal("31 7", sample.Text($"""
            SELECT max(members) FILTER (WHERE kind = 'to_hop_tac') || ' ' || max(members) FILTER (WHERE kind = 'to_nghe_nghiep')
            FROM livelihood_model WHERE {Source}
            """));
    }

    [Fact]
    public void Phuoc_Hau_is_a_district_pilot_recognised_in_2021()
    {
        Assert.Equal(1,
            sample.Number(
                $"SELECT count(*) FROM pilot_designation WHERE level = 'huyen' AND designated_on IS NULL AND {Source}"));
        Assert.Equal("2021 1", sample.Text("""
            SELECT r.counting_year || ' ' || r.is_illustrative FROM recognition r JOIN cell c ON c.id = r.cell_id
            WHERE c.name_vi = 'Ấp Phước Hậu' AND r.source_note LIKE '%chi bộ và năm công nhận theo Báo Đồng Khởi%'
            """));
    }

    [Fact]
    public void Both_poverty_standards_have_their_lines_and_legal_basis()
    {
        var rows = sample.Rows(
            "SELECT code, valid_from, valid_to, rural_income_vnd, urban_income_vnd FROM poverty_standard WHERE is_illustrative = 0 ORDER BY id");

        Assert.Equal(["QD59-2015", "2016-01-05", "2021-12-31", 700_000L, 900_000L], rows[0]);
        Assert.Equal(["ND07-2021", "2022-01-01", null, 1_500_000L, 2_000_000L], rows[1]);
    }

    [Fact]
    public void The_first_six_criteria_come_from_the_guidance_of_the_province()
    {
        Assert.Equal(6,
            sample.Number(
                "SELECT count(*) FROM criterion WHERE is_illustrative = 0 AND source_document LIKE '%10-HD/BTCTU%' AND id <= 6"));
        Assert.Equal(5, sample.Number("SELECT count(DISTINCT group_code) FROM criterion"));
    }
}
