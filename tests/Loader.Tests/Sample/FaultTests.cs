using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Tests.Sample;

public sealed class FaultyDatabase() : SampleDatabase(new SampleOptions { Faults = true });

public class FaultTests(DefaultDatabase clean, FaultyDatabase faulty)
    : IClassFixture<DefaultDatabase>, IClassFixture<FaultyDatabase>
{
    const string Seeded = "source_note LIKE '%lỗi gieo để thử%'";

    [Fact]
    public void A_sample_has_no_faults_unless_they_are_asked_for() => Assert.Empty(clean.Summary.Faults);

    [Fact]
    public void The_summary_counts_every_seeded_row_by_class()
    {
        foreach (var (name, count) in faulty.Summary.Faults)
        {
            Assert.Equal(count,
                faulty.Tables()
                    .Sum(table => faulty.Number(
                        $"SELECT count(*) FROM {table} WHERE {Seeded} AND source_note LIKE '%({name})'")));
        }

        Assert.Equal(faulty.Summary.Faults.Values.Sum(),
            faulty.Tables().Sum(table => faulty.Number($"SELECT count(*) FROM {table} WHERE {Seeded}")));
        Assert.InRange(faulty.Summary.Faults.Count, 30, 60);
    }

    [Fact]
    public void The_public_record_is_left_alone()
    {
        foreach (var table in clean.Tables())
        {
            var sql = $"SELECT * FROM {table} WHERE is_illustrative = 0 ORDER BY id";
            Assert.Equal(clean.Rows(sql), faulty.Rows(sql));
        }
    }

    [Fact]
    public void Every_other_row_is_that_of_the_clean_sample()
    {
        foreach (var table in clean.Tables())
        {
            var altered = faulty.Number($"SELECT count(*) FROM {table} WHERE {Seeded} AND id < 900000001");
            Assert.InRange(altered, 0, 1);
            var ids = $"SELECT id FROM {table} WHERE NOT coalesce({Seeded}, 0) ORDER BY id";
            Assert.Equal(clean.Rows(ids).Count, faulty.Rows(ids).Count + altered);
        }
    }

    [Theory]
    [InlineData("number_text_unambiguous", "member_task", "typeof(tasks_given) = 'text'")]
    [InlineData("number_text_ambiguous", "household_review", "typeof(households) = 'text'")]
    [InlineData("number_empty", "member_task", "tasks_given = '' AND typeof(tasks_given) = 'text'")]
    [InlineData("number_beyond_64_bit", "commune_review", "typeof(cells_reviewed) IN ('real', 'text')")]
    [InlineData("fraction_in_count", "commune_review", "typeof(cells_reviewed) = 'real'")]
    [InlineData("truth_word", "assessment", "typeof(is_met) = 'text'")]
    [InlineData("date_unix_seconds", "assessment", "assessed_on = '1655000000'")]
    [InlineData("date_impossible", "assessment", "date(assessed_on) IS NOT assessed_on")]
    [InlineData("text_nul", "criterion_assignment", "instr(CAST(office_vi AS BLOB), x'00') > 0")]
    [InlineData("text_invalid_utf8", "criterion_assignment", "hex(office_vi) = '4368692062E1BB'")]
    [InlineData("text_nfd", "cell", "hex(name_vi) LIKE '41CC82CC81%'")]
    [InlineData("text_too_long", "criterion_assignment", "length(office_vi) = 1000000")]
    [InlineData("blob_in_text", "difficulty", "typeof(topic_vi) = 'blob'")]
    public void A_fault_is_in_its_cell_as_it_was_sown(string name, string table, string holds) =>
        Assert.InRange(faulty.Number($"SELECT count(*) FROM {table} WHERE source_note LIKE '%({name})' AND {holds}"), 1,
            9);

    [Fact]
    public void One_title_is_dated_before_its_registration_and_it_is_not_that_of_the_pilot() =>
        Assert.Equal("1", faulty.Text("""
            SELECT CAST(c.is_illustrative AS TEXT) FROM registration g JOIN recognition r ON r.cell_id = g.cell_id AND r.counting_year = g.year
            JOIN cell c ON c.id = g.cell_id WHERE g.registered_on > r.decided_on AND r.source_note NOT LIKE '%(recognised_twice)'
            """));

    [Fact]
    public void No_table_holds_more_than_one_percent_of_rows_that_fit_no_column()
    {
        foreach (var table in new[] { "assessment", "member_task", "household_review", "commune_review" })
            Assert.True(faulty.Number($"SELECT 100 * sum({Seeded}) / count(*) FROM {table}") <= 1, table);
    }

    [Fact]
    public void A_faulty_file_is_still_a_sound_file() => Assert.Equal("ok", faulty.Text("PRAGMA integrity_check"));

    [Fact]
    public void A_state_holds_only_the_faults_of_its_time()
    {
        using var early =
            new SampleDatabase(new SampleOptions { Faults = true, RecordedBy = new DateOnly(2020, 12, 31) });

        Assert.Equal(["date_ambiguous", "text_nfd"], early.Summary.Faults.Keys.Order());
    }
}
