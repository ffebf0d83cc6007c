namespace Analytics.Warehouse.Publishing;

/// <summary>The result of verifying a snapshot and, where requested, its sources.</summary>
/// <param name="Load">The load that was verified.</param>
/// <param name="Tables">Source tables whose rows were counted and hashed against what the load had read.</param>
/// <param name="Rows">Rows that were counted.</param>
public sealed record Verification(int Load, int Tables, long Rows)
{
    /// <summary>What is wrong, in one sentence; null when nothing is.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether hashes were compared: they depend on the version of DuckDB.</summary>
    public bool IsHashed { get; init; }

    /// <summary>The events of the journal that cannot be read, one sentence each.</summary>
    public IReadOnlyList<string> Journal { get; init; } = [];

    /// <summary>The sources that were read again; empty when only the snapshot was verified.</summary>
    public IReadOnlyList<SourceVerification> Sources { get; init; } = [];

    /// <summary>
    /// Whether the snapshot is as published, every event of the journal can be read, and no unchanged source has
    /// other rows.
    /// </summary>
    public bool IsWhole => Fault is null && Journal.Count == 0 && Sources.All(s => s.Fault is null);
}

/// <summary>The result of reading one source again.</summary>
/// <param name="IsSame">Whether it is unchanged since the load; differences of a changed source are no fault.</param>
/// <param name="Tables">Tables whose rows differ from those that the load read.</param>
public sealed record SourceVerification(string Source, bool IsSame, IReadOnlyList<string> Tables)
{
    /// <summary>
    /// What was lost between the source and the snapshot, or why it could not be read; null when there is no fault.
    /// </summary>
    public string? Fault { get; init; }
}
