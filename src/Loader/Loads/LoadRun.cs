using System.Globalization;
using Analytics.Loader.Privacy;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Loads;

/// <summary>Called before a load is published, to warm the caches of its readers. Must not throw.</summary>
public delegate void PrepareReaders(int load);

/// <summary>The parameters of a load.</summary>
public sealed record LoadRequest(WarehouseFolder Folder, IReadOnlyList<SourceSetting> Sources, SqlTree Sql)
{
    public IProgress<LoadProgress>? Progress { get; init; }

    /// <summary>Called when the snapshot is in place, before it is announced to readers.</summary>
    public PrepareReaders? BeforeReaders { get; init; }

    /// <summary>
    /// Whether readers have no figures until this load is published: it then runs at normal priority.
    /// </summary>
    public bool IsAwaited { get; init; }

    /// <inheritdoc cref="LoaderSettings.KeepLoads"/>
    public int KeepLoads { get; init; } = LoaderSettings.DefaultKeepLoads;

    /// <inheritdoc cref="LoaderSettings.MemoryMb"/>
    public int MemoryMb { get; init; } = LoaderSettings.DefaultMemoryMb;

    /// <inheritdoc cref="LoaderSettings.Threads"/>
    public int Threads { get; init; }

    public CheckThresholds Checks { get; init; } = new();
    public PrivacySettings Privacy { get; init; } = new();

    /// <summary>
    /// A digest of everything that affects a snapshot and its checks: SQL, forecast model, thresholds, privacy
    /// settings.
    /// </summary>
    public string ModelVersion => $"{Sql.Version}-{typeof(LoadRequest).Assembly.GetName().Version}-{Checks.Version}-"
        + $"{Privacy.Version}";
}

/// <summary>The state of one load that the steps share and fill in pipeline order.</summary>
public sealed class LoadRun : IDisposable
{
    /// <summary>
    /// Catalogue of the temporary file with the extracted rows; it never becomes part of a snapshot.
    /// </summary>
    public const string Extracted = "extracted";

    /// <summary>Catalogue of the last published snapshot, read-only.</summary>
    public const string Previous = "previous";

    static readonly TimeSpan InterruptEvery = TimeSpan.FromMilliseconds(200);

    readonly Timer _interrupter;
    readonly Lock _gate = new();
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? _historyBefore;
    ModelBuild? _models;
    bool _closed;
    long _reportedAt;

    public LoadRun(LoadRequest request, int load, Manifest? previous, TimeProvider time,
        CancellationToken cancellationToken)
    {
        (Request, Load, PreviousManifest, Time, CancellationToken) = (request, load, previous, time, cancellationToken);
        StartedAt = DistrictTime.Now(time);
        StartedTimestamp = time.GetTimestamp();
        FileRights.CreateFolder(WorkFolder);
        Tables = request.Sql.Contracts;
        Connection = DuckDbFile.OpenBuild(WarehouseFolder.DatabaseIn(WorkFolder), request.MemoryMb, request.Threads);
        _interrupter = new Timer(_ => Interrupt(), null, InterruptEvery, InterruptEvery);
    }

    /// <summary>
    /// Creates the schemas of the private file. Not done in the constructor: after a failure here the run must still
    /// be disposed of, or its deleted files keep using disk space.
    /// </summary>
    public void Prepare()
    {
        Connection.Execute(
            $"ATTACH {Path.Combine(WorkFolder, "extracted.duckdb").Literal()} AS {Extracted}; CREATE SCHEMA "
                + $"{Extracted}.staging;");
        if (PreviousManifest is { } previous)
        {
            Connection.Execute(
                $"ATTACH {WarehouseFolder.DatabaseIn(Request.Folder.SnapshotOf(previous.Load)).Literal()} AS "
                    + $"{Previous} (READ_ONLY)");
        }

        InTransaction(() =>
        {
            foreach (var schema in (string[])["history", "core", "marts", "meta"])
                Connection.Execute($"CREATE SCHEMA {schema}");
            foreach (var file in SqlTree.Embedded.Layer("meta")) Connection.Execute(file.Text);
            foreach (var (name,
                value) in Request.Checks.All.Append((PrivacySettings.SmallCountName, Request.Privacy.SmallCount)))
            {
                Connection.Execute(
                    string.Create(CultureInfo.InvariantCulture,
                    $"INSERT INTO meta.setting VALUES ({name.Literal()}, {value:R})"));
            }
        });
    }

    public LoadRequest Request { get; }
    public int Load { get; }
    public Manifest? PreviousManifest { get; }
    public TimeProvider Time { get; }
    public CancellationToken CancellationToken { get; }
    public DateTimeOffset StartedAt { get; }

    /// <summary>The start by the monotonic clock, for durations: the wall clock may step back.</summary>
    public long StartedTimestamp { get; }
    public DuckDBConnection Connection { get; }

    /// <summary>The contracts of all extracts, ordered by name.</summary>
    public IReadOnlyList<StagingTable> Tables { get; }
    public string WorkFolder => Request.Folder.WorkOf(Load);

    /// <summary>
    /// The columns and types of each history table of the previous snapshot, in order; empty before the first load.
    /// </summary>
    /// <remarks>One query for the whole load: DuckDB scans all tables and views of both databases for each.</remarks>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> HistoryBefore =>
        _historyBefore ??= ReadHistoryBefore();

    /// <summary>For each source the unread columns of its last reading, whatever the outcome of that load.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> UnreadBefore { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The names of all steps of the pipeline, for counting progress.</summary>
    public IReadOnlyList<string> StepNames { get; init; } = [];

    public List<SourceSummary> Sources { get; } = [];
    public List<TableSummary> TableSummaries { get; } = [];

    /// <summary>Core and marts as far as they are built.</summary>
    public ModelBuild Models => _models ??= new ModelBuild(this);

    /// <summary>Tables whose rows were carried over without reading.</summary>
    public List<CarriedTable> CarriedTables { get; } = [];
    public List<CheckSummary> Checks { get; } = [];
    public List<StepSummary> Steps { get; } = [];
    public DateOnly? ReportedTo { get; set; }

    public LoadSummary Summary(double seconds) => new()
    {
        Sources = Sources, Tables =
            TableSummaries, Carried =
            CarriedTables, Checks = Checks, Steps = Steps, ReportedTo = ReportedTo, Seconds = Math.Round(seconds, 3),
    };

    /// <summary>Runs several writes in one transaction: each commit waits for the disk.</summary>
    public void InTransaction(Action writes)
    {
        Connection.Execute("BEGIN TRANSACTION");
        writes();
        Connection.Execute("COMMIT");
    }

    /// <summary>
    /// Copies the rows of earlier loads into an append-only table of meta; does nothing if the previous snapshot's
    /// version has no such table.
    /// </summary>
    public void CopyFromPrevious(string table)
    {
        if (PreviousManifest is null) return;
        if (Connection.Scalar<long>(
            $"SELECT count(*) FROM duckdb_tables() WHERE database_name = {Previous.Literal()} AND schema_name = "
                + $"'meta' AND table_name = {table.Literal()}") > 0)
        {
            Connection.Execute($"INSERT INTO meta.{table.Quoted()} BY NAME FROM {Previous}.meta.{table.Quoted()}");
        }
    }

    /// <summary>Reports the current step to observers in this and in other processes.</summary>
    public void ReportProgress(string step, string? detail = null, long rows = 0)
    {
        var progress = new LoadProgress(Load, step, detail, rows, StepNames.TakeWhile(name => name != step).Count(),
            StepNames.Count);
        Request.Progress?.Report(progress);
        // A model may take a millisecond: the file is written for each step, for row counts, and otherwise a few
        // times a second.
        if (detail is not null && rows == 0 && Time.GetElapsedTime(_reportedAt) < InterruptEvery) return;
        _reportedAt = Time.GetTimestamp();
        progress.Write(Request.Folder);
    }

    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ReadHistoryBefore() => PreviousManifest is null
        ? new Dictionary<string, IReadOnlyDictionary<string, string>>()
        : Connection.Rows($"""
            SELECT table_name, column_name, data_type FROM duckdb_columns()
            WHERE database_name = {Previous.Literal()} AND schema_name = 'history' ORDER BY table_name, column_index
            """, r => (Table: r.GetString(0), Column: r.GetString(1), Type: r.GetString(2)))
            .GroupBy(c => c.Table)
                .ToDictionary(t =>
                t.Key, t => (IReadOnlyDictionary<string, string>)t.ToDictionary(c => c.Column, c => c.Type));

    /// <summary>Closes the private file and stops the interrupt timer.</summary>
    public void Dispose()
    {
        _interrupter.Dispose();
        lock (_gate)
        {
            if (_closed) return;
            _closed = true;
            Connection.Dispose();
        }
    }

    // A running statement cannot observe the token: it is interrupted, and so is the next one, until the run ends.
    void Interrupt()
    {
        if (!CancellationToken.IsCancellationRequested) return;
        lock (_gate)
        {
            if (!_closed) Connection.NativeConnection.Interrupt();
        }
    }
}
