namespace Analytics.Loader.Tests.Sample;

public class InventedPartTests(DefaultDatabase sample, ContinuedDatabase continued)
    : IClassFixture<DefaultDatabase>, IClassFixture<ContinuedDatabase>
{
    [Fact]
    public void Recognitions_by_counting_year_are_those_on_record()
    {
        var rows = sample.Rows(
            "SELECT counting_year || ' ' || count(*) || ' ' || count(DISTINCT cell_id) FROM recognition GROUP BY counting_year ORDER BY 1");

        Assert.Equal(["2020 2 2", "2021 12 12", "2022 14 14"], rows.Select(row => row[0]));
        Assert.Equal("2022-08-05", sample.Text("SELECT max('2022-08-05', max(decided_on)) FROM recognition"));
        Assert.Equal(28, sample.Number("SELECT count(DISTINCT cell_id) FROM recognition"));
        Assert.Equal(0, sample.Number("SELECT count(*) FROM withdrawal"));
    }

    [Fact]
    public void Commune_targets_sum_to_the_district_target_and_stay_within_the_cells()
    {
        Assert.Equal(59, sample.Number("SELECT sum(target_cells) FROM programme_target WHERE unit_id IS NOT NULL"));
        sample.HasNone("""
            SELECT t.unit_id FROM programme_target t
            WHERE t.unit_id IS NOT NULL AND t.target_cells > (SELECT count(*) FROM cell WHERE unit_id = t.unit_id)
            """);
    }

    [Fact]
    public void No_commune_is_beyond_its_target_by_August_2022() =>
        sample.HasNone("""
            SELECT t.unit_id FROM programme_target t WHERE t.unit_id IS NOT NULL AND t.target_cells <
            (SELECT count(*) FROM recognition r JOIN cell c ON c.id = r.cell_id WHERE c.unit_id = t.unit_id)
            """);

    [Fact]
    public void No_decision_number_is_invented() =>
        Assert.Equal(0, continued.Number("SELECT count(decision_no) FROM recognition"));

    [Fact]
    public void Every_row_says_where_it_comes_from_and_all_but_the_record_say_that_they_are_invented()
    {
        foreach (var table in continued.Tables())
        {
            continued.HasNone($"SELECT '{table}', id FROM {table} WHERE coalesce(source_note, '') = ''");
            continued.HasNone(
                $"SELECT '{table}', id FROM {table} WHERE is_illustrative = 1 AND source_note NOT LIKE 'Số liệu minh họa%'");
            continued.HasNone(
                $"SELECT '{table}', id FROM {table} WHERE is_illustrative = 0 AND source_note LIKE '%minh họa%'");
        }
        var onRecord = continued.Tables()
            .Where(table => continued.Number($"SELECT count(*) FROM {table} WHERE is_illustrative = 0") > 0);
        Assert.Equal(
            ["cell", "criterion", "household_review", "livelihood_model", "membership_count", "pilot_designation", "poverty_standard",
             "programme", "programme_report", "programme_result", "programme_target", "unit", "unit_succession"],
            onRecord);
    }

    [Fact]
    public void Every_table_has_rows_but_those_of_which_nothing_happened_by_August_2022()
    {
        var empty = sample.Summary.Files[0].Rows.Where(table => table.Value == 0).Select(table => table.Key);

        Assert.Equal(["cell_name", "cell_succession", "unit_succession", "withdrawal"], empty.Order());
        // The sample invents no merged or renamed hamlet: its 117 cells stay those of the record.
        Assert.Equal(["cell_name", "cell_succession"],
            continued.Summary.Files[0].Rows.Where(table => table.Value == 0).Select(table => table.Key).Order());
    }

    [Fact]
    public void Every_recognised_cell_had_registered_and_was_appraised_before()
    {
        continued.HasNone("""
            SELECT r.id FROM recognition r WHERE NOT EXISTS (SELECT 1 FROM registration g
            WHERE g.cell_id = r.cell_id AND g.year = r.counting_year AND g.registered_on < r.decided_on)
            """);
        continued.HasNone("""
            SELECT r.id FROM recognition r WHERE 2 <> (SELECT count(DISTINCT v.kind) FROM appraisal_visit v
            WHERE v.cell_id = r.cell_id AND v.outcome = 'dat' AND v.visited_on < r.decided_on
            AND v.visited_on > r.counting_year || '-02-27')
            """);
    }

    [Fact]
    public void Every_recognised_cell_met_all_criteria_at_its_last_assessment_before() =>
        continued.HasNone("""
            SELECT r.cell_id, a.criterion_id, a.assessed_on FROM recognition r JOIN assessment a ON a.cell_id = r.cell_id
            WHERE a.is_met = 0 AND a.assessed_on = (SELECT max(b.assessed_on) FROM assessment b
                WHERE b.cell_id = r.cell_id AND b.criterion_id = a.criterion_id AND b.assessed_on <= r.decided_on)
            """);

    [Fact]
    public void Assessments_agree_with_their_thresholds_and_their_reviews()
    {
        continued.HasNone("""
            SELECT a.id FROM assessment a JOIN criterion c ON c.id = a.criterion_id WHERE a.is_met <>
            CASE c.direction WHEN 'at_least' THEN a.value >= c.threshold ELSE a.value <= c.threshold END
            """);
        continued.HasNone("""
            SELECT a.id, a.value FROM assessment a JOIN household_review h ON h.cell_id = a.cell_id AND h.standard_code = 'ND07-2021'
            AND h.reviewed_on = '2022-12-14' WHERE a.criterion_id = 7 AND a.assessed_on BETWEEN '2023-06-01' AND '2023-06-30'
            AND abs(a.value - 100.0 * h.poor / h.households) > 0.006
            """);
    }

    [Fact]
    public void Poor_and_near_poor_stay_within_the_households_and_their_own_parts_within_them()
    {
        continued.HasNone(
            "SELECT id FROM household_review WHERE poor + near_poor > households OR poor < 0 OR near_poor < 0");
        continued.HasNone(
            "SELECT id FROM household_review WHERE policy_poor + member_poor > poor OR policy_near_poor + member_near_poor > near_poor");
    }

    [Fact]
    public void Poverty_falls_within_a_standard_and_the_end_of_2021_has_both()
    {
        var rates = continued.Rows("""
            SELECT reviewed_on, standard_code, 100.0 * sum(poor) / sum(households), count(*) FROM household_review
            WHERE reviewed_on <> '2022-08-05' GROUP BY 1, 2 ORDER BY 2 DESC, 1
            """);

        Assert.InRange((double)rates[0][2]!, 3.5, 4.5);
        Assert.Equal(2, rates.Count(row => (string)row[0]! == "2021-12-14"));
        foreach (var standard in rates.GroupBy(row => row[1]))
        {
            Assert.Equal(standard.Select(row => (double)row[2]!).OrderDescending(),
                standard.Select(row => (double)row[2]!));
        }
    }

    [Theory]
    [InlineData("2020-12-31", 2)]
    [InlineData("2021-12-31", 14)]
    [InlineData("2022-08-05", 28)]
    public void What_a_report_counts_is_recorded_by_then(string day, long recognitions)
    {
        Assert.Equal(recognitions, sample.Number($"SELECT count(*) FROM recognition WHERE recorded_on <= '{day}'"));
        sample.HasNone($"SELECT id FROM recognition WHERE decided_on <= '{day}' AND recorded_on > '{day}'");
    }

    [Fact]
    public void Nothing_is_recorded_before_it_happened()
    {
        foreach (var (table, column) in BusinessDates.All)
            continued.HasNone($"SELECT '{table}', id, {column}, recorded_on FROM {table} WHERE recorded_on < {column}");
    }

    [Fact]
    public void No_key_points_to_a_row_that_is_not_there()
    {
        foreach (var (table, column, target) in ForeignKeys.All)
        {
            continued.HasNone(
                $"SELECT '{table}', id FROM {table} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT id FROM {target})");
        }

        continued.HasNone(
            "SELECT id FROM household_review WHERE standard_code NOT IN (SELECT code FROM poverty_standard)");
    }

    [Fact]
    public void A_recognised_cell_has_two_good_years_before_its_title() =>
        continued.HasNone("""
            SELECT r.cell_id FROM recognition r WHERE 2 <> (SELECT count(*) FROM cell_grade g
            WHERE g.cell_id = r.cell_id AND g.year BETWEEN r.counting_year - 2 AND r.counting_year - 1 AND g.grade IN ('tot', 'xuat_sac'))
            """);

    [Fact]
    public void Monthly_reviews_cover_every_commune_from_March_2020()
    {
        Assert.Equal("2020-03-01", sample.Text("SELECT min(month) FROM commune_review"));
        sample.HasNone(
            "SELECT month, count(*) FROM commune_review GROUP BY month HAVING count(*) <> 21 OR sum(cells_reviewed) <> 117");
    }

    [Fact]
    public void Some_difficulties_and_some_visits_are_still_open()
    {
        Assert.InRange(sample.Number("SELECT count(*) FROM difficulty WHERE resolved_on IS NULL"), 1, 200);
        Assert.InRange(
            sample.Number(
                "SELECT count(*) FROM difficulty WHERE resolved_on IS NOT NULL AND resolution_vi IS NOT NULL"), 1, 500);
        Assert.InRange(sample.Number("SELECT count(*) FROM appraisal_visit WHERE outcome IS NULL"), 1, 20);
    }

    [Fact]
    public void All_kinds_of_support_and_of_livelihood_occur()
    {
        Assert.Equal(6, sample.Number("SELECT count(DISTINCT kind) FROM support_assignment"));
        Assert.Equal(4, sample.Number("SELECT count(DISTINCT kind) FROM livelihood_model"));
    }

    [Fact]
    public void The_file_is_sound() => Assert.Equal("ok", continued.Text("PRAGMA integrity_check"));
}
