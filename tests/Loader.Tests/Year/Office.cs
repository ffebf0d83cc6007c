using System.Globalization;
using Analytics.Loader.Loads;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Loader.Sources;
using Analytics.Loader.Tests.Crash;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Year;

/// <summary>An office whose source changes a little each day, and what accidents do to it.</summary>
sealed class Office : IDisposable
{
    const string Source = "a";

    readonly LoadWorkspace _workspace = new();
    readonly List<string> _copies = [];
    readonly SmallDisk? _disk;
    int _day;

    Office()
    {
        Directory.CreateDirectory(_workspace.Folder.Root);
        if (SmallDisk.IsAllowed) _disk = SmallDisk.At(_workspace.Folder.Root);
    }

    public required string Shrink { get; init; }
    public required string Empty { get; init; }
    public required string Rename { get; init; }
    public required string Refuse { get; init; }
    public required string Daily { get; init; }
    public required string Rows { get; init; }

    /// <summary>One table, the generic checks, and one that knows a source that went back.</summary>
    public static Office OfOneTable()
    {
        var office = new Office
        {
            Shrink = "DELETE FROM reading WHERE id % 3 = 0",
            Empty = "DELETE FROM reading",
            Rename = "ALTER TABLE reading RENAME COLUMN amount TO so_luong",
            Refuse = "UPDATE reading SET amount = 'nhiều' WHERE id % 20 = 0",
            Daily = "UPDATE reading SET amount = amount + 1, recorded_on = '{0}' WHERE id = 7",
            Rows = "SELECT count(*) FROM history.reading WHERE valid_to_load IS NULL",
        };
        office._workspace.Table("reading",
            "id BIGINT PRIMARY KEY,\namount BIGINT NOT NULL,\nrecorded_on DATE NOT NULL");
        office._workspace.Sql("checks/source_went_back", """
            -- warn
            -- vi: Nguồn lùi về một bản cũ hơn.
            -- en: The source went back to an older state of itself.
            -- touches: poverty
            SELECT max(recorded_on) AS recorded_on FROM history.reading WHERE valid_to_load IS NULL
            HAVING max(recorded_on) < (SELECT max(recorded_on) FROM previous.history.reading WHERE valid_to_load IS NULL)
            """);
        office._workspace.Run(Source, """
            CREATE TABLE reading (id INTEGER PRIMARY KEY, amount, recorded_on);
            INSERT INTO reading WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) SELECT i, i, '2020-01-01' FROM n
            """);
        return office;
    }

    /// <summary>The sample, by the SQL of the product.</summary>
    public static Office OfSample()
    {
        var office = new Office
        {
            Shrink = "DELETE FROM recognition WHERE id % 3 = 0",
            Empty = "DELETE FROM assessment",
            Rename = "ALTER TABLE cell RENAME COLUMN name_vi TO ten",
            Refuse = "UPDATE household_review SET poor = 'nhiều' WHERE id % 20 = 0",
            Daily = "UPDATE membership_count SET recorded_on = '{0}', source_note = 'Cập nhật {0}' WHERE id = (SELECT max(id) FROM membership_count)",
            Rows = "SELECT net FROM marts.programme",
        };
        SampleSource.Write(office._workspace.SourcePath(Source), new SampleOptions());
        return office;
    }

    public WarehouseFolder Folder => _workspace.Folder;
    public string[] WorkLeft => _workspace.WorkLeft;
    public string SourcePath => _workspace.SourcePath(Source);
    public bool HasDisk => _disk is not null;
    public long SnapshotBytes =>
        new DirectoryInfo(Folder.Snapshots).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    public LoadRequest Request(int keepLoads) =>
        new(Folder, [new SourceSetting(Source, SourcePath)],
            Tree)
        { KeepLoads = keepLoads, Checks = _workspace.Checks, Privacy = _workspace.Privacy };

    /// <summary>The arguments that name the same SQL to the Loader's command.</summary>
    public string[] TreeArguments =>
        Directory.Exists(Path.Combine(_workspace.SqlFolder, "extract")) ? ["--sql", _workspace.SqlFolder] : [];

    SqlTree Tree => TreeArguments is [_, var folder] ? SqlTree.Open(folder) : SqlTree.Embedded;

    /// <summary>What the office records on one more day; the file of the week before is kept.</summary>
    public void Change()
    {
        var copy = _workspace.PathOf($"copy-{_day}.db");
        File.Copy(SourcePath, copy, overwrite: true);
        _copies.Add(copy);
        if (_copies.Count > 7)
        {
            File.Delete(_copies[0]);
            _copies.RemoveAt(0);
        }

        Run(string.Format(CultureInfo.InvariantCulture, Daily,
            new DateOnly(2023, 1, 1).AddDays(_day++).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    public void Run(string sql) => _workspace.Run(Source, sql);

    public SqliteConnection Open() => _workspace.OpenSource(Source);

    /// <summary>Puts the oldest kept copy in the source's place.</summary>
    public void GoBack() => File.Copy(_copies[0], SourcePath, overwrite: true);

    public string Kept()
    {
        var kept = _workspace.PathOf("kept.db");
        File.Copy(SourcePath, kept, overwrite: true);
        return kept;
    }

    public void PutBack(string kept) => File.Copy(kept, SourcePath, overwrite: true);

    public void FillDisk() => _disk!.LeaveBytes(64 * 1024);

    public void FreeDisk() => _disk!.LeaveBytes(4L << 30);

    public long RowsThatReadersGet(PublishedSnapshots snapshots)
    {
        using var lease = snapshots.Acquire()!;
        using var connection = lease.Connect();
        return connection.Scalar<long>(Rows);
    }

    public void Dispose()
    {
        _disk?.Dispose();
        _workspace.Dispose();
    }
}
