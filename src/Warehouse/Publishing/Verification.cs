namespace Analytics.Warehouse.Publishing;

/// <summary>What re-reading a snapshot found, and, where it was asked for, re-reading the sources beside it.</summary>
/// <param name="Load">The load that was read again.</param>
/// <param name="Tables">Tables of sources whose rows were counted and hashed against what the load had read.</param>
/// <param name="Rows">Rows that were counted.</param>
public sealed record Verification(int Load, int Tables, long Rows)
{
    /// <summary>What is wrong with it, in one sentence; null when it is whole.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether hashes could be compared: they are those of one version of DuckDB.</summary>
    public bool IsHashed { get; init; }

    /// <summary>The events of the journal that cannot be read, a sentence each; the journal is whole where there are none.</summary>
    public IReadOnlyList<string> Journal { get; init; } = [];

    /// <summary>Each source as it was read again; empty when only the snapshot was.</summary>
    public IReadOnlyList<SourceVerification> Sources { get; init; } = [];

    /// <summary>Whether the snapshot is as published, every event of the journal can be read, and no source that stayed as it was holds anything else.</summary>
    public bool IsWhole => Fault is null && Journal.Count == 0 && Sources.All(s => s.Fault is null);
}

/// <summary>One source read again.</summary>
/// <param name="IsSame">Whether it stands as the load read it; where it changed since, differences are news and no fault.</param>
/// <param name="Tables">Tables that hold other rows now than the load read.</param>
public sealed record SourceVerification(string Source, bool IsSame, IReadOnlyList<string> Tables)
{
    /// <summary>What was lost between it and the snapshot, or why it could not be read; null when nothing.</summary>
    public string? Fault { get; init; }
}
