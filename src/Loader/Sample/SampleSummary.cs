namespace Analytics.Loader.Sample;

/// <summary>The written files.</summary>
/// <param name="Files">One entry for each district, in order.</param>
public sealed record SampleSummary(IReadOnlyList<SampleFileSummary> Files)
{
    /// <summary>Rows of all tables of all files, including faulty ones.</summary>
    public long TotalRows => Files.Sum(file => file.Rows.Values.Sum());

    /// <summary>Seeded faults by class, over all files.</summary>
    public IReadOnlyDictionary<string, int> Faults => Summed(file => file.Faults);

    /// <summary>The expected result of a load of all files together.</summary>
    public SampleExpectation Expected => new(
        Files.Sum(file => file.Expected.Refused), Files.Sum(file => file.Expected.Converted),
        Summed(file => file.Expected.Warned));

    SortedDictionary<string, int> Summed(Func<SampleFileSummary, IReadOnlyDictionary<string, int>> counts) => new(Files
        .SelectMany(counts)
        .GroupBy(count => count.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(count => count.Value)), StringComparer.Ordinal);
}

/// <summary>One written database.</summary>
/// <param name="Path">The path of the database.</param>
/// <param name="Rows">Rows by table, including faulty ones.</param>
/// <param name="Faults">Seeded faults by class; an altered row counts too.</param>
/// <param name="Expected">The expected result of a load.</param>
public sealed record SampleFileSummary(
    string Path, IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<string, int> Faults,
    SampleExpectation Expected);

/// <summary>The expected result of a load, from the table of seeded faults.</summary>
/// <param name="Refused">Rows that go to the worklist.</param>
/// <param name="Converted">Cells with one possible reading, which are converted.</param>
/// <param name="Warned">The number of offenders of each check.</param>
public sealed record SampleExpectation(int Refused, int Converted, IReadOnlyDictionary<string, int> Warned);

/// <summary>Progress of the writing.</summary>
/// <param name="Path">The database being written.</param>
/// <param name="Table">The table being filled.</param>
/// <param name="Rows">Rows of that table so far.</param>
public sealed record SampleProgress(string Path, string Table, long Rows);
