using Analytics.Loader.Sources;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Cli;

/// <summary>
/// A database about another subject, loaded by extract and staging alone: it is guarded by the checks that judge any
/// database, and every command answers.
/// </summary>
public sealed class OtherTreeTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public OtherTreeTests()
    {
        _workspace.Table("reading", "id BIGINT PRIMARY KEY,\nmm DOUBLE");
        _workspace.Table("station", "code VARCHAR PRIMARY KEY,\nname VARCHAR");
        _workspace.Run("a", """
            CREATE TABLE reading (id INTEGER PRIMARY KEY, mm); CREATE TABLE station (code TEXT PRIMARY KEY, name);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO reading SELECT i, i * 0.5 FROM n;
            INSERT INTO station VALUES ('A', 'Cồn'), ('B', 'Rạch'), ('C', 'Kênh');
            """);
    }

    [Theory]
    [InlineData("UPDATE reading SET mm = 'nhiều'", "refused_share")]
    [InlineData("UPDATE reading SET mm = 'nhiều' WHERE id <= 12", "refused_share")]
    [InlineData("UPDATE station SET name = x'00'", "refused_share")]
    [InlineData("DELETE FROM reading", "source_shrank")]
    [InlineData("DELETE FROM reading WHERE id % 3 = 0", "source_shrank")]
    [InlineData("DELETE FROM station", "source_shrank")]
    public void An_accident_of_its_rows_is_held(string accident, string check)
    {
        _workspace.Load();
        _workspace.Run("a", accident);
        var load = _workspace.Load();

        Assert.Equal((LoadOutcome.Held, null), (load.Outcome, load.Error));
        Assert.Equal([check],
            load.Summary.Checks.Where(c => c is { Severity: "stop", Offenders: > 0 }).Select(c => c.Name));
        Assert.Equal(1, WarehouseView.Read(_workspace.Folder, TimeProvider.System).Current);
    }

    [Fact]
    public void A_first_load_whose_rows_are_all_refused_is_held()
    {
        _workspace.Run("a", "UPDATE reading SET mm = 'nhiều'");
        var load = _workspace.Load();

        Assert.Equal((LoadOutcome.Held, 200L), (load.Outcome, load.Summary.Refused));
    }

    [Fact]
    public void Its_own_check_of_the_same_name_takes_the_place_of_ours()
    {
        _workspace.Sql("checks/source_shrank",
            "-- warn\n-- vi: Ít dòng hơn.\n-- en: Fewer rows.\n-- touches: members\nSELECT 1 WHERE false");
        _workspace.Load();
        _workspace.Run("a", "DELETE FROM reading WHERE id % 3 = 0");

        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
    }

    [Fact]
    public void Status_show_diff_and_export_answer()
    {
        _workspace.Load();
        _workspace.Run("a",
            "UPDATE reading SET mm = 7 WHERE id IN (1, 2); DELETE FROM station WHERE code = 'B'; INSERT INTO station VALUES ('D', 'Gò'), ('E', 'Vàm')");
        _workspace.Load();

        Assert.Equal((0, "Readers get load 2."),
            (Run("status") is var status ? status.ExitCode : -1, status.Output.Split('\n')[0]));
        Assert.Equal(0, Run("show", "2").ExitCode);
        var diff = Run("diff", "1", "2");
        Assert.Equal((0,
            "2 rows of reading restated: 1; 2\n1 row of station gone from the source: B\n+2 rows of station: D; E\n"),
            (diff.ExitCode, diff.Output));
        var export = Run("export", "--format", "csv", "--out", _workspace.PathOf("out"));
        Assert.Equal((0, "Wrote 2 files of load 2, those of history, for it was built without marts.\n"),
            (export.ExitCode, export.Output));
        Assert.Equal(5, File.ReadLines(_workspace.PathOf("out/station.csv")).Count(line => line.Length > 0) - 1);
    }

    [Fact]
    public void With_core_and_no_marts_core_is_exported()
    {
        _workspace.Sql("core/rain",
            "-- Rain of all days.\n-- Grain: one row.\nSELECT sum(mm) AS mm FROM history.reading WHERE valid_to_load IS NULL");
        _workspace.Load();
        var export = Run("export", "--json", "--format", "parquet", "--out", _workspace.PathOf("out"));

        Assert.Equal(("core", "rain.parquet"),
            (export.Json.GetProperty("schema").GetString(),
                export.Json.GetProperty("files").EnumerateArray().Single().GetString()));
    }

    [Fact]
    public void Show_says_what_a_check_found_and_refused_is_the_worklist_as_any_load_left_it()
    {
        _workspace.Load();
        _workspace.Run("a",
            "UPDATE reading SET mm = 'nhiều' WHERE id <= 12; UPDATE station SET name = x'FF' WHERE code = 'B'");
        Assert.Equal(LoadOutcome.Held, _workspace.Load().Outcome);
        var show = Run("show", "2");
        var held = Run("refused", "2", "--json").Json.GetProperty("refused").EnumerateArray().ToList();
        _workspace.Run("a", "UPDATE reading SET mm = 1 WHERE id > 1 AND id <= 12");
        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        var table = Run("refused", "--table", "reading");

        Assert.Contains("stop: refused_share. A reader would take a table for nearly complete", show.Output);
        Assert.Matches(@"a\s+reading\s+12\s+200", show.Output);
        Assert.Equal((13, "B", "not_text"),
            (held.Count, held[^1].GetProperty("key").GetString(), held[^1].GetProperty("rule").GetString()));
        Assert.Contains("1 cell is refused as of load 3:", table.Output);
        Assert.Matches(@"a\s+reading\s+1\s+mm\s+nhiều\s+not_a_number\s+3", table.Output);
        Assert.StartsWith("Nothing is refused as of load 1.", Run("refused", "1").Output);
        Assert.All((string[][])[["refused", "9"], ["refused", "--table", "nothing"]],
            command => Assert.Equal(6, Run(command).ExitCode));
    }

    [Fact]
    public void A_new_column_in_the_source_is_mentioned_by_one_load_alone()
    {
        _workspace.Load();
        _workspace.Run("a", "ALTER TABLE reading ADD COLUMN gauge TEXT");
        var load = Run("load", "--source", $"a={_workspace.SourcePath("a")}", "--sql", _workspace.SqlFolder);
        _workspace.Run("a", "UPDATE reading SET mm = 9 WHERE id = 1");
        var next = Run("load", "--json", "--source", $"a={_workspace.SourcePath("a")}", "--sql", _workspace.SqlFolder);

        Assert.Equal((3, true),
            (load.ExitCode, load.Output.Contains("Source a has new columns, which no extract takes: reading.gauge.")));
        Assert.Equal((0, 0),
            (next.ExitCode, next.Json.GetProperty("sources")[0].GetProperty("newColumns").GetArrayLength()));
        Assert.Equal(["reading.gauge"],
            WarehouseView.Read(_workspace.Folder, TimeProvider.System).Records.Single(r =>
                r.Load == 2).Summary!.Sources.Single().NewColumns);
    }

    [Theory]
    [InlineData("Data Source")]
    [InlineData("Datei=/srv/a.db")]
    [InlineData("Data Source=/srv/a.db;Password")]
    [InlineData("Data Source=")]
    [InlineData("Mode=ReadOnly")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=/srv/a.db;Mode=Sometimes")]
    [InlineData("Data Source=/srv/a.db;Default Timeout=999999999999999")]
    public void A_connection_string_that_names_no_file_is_one_sentence_and_a_mistake_of_usage(string text)
    {
        if (text == "Data Source") text = "Data Source;=";
        var error = Assert.Throws<UsageException>(() => SourceSetting.FromConnectionString("chauthanh", text));

        Assert.Equal(
            "Analytics:Sources:chauthanh:ConnectionString is no connection string of a SQLite file: write Data Source=FILE, e.g. Data Source=/srv/chauthanh.db.", error.Message);
        Assert.Equal(2, ExitCode.Of(error));
    }

    [Fact]
    public void A_malformed_setting_ends_the_loader_with_2_and_one_sentence()
    {
        using var load = LoaderProcess.Run([new("Analytics__Sources__a__ConnectionString", "Datei=x;Password=geheim")],
            ["load", "--warehouse", _workspace.Folder.Root]);

        Assert.Equal(2, load.ExitCode);
        Assert.DoesNotContain("geheim", Assert.Single(load.Error.Split('\n')));
        Assert.Equal(2, Run("load", "--source", "a=").ExitCode);
    }

    LoaderProcess Run(params string[] command) =>
        LoaderProcess.Run([.. command, "--warehouse", _workspace.Folder.Root]);

    public void Dispose() => _workspace.Dispose();
}
