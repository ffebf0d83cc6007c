using System.Text.Json;

namespace Analytics.Warehouse.Publishing;

/// <summary>What one load did, in counts of rows. Read = loaded + refused, for every table and in all.</summary>
public sealed record LoadSummary
{
    public IReadOnlyList<SourceSummary> Sources { get; init; } = [];
    public IReadOnlyList<TableSummary> Tables { get; init; } = [];

    /// <summary>Tables whose rows were carried on unread: of a source that could not be read, or no longer extracted.</summary>
    public IReadOnlyList<CarriedTable> Carried { get; init; } = [];
    public IReadOnlyList<CheckSummary> Checks { get; init; } = [];
    public IReadOnlyList<StepSummary> Steps { get; init; } = [];

    /// <summary>The date to which the sources report; empty when they say none.</summary>
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

    /// <summary>Whether every rule found nothing.</summary>
    public bool ChecksPassed => Checks.All(c => c.Offenders == 0);
}

/// <summary>One source as it was seen: its name, the fingerprint of its files, and when it was last changed.</summary>
public sealed record SourceSummary(string Name, string Fingerprint, DateTimeOffset? ChangedAt = null, string JournalMode = "")
{
    /// <summary>Why it could not be read; its rows are then those of its last good load.</summary>
    public string? Error { get; init; }

    /// <summary>Where its file lay, for reading it again; not for readers.</summary>
    public string? Path { get; init; }

    /// <summary>What the owning application wrote of itself in the file: which application, and which version of its schema.</summary>
    public long ApplicationId { get; init; }

    /// <inheritdoc cref="ApplicationId"/>
    public long SchemaVersion { get; init; }

    /// <summary>Whether the error can pass by itself.</summary>
    public bool IsTransient { get; init; }

    /// <summary>False for a source that the settings no longer name: its rows stay as they were.</summary>
    public bool IsConfigured { get; init; } = true;

    /// <summary>The load whose rows of this source are shown: the last one that read it.</summary>
    public int? RowsOfLoad { get; init; }

    /// <summary>Columns of the tables that were read which nothing takes, as table.column; null where no load of this version has looked.</summary>
    public IReadOnlyList<string>? UnreadColumns { get; init; }

    /// <summary>Those of <see cref="UnreadColumns"/> that the reading before this one did not find: each is mentioned by one load alone.</summary>
    public IReadOnlyList<string> NewColumns { get; init; } = [];

    /// <summary>When the source was last read with success.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>One table of one source: rows read, taken, refused, converted, and what they changed against the last load.</summary>
public sealed record TableSummary(string Source, string Table, long Read, long Loaded, long Refused, long Converted)
{
    public long New { get; init; }
    public long Changed { get; init; }
    public long Gone { get; init; }

    /// <summary>Rows that the source gives as before. Summaries of builds before 0.2, which have no <see cref="OpenBefore"/>, count the stale ones in.</summary>
    public long Unchanged { get; init; }

    /// <summary>Rows whose last good version stays valid because the source now gives one that is refused.</summary>
    public long Stale { get; init; }

    /// <summary>Rows that were valid before this load; null in summaries of builds before 0.2.</summary>
    public long? OpenBefore { get; init; }

    /// <summary>Of the refused rows, those whose key could not be read: nobody can say which row they were.</summary>
    public long Unidentified { get; init; }

    /// <summary>Of the new rows, those that had been here before and gone: each continues its story.</summary>
    public long Returned { get; init; }

    /// <summary>Digest of the loaded rows, whatever their order; "0" when there are none.</summary>
    public string Digest { get; init; } = "0";
}

/// <summary>One table of one source whose rows a load carried on without reading them.</summary>
/// <param name="Open">Rows that are valid, as many as before.</param>
public sealed record CarriedTable(string Source, string Table, long Open);

/// <summary>One rule of sql/checks: its severity (stop or warn) and how many rows offend.</summary>
public sealed record CheckSummary(string Name, string Severity, long Offenders)
{
    /// <summary>The figures that the rule is about; empty in journals of older builds, as are the next three.</summary>
    public IReadOnlyList<string> Touches { get; init; } = [];

    /// <summary>What a reader would wrongly believe.</summary>
    public string Vietnamese { get; init; } = "";
    public string English { get; init; } = "";

    /// <summary>Some of the offending rows, as an array of objects, so that the journal alone can show why a load was held.</summary>
    public JsonElement? Sample { get; init; }

    /// <summary>The columns of the offending rows that everyone who reads pages may see; the others are for those who may run loads.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>The same without the columns that not everyone may see; without rows where no column is left.</summary>
    public CheckSummary WithoutHidden() => this with
    {
        Sample = Shows.Count > 0 && Sample is { ValueKind: JsonValueKind.Array } rows
            ? JsonSerializer.SerializeToElement(rows.EnumerateArray().Select(row => row.EnumerateObject().Where(c => Shows.Contains(c.Name)).ToDictionary(c => c.Name, c => c.Value)))
            : null,
    };
}

/// <summary>One step of the pipeline and the monotonic seconds it took.</summary>
public sealed record StepSummary(string Name, double Seconds);
