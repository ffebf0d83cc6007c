using System.Globalization;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Tests.Sample;

public class RepeatabilityTests
{
    static readonly SampleOptions Continued = new() { Until = "2025-10", Communes = 22, Cells = 130, Faults = true };

    const string Facts = """
        SELECT (SELECT group_concat(counting_year || recognised) FROM programme_result) || (SELECT group_concat(name_vi) FROM unit)
            || (SELECT group_concat(households || poor) FROM household_review WHERE is_illustrative = 0)
            || (SELECT group_concat(n) FROM (SELECT count(*) AS n FROM recognition GROUP BY counting_year))
        """;

    [Fact]
    public void The_same_seed_gives_the_same_rows()
    {
        using var one = new DefaultDatabase();
        using var two = new DefaultDatabase();

        Assert.Equal(one.Hash(), two.Hash());
    }

    [Fact]
    public void The_language_of_the_machine_changes_no_row()
    {
        using var one = new SampleDatabase(Continued);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            using var two = new SampleDatabase(Continued);
            Assert.Equal(one.Hash(), two.Hash());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_changes_the_invented_part_and_keeps_the_facts()
    {
        using var one = new DefaultDatabase();
        using var two = new SampleDatabase(new SampleOptions { Seed = 7 });

        Assert.NotEqual(one.Hash(), two.Hash());
        Assert.Equal(one.Text(Facts), two.Text(Facts));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(-1)]
    public void The_rules_hold_for_any_seed(int seed)
    {
        using var sample = new SampleDatabase(new SampleOptions { Seed = seed, Until = "2025-12" });

        sample.HasNone("""
            SELECT r.cell_id FROM recognition r JOIN assessment a ON a.cell_id = r.cell_id WHERE a.is_met = 0 AND a.assessed_on =
            (SELECT max(b.assessed_on) FROM assessment b WHERE b.cell_id = r.cell_id AND b.criterion_id = a.criterion_id AND b.assessed_on <= r.decided_on)
            """);
        sample.HasNone("SELECT id FROM household_review WHERE poor + near_poor > households");
        Assert.Equal(60,
            sample.Number("SELECT (SELECT count(*) FROM recognition) - (SELECT count(*) FROM withdrawal)"));
    }

    [Theory]
    [InlineData(2020, 12, 31, 2, 1)]
    [InlineData(2021, 12, 31, 14, 2)]
    [InlineData(2022, 8, 5, 28, 3)]
    public void A_state_holds_what_was_recorded_by_its_day(int year, int month, int day, long recognitions,
        long reports)
    {
        using var state = new SampleDatabase(new SampleOptions { RecordedBy = new DateOnly(year, month, day) });

        Assert.Equal(recognitions, state.Number("SELECT count(*) FROM recognition"));
        Assert.Equal(reports, state.Number("SELECT count(*) FROM programme_report"));
        Assert.Equal(117, state.Number("SELECT count(*) FROM cell"));
        foreach (var table in state.Tables())
            state.HasNone($"SELECT id FROM {table} WHERE recorded_on > '{year}-{month:00}-{day:00}'");
    }

    [Fact]
    public void A_row_keeps_its_id_from_state_to_state_and_a_difficulty_is_resolved_in_between()
    {
        using var early = new SampleDatabase(new SampleOptions { RecordedBy = new DateOnly(2021, 12, 31) });
        using var late = new DefaultDatabase();
        const string Raised =
            "SELECT id, cell_id, raised_on FROM difficulty WHERE recorded_on <= '2021-12-31' ORDER BY id";
        const string Open = "SELECT count(*) FROM difficulty WHERE recorded_on <= '2021-12-31' AND resolved_on IS NULL";

        Assert.Equal(early.Rows(Raised), late.Rows(Raised));
        Assert.True(early.Number(Open) > late.Number(Open));
        early.HasNone("SELECT id FROM difficulty WHERE resolved_on > '2021-12-31'");
    }
}
