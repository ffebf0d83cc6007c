using System.Text.Json;

namespace Analytics.Warehouse.Publishing;

/// <summary>The result of a load as counts of rows. Read = loaded + refused, for every table and in total.</summary>
public sealed record LoadSummary
{
    public IReadOnlyList<SourceSummary> Sources { get; init; } = [];
    public IReadOnlyList<TableSummary> Tables { get; init; } = [];

    /// <summary>
    /// Tables whose rows were carried over without reading: the source could not be read or is no longer extracted.
    /// </summary>
    public IReadOnlyList<CarriedTable> Carried { get; init; } = [];
    public IReadOnlyList<CheckSummary> Checks { get; init; } = [];
    public IReadOnlyList<StepSummary> Steps { get; init; } = [];

    /// <summary>The date up to which the sources report; null when they give none.</summary>
    public DateOnly? ReportedTo { get; init; }
    public double Seconds { get; init; }

    public long Read => Tables.Sum(t => t.Read);
    public long Loaded => Tables.Sum(t => t.Loaded);
    public long Refused => Tables.Sum(t => t.Refused);
    public long New => Tables.Sum(t => t.New);
    public long Changed => Tables.Sum(t => t.Changed);
    public long Gone => Tables.Sum(t => t.Gone);
    public long Returned => Tables.Sum(t => t.Returned);
    public long Stale => Tables.Sum(t => t.Stale);

    /// <summary>Whether no check found an offending row.</summary>
    public bool ChecksPassed => Checks.All(c => c.Offenders == 0);
}

/// <summary>The state of one source: its name, the fingerprint of its files, and when it last changed.</summary>
public sealed record SourceSummary(string Name, string Fingerprint, DateTimeOffset? ChangedAt = null,
    string JournalMode = "")
{
    /// <summary>Why it could not be read; its rows are then those of its last successful load.</summary>
    public string? Error { get; init; }

    /// <summary>The path of its file, for verification; not shown to readers.</summary>
    public string? Path { get; init; }

    /// <summary>The application id and the schema version that the owning application stores in the file.</summary>
    public long ApplicationId { get; init; }

    /// <inheritdoc cref="ApplicationId"/>
    public long SchemaVersion { get; init; }

    /// <summary>Whether the error can disappear without intervention.</summary>
    public bool IsTransient { get; init; }

    /// <summary>False for a source that is no longer in the settings: its rows stay unchanged.</summary>
    public bool IsConfigured { get; init; } = true;

    /// <summary>The load whose rows of this source are shown: the last one that read it.</summary>
    public int? RowsOfLoad { get; init; }

    /// <summary>
    /// Columns of the extracted tables that no extract reads, as table.column; null in summaries of older versions.
    /// </summary>
    public IReadOnlyList<string>? UnreadColumns { get; init; }

    /// <summary>
    /// The columns of <see cref="UnreadColumns"/> that are new since the previous reading: each is reported by one
    /// load only.
    /// </summary>
    public IReadOnlyList<string> NewColumns { get; init; } = [];

    /// <summary>When the source was last read successfully.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>
/// One table of one source: rows read, loaded, refused and converted, and the changes since the previous load.
/// </summary>
public sealed record TableSummary(string Source, string Table, long Read, long Loaded, long Refused, long Converted)
{
    public long New { get; init; }
    public long Changed { get; init; }
    public long Gone { get; init; }

    /// <summary>
    /// Rows that are unchanged. In summaries of builds before 0.2, which have no <see cref="OpenBefore"/>, stale rows
    /// are included.
    /// </summary>
    public long Unchanged { get; init; }

    /// <summary>Rows whose last valid version is kept because the source now has a version that is refused.</summary>
    public long Stale { get; init; }

    /// <summary>Rows that were valid before this load; null in summaries of builds before 0.2.</summary>
    public long? OpenBefore { get; init; }

    /// <summary>Refused rows whose key could not be read, so that they cannot be matched to a row.</summary>
    public long Unidentified { get; init; }

    /// <summary>New rows that existed before and were gone in between: each continues its earlier history.</summary>
    public long Returned { get; init; }

    /// <summary>An order-independent digest of the loaded rows; "0" when there are none.</summary>
    public string Digest { get; init; } = "0";
}

/// <summary>One table of one source whose rows a load carried over without reading.</summary>
/// <param name="Open">The number of valid rows, the same as before.</param>
public sealed record CarriedTable(string Source, string Table, long Open);

/// <summary>One check of sql/checks: its severity (stop or warn) and the number of offending rows.</summary>
public sealed record CheckSummary(string Name, string Severity, long Offenders)
{
    /// <summary>
    /// The figures that the check affects; empty in journals of older builds, as are the next three.
    /// </summary>
    public IReadOnlyList<string> Touches { get; init; } = [];

    /// <summary>What a reader would wrongly conclude.</summary>
    public string Vietnamese { get; init; } = "";
    public string English { get; init; } = "";

    /// <summary>
    /// Some of the offending rows as an array of objects, so that the journal alone shows why a load was held.
    /// </summary>
    public JsonElement? Sample { get; init; }

    /// <summary>
    /// The columns of the offending rows that all readers may see; the others are for users who may run loads.
    /// </summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>
    /// A copy without the columns that not all readers may see; without rows where no column is left.
    /// </summary>
    public CheckSummary WithoutHidden() => this with
    {
        Sample = Shows.Count > 0 && Sample is { ValueKind: JsonValueKind.Array } rows
            ? JsonSerializer.SerializeToElement(rows.EnumerateArray()
                .Select(row =>
                row.EnumerateObject().Where(c => Shows.Contains(c.Name)).ToDictionary(c => c.Name, c => c.Value)))
            : null,
    };
}

/// <summary>One step of the pipeline and its duration in seconds by the monotonic clock.</summary>
public sealed record StepSummary(string Name, double Seconds);
