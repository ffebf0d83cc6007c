namespace Analytics.Loader.Sample;

/// <summary>What was written, file by file.</summary>
/// <param name="Files">One entry a district, in order.</param>
public sealed record SampleSummary(IReadOnlyList<SampleFileSummary> Files)
{
    /// <summary>Rows of all tables of all files, the faulty ones included.</summary>
    public long TotalRows => Files.Sum(file => file.Rows.Values.Sum());

    /// <summary>Seeded faults by class, over all files.</summary>
    public IReadOnlyDictionary<string, int> Faults => Files
        .SelectMany(file => file.Faults)
        .GroupBy(fault => fault.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(fault => fault.Value), StringComparer.Ordinal);
}

/// <summary>One written database.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Rows">Rows by table, the faulty ones included.</param>
/// <param name="Faults">Seeded faults by class; an altered row counts too.</param>
public sealed record SampleFileSummary(
    string Path, IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<string, int> Faults);

/// <summary>How far the writing has come.</summary>
/// <param name="Path">The database being written.</param>
/// <param name="Table">The table being filled.</param>
/// <param name="Rows">Rows of that table so far.</param>
public sealed record SampleProgress(string Path, string Table, long Rows);
