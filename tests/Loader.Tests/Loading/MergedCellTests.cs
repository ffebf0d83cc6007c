using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Loading;

/// <summary>
/// Merged hamlets keep one identity: each title counts once, and every table says the same of every day.
/// </summary>
public sealed class MergedCellTests(MergedWorkspace merged) : IClassFixture<MergedWorkspace>
{
    [Fact]
    public void Hamlets_that_were_merged_are_published_with_no_check_that_stops_and_none_that_doubts_the_merger()
    {
        Assert.Equal((LoadOutcome.Published, null), (merged.Result.Outcome, merged.Result.Error));
        Assert.Equal([],
            merged.Result.Summary.Checks.Where(
                c => c.Offenders > 0
                    && (c.Severity == "stop"
                        || c.Name is "cell_succession_disagrees" or "cells_differ_from_target"
                            or "title_ended_with_cell")).Select(c => c.Name));
    }

    [Theory]
    [InlineData("2021-12-31", "117 14 0 0 14")]
    [InlineData("2022-06-29", "117 24 0 0 24")]
    [InlineData("2022-06-30", "117 24 0 0 24")] // the last day of the predecessors
    [InlineData("2022-07-01",
        "111 24 0 3 21")] // of two titles kept by one cell one counts; one ended, one is to be confirmed
    [InlineData("2022-07-10", "111 24 0 3 21")]
    [InlineData("2022-08-05", "111 28 0 3 25")]
    public void The_communes_and_the_cells_add_up_to_the_district_on_every_day(string day, string expected)
    {
        Assert.Equal([expected],
            merged.Ask($"SELECT cells, recognised, withdrawn, ended, net FROM marts.programme_at(DATE '{day}')"));
        var (cells, net, ended) = (expected.Split(' ')[0], expected.Split(' ')[4], expected.Split(' ')[3]);
        Assert.Equal([$"{cells} {net} {ended}"],
            merged.Ask($"SELECT cells, recognised, ended FROM marts.commune_total_at(DATE '{day}')"));
        Assert.Equal([$"now {cells} {net}", $"then {cells} {net}"],
            merged.Ask($"SELECT units, sum(cells), sum(recognised) FROM marts.commune_by_units_at(DATE '{day}') GROUP BY units ORDER BY 1"));
        Assert.Equal([$"{cells} {net}"],
            merged.Ask($"SELECT count(*), count(*) FILTER (holds_title) FROM marts.cell_at(DATE '{day}')"));
        Assert.Equal([net],
            merged.Ask($"SELECT sum(recognised - withdrawn - ended) FROM marts.yearly_recognitions_at(DATE '{day}')"));
        Assert.Equal([net],
            merged.Ask($"SELECT arg_max(cumulative, on_day) FROM marts.cumulative_recognitions_at(DATE '{day}')"));
        Assert.Equal([$"{cells} {net}"],
            merged.Ask($"SELECT any_value(cells), sum(net) FROM marts.forecast_input_at(DATE '{day}') WHERE basis = 'all'"));
    }

    [Fact]
    public void The_forecast_of_the_district_and_its_communes_rests_on_the_merged_cells()
    {
        Assert.Equal(["111 25"],
            merged.Ask("SELECT any_value(cells), sum(net) FROM marts.forecast_input WHERE basis = 'recorded'"));
        Assert.Equal(["111 25 21"],
            merged.Ask("SELECT sum(cells), sum(recognised), count(*) FROM meta.forecast_commune WHERE load = 2"));
        Assert.Equal(["111 25"],
            merged.Ask("SELECT count(*), count(*) FILTER (stage = 'recognised') FROM marts.forecast_cell"));
    }

    [Theory]
    [InlineData(MergedWorkspace.OfTwo, "true")]
    [InlineData(MergedWorkspace.OfOne, "true")]
    [InlineData(MergedWorkspace.OfNone, "false")]
    [InlineData(MergedWorkspace.AcrossCommunes, "true")]
    [InlineData(MergedWorkspace.ToConfirm, "false")]
    [InlineData(MergedWorkspace.Ended, "false")]
    public void A_successor_holds_the_title_where_it_is_kept_and_carries_the_work_on(int cell, string holds)
    {
        var state = merged.Ask(
            $"SELECT holds_title, state FROM marts.cell JOIN core.cell USING (cell_id) WHERE source_id = {cell}")
            .Single();

        Assert.StartsWith(holds, state, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("not_started", state);
    }

    [Fact]
    public void A_title_moves_with_its_cell_to_the_commune_of_the_successor_on_the_day_of_the_merger()
    {
        const string Held =
            "SELECT commune_id, recognised FROM marts.commune_at(DATE '{0}') WHERE commune_id IN (6, 21) ORDER BY 1";
        const string Years =
            "SELECT sum(recognised) FROM marts.commune_year_at(DATE '{0}') WHERE commune_id = 21 AND year = 2021";

        Assert.Equal(["6 0", "21 2"], merged.Ask(string.Format(Held, "2022-06-30")));
        Assert.Equal(["6 1", "21 1"], merged.Ask(string.Format(Held, "2022-07-01")));
        Assert.Equal(("1", "0"),
            (merged.Ask(string.Format(Years, "2022-06-30")).Single(),
                merged.Ask(string.Format(Years, "2022-07-01")).Single()));
        Assert.Equal(["2020 2", "2021 12", "2022 14"],
            merged.Ask("SELECT year, sum(recognised) FROM marts.commune_year GROUP BY 1 ORDER BY 1"));
    }

    [Fact]
    public void Before_the_merger_the_old_cells_are_shown_and_the_new_ones_are_not()
    {
        const string Cells = "SELECT source_id FROM marts.cell_at(DATE '{0}') JOIN core.cell USING (cell_id) WHERE source_id IN (4, 5, 800900) ORDER BY 1";

        Assert.Equal(["4", "5"], merged.Ask(string.Format(Cells, "2022-06-30")));
        Assert.Equal(["800900"], merged.Ask(string.Format(Cells, "2022-07-01")));
    }

    [Fact]
    public void A_title_that_is_to_be_confirmed_asks_for_attention_and_one_that_ended_does_not()
    {
        var alert = SqlTree.Embedded.File("alerts/title_to_confirm.sql").Text;

        Assert.Equal(["2022-07-01"], merged.Ask($"SELECT since FROM ({alert.Replace("$as_of", "DATE '2022-08-05'")})"));
        Assert.Equal([], merged.Ask($"SELECT since FROM ({alert.Replace("$as_of", "DATE '2022-06-30'")})"));
    }

    [Fact]
    public void A_review_of_the_year_of_the_merger_counts_for_the_title_that_stood_at_its_start() =>
        Assert.Equal(merged.Ask("SELECT year, due, reviewed FROM marts.title_upkeep", load: 1),
            merged.Ask("SELECT year, due, reviewed FROM marts.title_upkeep"));

    [Fact]
    public void A_cell_bears_the_name_of_the_day()
    {
        const string Name = "SELECT name, coalesce(name_en, '-') FROM marts.cell_at(DATE '{0}') WHERE cell_id = 80";

        Assert.Equal(["Ấp Cũ Old hamlet"], merged.Ask(string.Format(Name, "2021-12-31")));
        Assert.Equal(["Ấp Đổi Tên -"], merged.Ask(string.Format(Name, "2022-03-01")));
        Assert.StartsWith("ấp Cũ, ",
            merged.Ask("SELECT place_vi FROM marts.cell_place_at(DATE '2022-02-28') WHERE cell_id = 80").Single());
        Assert.StartsWith("Old hamlet, ",
            merged.Ask("SELECT place_en FROM marts.cell_place_at(DATE '2022-02-28') WHERE cell_id = 80").Single());
    }

    [Fact]
    public void Two_loads_differ_in_communes_that_began_ended_and_succeeded_each_other_and_in_cells_that_did()
    {
        var changes = SqlTree.Embedded.File("queries/loads/changes.sql").Text.Replace("$from_load", "1")
            .Replace("$to_load", "2").TrimEnd();
        var listed = merged.Ask(
            $"SELECT subject, change, facts, examples FROM ({changes}) WHERE subject LIKE 'commune%' OR subject LIKE 'cell_%' ORDER BY 1, 2");

        Assert.Equal([
            "cell_name", "cell_succession", "commune", "commune_began", "commune_ended", "commune_succession",
        ], listed.Select(t => t.Split(' ')[0]));
        Assert.Contains("Xã Gộp", listed.Single(t => t.StartsWith("commune_began", StringComparison.Ordinal)));
        Assert.Contains("\"into\":\"Xã Gộp\"",
            listed.Single(t => t.StartsWith("commune_succession", StringComparison.Ordinal)));
        Assert.Contains("\"into\":\"Ấp Mới",
            listed.Single(t => t.StartsWith("cell_succession", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_sum_is_dated_by_the_day_of_most_hamlets_and_divided_by_the_titles_of_that_day()
    {
        Assert.Equal(["2022-06-30 1 2022-08-05 2022-08-05"],
            merged.Ask("SELECT on_day, other_cells, other_from, other_to FROM marts.poverty WHERE year = 2022",
                load: 1));
        Assert.Equal(["24", "93"],
            merged.Ask("SELECT cells FROM marts.poverty_title WHERE year = 2022 ORDER BY 1", load: 1));
        Assert.Equal(["24"], merged.Ask("SELECT net FROM marts.programme_at(DATE '2022-06-30')", load: 1));
        Assert.Equal(["2022-06-30 0", "2022-06-30 1"],
            merged.Ask("SELECT DISTINCT on_day, other_cells FROM marts.poverty_commune WHERE year = 2022 ORDER BY 2",
                load: 1));
    }

    [Fact]
    public void Awaited_findings_of_surveys_and_of_appraisals_are_two_figures_and_the_same_in_every_table()
    {
        using var workspace = new LoadWorkspace(merged);
        workspace.Run("a",
            "INSERT INTO appraisal_visit (survey_plan_id, cell_id, kind, visited_on, recorded_on) SELECT 3, id, 'tham_dinh', '2022-08-02', '2022-08-03' FROM cell WHERE id IN (70, 71, 72)");
        workspace.Load();

        Assert.Equal(["2 3"], workspace.Ask("SELECT survey_awaited, appraisal_awaited FROM marts.commune_total"));
        Assert.Equal(["2 3"],
            workspace.Ask("SELECT survey_awaited, appraisal_awaited FROM marts.survey_plan WHERE year = 2022"));
    }

    [Fact]
    public void A_title_that_two_successors_would_carry_is_held_by_the_check()
    {
        using var workspace = new LoadWorkspace();
        foreach (var file in ((string[])["extract", "staging", "core", "marts", "checks"]).SelectMany(
            SqlTree.Embedded.Layer))
        {
            workspace.Sql($"{file.Layer}/{file.Name}", file.Text);
        }

        var model = SqlTree.Embedded.File("core/cell_succession.sql").Text;
        const string Once = "ORDER BY stated.title <> 'giu', stated.happened_on, stated.successor_id, stated.id) = 1";
        Assert.Contains(Once, model);
        workspace.Sql("core/cell_succession", model.Replace(Once, Once.Replace("= 1", "> 0")));
        SampleSource.Write(workspace.SourcePath("a"), new SampleOptions());
        workspace.Run("a",
            "UPDATE cell SET dissolved_on = '2022-06-30' WHERE id = 4; INSERT INTO cell (id, unit_id, name_vi, kind, established_on, recorded_on) VALUES (800900, 2, 'Ấp A', 'ap', '2022-07-01', '2022-07-02'), (800901, 2, 'Ấp B', 'ap', '2022-07-01', '2022-07-02')");
        workspace.Run("a",
            "INSERT INTO cell_succession (predecessor_cell_id, successor_cell_id, happened_on, title, recorded_on) VALUES (4, 800900, '2022-07-01', 'giu', '2022-07-02'), (4, 800901, '2022-07-01', 'giu', '2022-07-02')");
        var result = workspace.Load();

        Assert.Equal(LoadOutcome.Held, result.Outcome);
        Assert.Contains(result.Summary.Checks, c => c is { Name: "communes_sum_to_district", Offenders: > 0 });
    }
}
