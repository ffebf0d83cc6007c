using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

[assembly: AssemblyFixture(typeof(Analytics.Loader.Tests.Loading.CleanWorkspace))]

namespace Analytics.Loader.Tests.Loading;

/// <summary>The sample, loaded once a run; each test breaks a copy of its own.</summary>
public sealed class CleanWorkspace : LoadWorkspace
{
    public LoadResult Result { get; }

    public CleanWorkspace()
    {
        SampleSource.Write(SourcePath("a"), new SampleOptions());
        Result = Load();
    }
}

/// <summary>The sample loaded whole, then broken in many small ways at once, and loaded again.</summary>
public sealed class BrokenWorkspace : LoadWorkspace
{
    public LoadResult Result { get; }

    public BrokenWorkspace(CleanWorkspace clean)
        : base(clean)
    {
        foreach (var (statement, _, _) in CheckTests.Small) Run("a", statement);
        Result = Load();
    }
}

/// <summary>Every file of sql/checks is provoked by something that a source can do, and finds exactly that.</summary>
public sealed class CheckTests(CleanWorkspace clean, BrokenWorkspace broken) : IClassFixture<BrokenWorkspace>
{
    /// <summary>Single rows gone wrong: all of them together hold no load.</summary>
    public static readonly (string Statement, string Check, int Offenders)[] Small =
    [
        ("INSERT INTO registration VALUES (800001, 999999, 2022, '2022-02-10', '2022-02-11', NULL, 1)",
            "orphan_reference", 4),
        ("INSERT INTO withdrawal VALUES (800001, 999999, '2022-02-10', 2022, NULL, '2022-02-11', NULL, 1)",
            "orphan_reference", 4),
        ("UPDATE cell SET unit_id = 999 WHERE id = 117", "cell_without_commune", 1),
        ("INSERT INTO recognition VALUES (800002, 999998, 2022, '2022-07-01', NULL, NULL, '2022-07-02', NULL, 1)",
            "recognition_without_cell", 1),
        ("SELECT 'that one recognition more than was reported'", "record_agrees", 1),
        ("UPDATE registration SET registered_on = '2022-08-04', recorded_on = '2022-08-05' WHERE cell_id = (SELECT cell_id FROM recognition WHERE id = 5)", "recognised_before_registered", 2),
        ("INSERT INTO recognition SELECT 800003, cell_id, 2022, '2022-08-02', NULL, NULL, '2022-08-03', NULL, 1 FROM recognition WHERE id = 6", "recognised_twice", 1),
        ("INSERT INTO recognition SELECT 800004, min(id), 2019, '2019-05-01', NULL, NULL, '2020-01-02', NULL, 1 FROM cell WHERE id NOT IN (SELECT cell_id FROM recognition)", "recognition_outside_programme", 1),
        ("INSERT INTO withdrawal VALUES (800003, 7, '2019-12-31', 2020, NULL, '2020-01-02', NULL, 1)",
            "withdrawn_before_recognised", 1),
        ("INSERT INTO withdrawal VALUES (800004, 8, '2022-08-03', 2022, NULL, '2022-08-03', NULL, 1), (800005, 8, '2022-08-04', 2022, NULL, '2022-08-04', NULL, 1)", "withdrawn_twice", 1),
        ("INSERT INTO registration VALUES (800006, 3, 2031, '2031-06-15', '2031-06-16', NULL, 1)", "dated_after_report",
            1),
        ("UPDATE assessment SET recorded_on = '2020-01-02' WHERE id = 40", "dated_after_recorded", 1),
        ("INSERT INTO registration SELECT 800007, cell_id, year, registered_on, recorded_on, NULL, 1 FROM registration WHERE id = 1", "business_key_twice", 1),
        ("UPDATE unit SET code = (SELECT code FROM unit WHERE id = 1) WHERE id = 2", "unit_code_overlap", 1),
        ("INSERT INTO membership_count VALUES (800008, 3, '2019-12-15', -1, 0, 0, '2020-01-02', NULL, 1)",
            "negative_count", 2),
        ("INSERT INTO household_review VALUES (800008, 3, '2022-07-02', 'ND07-2021', 300, -2, 0, NULL, NULL, NULL, NULL, '2022-07-03', NULL, 1)", "negative_count", 2),
        ("INSERT INTO household_review VALUES (800009, 2, '2022-07-01', 'ND07-2021', 20, 15, 9, NULL, NULL, NULL, NULL, '2022-07-02', NULL, 1)", "households_contradict", 3),
        ("INSERT INTO household_review VALUES (800010, 4, '2022-07-01', 'ND07-2021', 0, 0, 0, NULL, NULL, NULL, NULL, '2022-07-02', NULL, 1)", "households_contradict", 3),
        ("UPDATE household_review SET households = 99999 WHERE id = 20", "household_count_jumped", 1),
        ("INSERT INTO assessment VALUES (800011, 2, 5, '2022-07-01', 350, 1, '2022-07-02', NULL, 1)",
            "share_out_of_range", 1),
        ("UPDATE assessment SET is_met = 1 - is_met WHERE id = 11", "met_contradicts_value", 1),
        ("INSERT INTO member_task VALUES (800012, 2, '2022-07-01', 10, 25, '2022-07-02', NULL, 1)", "part_over_whole",
            2),
        ("UPDATE household_review SET policy_poor = poor + 1 WHERE id = 21", "part_over_whole", 2),
        ("UPDATE roll_out SET members = 9999 WHERE id = (SELECT min(id) FROM roll_out WHERE reported_on = '2021-06-30')", "members_disagree", 1),
        ("INSERT INTO cell_grade VALUES (800013, 9, 20222, 'tot', '2021-12-20', '2021-12-21', NULL, 1)",
            "year_out_of_range", 1),
        ("INSERT INTO cell_grade VALUES (800014, 10, 2017, 'kha', '2017-12-20', '2020-01-02', NULL, 1)", "unknown_code",
            2),
        ("INSERT INTO household_review VALUES (800015, 5, '2022-07-01', 'ND99-2099', 300, 2, 2, NULL, NULL, NULL, NULL, '2022-07-02', NULL, 1)", "unknown_code", 2),
        ("UPDATE programme_target SET of_cells = 118 WHERE unit_id IS NULL", "cells_differ_from_target", 1),
        ("UPDATE programme_target SET target_cells = target_cells + 1 WHERE id = 2", "targets_sum_to_district", 1),
        ("INSERT INTO unit (id, code, name_vi, kind, valid_to, recorded_on) VALUES (800016, '28816', 'Giao Hòa', 'xa', '2020-01-31', '2020-01-02')", "event_outside_unit_validity", 1),
        ("INSERT INTO commune_review VALUES (800016, 800016, '2020-03-01', '2020-03-20', 4, '2020-03-21', NULL, 1)",
            "event_outside_unit_validity", 1),
        ("INSERT INTO cell VALUES (800017, 1, 'Ấp Cũ', 'ap', NULL, '2020-02-01', '2021-12-31', '2020-02-02', NULL, 1)",
            "event_outside_cell_life", 2),
        ("INSERT INTO recognition VALUES (800017, 800017, 2022, '2022-05-01', NULL, NULL, '2022-05-02', NULL, 1)",
            "event_outside_cell_life", 2),
        ("INSERT INTO registration VALUES (800017, 800017, 2020, '2020-01-15', '2020-02-02', NULL, 1)",
            "event_outside_cell_life", 2),
        ("INSERT INTO cell_succession VALUES (800018, 9, 9, '2022-01-01', 'giu', NULL, '2022-01-02', NULL, 1)",
            "cell_succession_disagrees", 1),
        ("UPDATE criterion_assignment SET office_vi = 'Bí thư' || char(8203) || ' chi bộ' WHERE id = 5",
            "hidden_character", 2),
        ("UPDATE cell SET name_vi = name_vi || char(8238) WHERE id = 9", "hidden_character", 2),
        ("""
         INSERT INTO pilot_designation WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 700)
         SELECT 800100 + i, 1 + i % 117, 'xa', '2022-01-01', '2022-01-02', NULL, 1 FROM n
         """, "table_grew", 1),
        ("PRAGMA user_version = 12", "source_schema_changed", 1),
    ];

    /// <summary>Accidents that change so much that each needs a load of its own.</summary>
    public static readonly (string Statement, string Check, string Severity, int Offenders)[] Large =
    [
        ("UPDATE roll_out SET recorded_on = '' WHERE id % 20 = 0", "refused_share", "stop", 1),
        ("DELETE FROM programme_target", "source_shrank", "stop", 1),
        ("INSERT INTO programme SELECT 2, name_vi, name_en, district_name, province_name, '2025-2030', 2026, 2030, recorded_on, source_note, is_illustrative FROM programme", "two_programmes", "stop", 2),
        ("DELETE FROM programme_report", "source_without_basis", "stop", 1),
        ("UPDATE membership_count SET away = away + 900 WHERE counted_on LIKE '2021%'", "total_jumped", "stop", 1),
        ("UPDATE household_review SET households = 9000, poor = 1 WHERE id % 20 = 0", "many_counts_jumped", "stop", 1),
        ("UPDATE unit SET valid_to = '2022-01-01' WHERE id = 1", "unit_without_successor", "warn", 1),
        ("UPDATE cell SET dissolved_on = '2022-08-04' WHERE id > 20", "recognised_within_cells", "stop", 2),
        ("UPDATE cell SET dissolved_on = '2022-07-01' WHERE id = (SELECT min(cell_id) FROM recognition)",
            "title_ended_with_cell", "warn", 1),
        ("UPDATE programme_report SET reported_to = '2022-08-01' WHERE reported_to = '2022-08-05'", "source_went_back",
            "warn", 1),
    ];

    /// <summary>Identities that hold whatever a source says, so that only a wrong model breaks them.</summary>
    public static readonly (string Model, string Right, string Wrong, string Check, int Offenders)[] Models =
    [
        ("marts/poverty_at", "sum(poor)::BIGINT", "sum(poor)::BIGINT + 1", "poverty_sums_to_district", 4),
        ("core/commune_count_at", "coalesce(counted.cells, 0) AS cells", "coalesce(counted.cells, 0) + 1 AS cells",
            "communes_sum_to_district", 1),
        ("marts/yearly_recognitions_at", "    withdrawn, ", "    withdrawn + 1 AS withdrawn, ",
            "years_sum_to_cumulative", 1),
        ("marts/programme_at", "nullif(cells.cells, 0)", "nullif(target.target, 0)", "shares_agree_with_counts", 1),
    ];

    public static TheoryData<string, int> SmallFound => [.. Small.Select(s => (s.Check, s.Offenders)).Distinct()];

    public static TheoryData<string, string, string, int> LargeFound => [.. Large];

    public static TheoryData<string, string, string, string, int> ModelsFound => [.. Models];

    [Theory, MemberData(nameof(SmallFound))]
    public void A_row_gone_wrong_is_warned_of_and_the_load_is_published(string check, int offenders)
    {
        Assert.Equal((LoadOutcome.Published, null), (broken.Result.Outcome, broken.Result.Error));
        var found = broken.Result.Summary.Checks.Single(c => c.Name == check);
        Assert.Equal(("warn", offenders), (found.Severity, (int)found.Offenders));
        Assert.Equal(offenders, found.Sample!.Value.GetArrayLength());
    }

    [Fact]
    public void The_clean_sample_offends_no_check_and_the_broken_one_only_those_that_were_provoked()
    {
        Assert.Equal([], clean.Result.Summary.Checks.Where(c => c.Offenders > 0).Select(c => c.Name));
        Assert.Equal(Small.Select(s => s.Check).Distinct().Order(),
            broken.Result.Summary.Checks.Where(c => c.Offenders > 0).Select(c => c.Name).Order());
    }

    [Theory, MemberData(nameof(LargeFound))]
    public void An_accident_is_found_and_held_where_it_says_stop(string statement, string check, string severity,
        int offenders)
    {
        using var workspace = new LoadWorkspace(clean);
        workspace.Run("a", statement);
        var result = workspace.Load();

        Assert.Equal((severity == "stop" ? LoadOutcome.Held : LoadOutcome.Published, null),
            (result.Outcome, result.Error));
        Assert.Contains((check, severity, (long)offenders),
            result.Summary.Checks.Select(c => (c.Name, c.Severity, c.Offenders)));
        if (severity != "stop") return;
        Assert.Equal(1, WarehouseView.Read(workspace.Folder, TimeProvider.System).Current);
        Assert.Equal("28", workspace.Ask("SELECT net FROM marts.programme").Single());
    }

    [Theory, MemberData(nameof(ModelsFound))]
    public void A_mart_that_no_longer_adds_up_is_held(string model, string right, string wrong, string check,
        int offenders)
    {
        using var workspace = new LoadWorkspace();
        foreach (var file in ((string[])["extract", "staging", "core", "marts", "checks"]).SelectMany(
            SqlTree.Embedded.Layer))
        {
            workspace.Sql($"{file.Layer}/{file.Name}", file.Text);
        }

        var text = SqlTree.Embedded.File(model + ".sql").Text;
        Assert.Contains(right, text);
        workspace.Sql(model, text.Replace(right, wrong));
        SampleSource.Write(workspace.SourcePath("a"), new SampleOptions());
        var result = workspace.Load();

        Assert.Equal((LoadOutcome.Held, null), (result.Outcome, result.Error));
        Assert.Equal([(check, (long)offenders)],
            result.Summary.Checks.Where(c => c.Offenders > 0).Select(c => (c.Name, c.Offenders)));
    }

    // A clock is put back by UnreadableTests, for no statement does it.
    [Fact]
    public void No_check_is_left_unprovoked() => Assert.Equal(
        SqlTree.Embedded.Layer("checks").Select(f => f.Name).Where(name => name != "clock_went_back").Order(),
        Small.Select(s => s.Check).Concat(Large.Select(l => l.Check)).Concat(Models.Select(m => m.Check)).Distinct()
            .Order());
}
