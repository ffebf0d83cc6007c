using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

/// <summary>What the shipped checks hold back, and what they let pass.</summary>
public sealed class GateTests(CleanWorkspace clean) : IDisposable
{
    readonly LoadWorkspace _workspace = new(clean);

    [Theory]
    [InlineData("DELETE FROM recognition WHERE id % 3 = 0", "source_shrank")]
    [InlineData("DELETE FROM assessment WHERE id % 4 = 0", "source_shrank")]
    [InlineData("UPDATE household_review SET poor = 'nhiều' WHERE id % 50 = 0", "refused_share")]
    [InlineData("UPDATE household_review SET poor = poor * 20, households = households * 20", "total_jumped")]
    public void A_state_that_cannot_be_true_is_held_and_readers_keep_the_last(string accident, string check)
    {
        _workspace.Run("a", accident);
        var result = _workspace.Load();

        Assert.Equal(LoadOutcome.Held, result.Outcome);
        Assert.Contains(result.Summary.Checks, c => c.Name == check && c is { Severity: "stop", Offenders: > 0 });
        Assert.Equal(1, WarehouseView.Read(_workspace.Folder, TimeProvider.System).Current);
        Assert.Equal("28", _workspace.Ask("SELECT net FROM marts.programme").Single());
    }

    [Fact]
    public void A_source_that_stays_as_a_held_load_read_it_is_not_built_and_held_again()
    {
        _workspace.Run("a", "DELETE FROM programme_target");
        _workspace.Load();
        File.SetLastWriteTimeUtc(_workspace.SourcePath("a"),
            DateTime.UtcNow.AddMinutes(-1)); // long enough ago to prove that nothing came after
        _workspace.Load();
        var again = _workspace.Load();

        Assert.Equal((LoadOutcome.Held, 3, true), (again.Outcome, again.Load, again.IsStillHeld));
        Assert.Contains(again.Summary.Checks, c => c is { Severity: "stop", Offenders: > 0 });
        Assert.Equal(["2", "3"],
            Directory.GetDirectories(_workspace.Folder.Held).Select(d => Path.GetFileName(d)!).Order());
    }

    [Fact]
    public void A_source_that_is_mended_after_a_held_load_is_published()
    {
        var whole = File.ReadAllBytes(_workspace.SourcePath("a"));
        _workspace.Run("a", "DELETE FROM programme_target");
        Assert.Equal(LoadOutcome.Held, _workspace.Load().Outcome);
        File.WriteAllBytes(_workspace.SourcePath("a"), whole);
        _workspace.Run("a", "UPDATE lesson SET source_note = 'x' WHERE id = 1");

        Assert.Equal((LoadOutcome.Published, 1L),
            (_workspace.Load() is var result ? result.Outcome : default, result.Summary.Changed));
    }

    [Fact]
    public void Small_corrections_are_published_also_several_at_once()
    {
        _workspace.Run("a", """
            DELETE FROM recognition WHERE id = (SELECT max(id) FROM recognition);
            DELETE FROM upgrade_plan WHERE id <= 4;
            UPDATE lesson SET drawn_on = 'hôm qua' WHERE id = 1;
            UPDATE household_review SET poor = poor + 1 WHERE id = (SELECT max(id) FROM household_review);
            UPDATE cell SET dissolved_on = '2022-07-01' WHERE id = (SELECT min(cell_id) FROM recognition);
            """);
        var result = _workspace.Load();

        Assert.Equal([],
            result.Summary.Checks.Where(c => c is { Severity: "stop", Offenders: > 0 }).Select(c => c.Name));
        Assert.Equal(LoadOutcome.Published, result.Outcome);
        Assert.Equal(1, result.Summary.Refused);
    }

    [Fact]
    public void The_story_to_the_end_of_the_term_is_published()
    {
        using var workspace = new LoadWorkspace();
        SampleSource.Write(workspace.SourcePath("a"),
            new SampleOptions { Until = "2025-10", Communes = 22, Cells = 130 });
        var result = workspace.Load();

        Assert.Equal([],
            result.Summary.Checks.Where(c => c is { Severity: "stop", Offenders: > 0 }).Select(c => c.Name));
    }

    [Fact]
    public void The_programmes_of_three_districts_are_held_and_never_added_up()
    {
        foreach (var district in (string[])["b", "c"])
            SampleSource.Write(_workspace.SourcePath(district), new SampleOptions { Seed = district[0] });
        var result = _workspace.Load("a", "b", "c");

        Assert.Equal((LoadOutcome.Held, null), (result.Outcome, result.Error));
        Assert.Equal(3, result.Summary.Checks.Single(c => c.Name == "two_programmes").Offenders);
        Assert.Equal("28 117", _workspace.Ask("SELECT net, cells FROM marts.programme").Single());
    }

    [Fact]
    public void A_second_programme_within_one_source_is_held_and_so_is_a_source_under_a_second_name()
    {
        _workspace.Run("a",
            "INSERT INTO programme SELECT 2, name_vi, name_en, district_name, province_name, '2025-2030', 2026, 2030, recorded_on, source_note, is_illustrative FROM programme");
        Assert.Contains("two_programmes", Stopped(_workspace.Load()));

        _workspace.Run("a", "DELETE FROM programme WHERE id = 2");
        File.Copy(_workspace.SourcePath("a"), _workspace.SourcePath("renamed"));
        Assert.Contains("two_programmes", Stopped(_workspace.Load("renamed")));
    }

    [Fact]
    public void An_accident_in_one_district_does_not_hide_among_three()
    {
        SampleSource.Write(_workspace.PathOf("d.db"), new SampleOptions { Districts = 3 });
        new Publisher(_workspace.Folder, TimeProvider.System).Release(_workspace.Load("d-01", "d-02", "d-03").Load,
            "three districts, to compare with");
        _workspace.Run("d-01", "UPDATE membership_count SET away = away + 900 WHERE counted_on LIKE '2021%'");
        _workspace.Run("d-02", "DELETE FROM registration WHERE id % 3 = 0");
        _workspace.Run("d-03", "UPDATE cell SET dissolved_on = '2022-08-04' WHERE id > 5");
        var result = _workspace.Load("d-01", "d-02", "d-03");

        Assert.Equal((LoadOutcome.Held, null), (result.Outcome, result.Error));
        Assert.Equal([("recognised_within_cells", "d-03"), ("source_shrank", "d-02"), ("total_jumped", "d-01")],
            result.Summary.Checks
            .Where(c => c is { Severity: "stop", Offenders: > 0 } && c.Name != "two_programmes")
            .SelectMany(
                c => c.Sample!.Value.EnumerateArray().Select(row => (c.Name, row.GetProperty("source").GetString()!)))
                .Order());
    }

    static IEnumerable<string> Stopped(LoadResult result) =>
        result.Summary.Checks.Where(c => c is { Severity: "stop", Offenders: > 0 }).Select(c => c.Name);

    public void Dispose() => _workspace.Dispose();
}
