namespace Analytics.Loader.Sample;

/// <summary>What was written, file by file.</summary>
/// <param name="Files">One entry a district, in order.</param>
public sealed record SampleSummary(IReadOnlyList<SampleFileSummary> Files)
{
    /// <summary>Rows of all tables of all files, the faulty ones included.</summary>
    public long TotalRows => Files.Sum(file => file.Rows.Values.Sum());

    /// <summary>Seeded faults by class, over all files.</summary>
    public IReadOnlyDictionary<string, int> Faults => Summed(file => file.Faults);

    /// <summary>What a load must make of all files together.</summary>
    public SampleExpectation Expected => new(
        Files.Sum(file => file.Expected.Refused), Files.Sum(file => file.Expected.Converted), Summed(file => file.Expected.Warned));

    SortedDictionary<string, int> Summed(Func<SampleFileSummary, IReadOnlyDictionary<string, int>> counts) => new(Files
        .SelectMany(counts)
        .GroupBy(count => count.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(count => count.Value)), StringComparer.Ordinal);
}

/// <summary>One written database.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Rows">Rows by table, the faulty ones included.</param>
/// <param name="Faults">Seeded faults by class; an altered row counts too.</param>
/// <param name="Expected">What a load must make of the faults.</param>
public sealed record SampleFileSummary(
    string Path, IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<string, int> Faults, SampleExpectation Expected);

/// <summary>What a load of the sample must find, by the table of the sown faults.</summary>
/// <param name="Refused">Rows that go to the worklist.</param>
/// <param name="Converted">Cells that are read in the one way in which they can be.</param>
/// <param name="Warned">Offenders of each check.</param>
public sealed record SampleExpectation(int Refused, int Converted, IReadOnlyDictionary<string, int> Warned);

/// <summary>How far the writing has come.</summary>
/// <param name="Path">The database being written.</param>
/// <param name="Table">The table being filled.</param>
/// <param name="Rows">Rows of that table so far.</param>
public sealed record SampleProgress(string Path, string Table, long Rows);
