namespace Analytics.Loader.Sample.Model;

/// <summary>Options of a sample operational database. The same options give the same rows on every machine.</summary>
public sealed record SampleOptions
{
    /// <summary>Number of districts, one file each; the first is Châu Thành, the others are invented.</summary>
    public int Districts { get; init; } = 1;

    /// <summary>Communes of each district; the public record is written only with its own 21.</summary>
    public int Communes { get; init; } = 21;

    /// <summary>Party cells of each district; the public record is written only with its own 117.</summary>
    public int Cells { get; init; } = 117;

    /// <summary>
    /// Length of the sample in months from January 2020; null: up to the last date of the public record.
    /// </summary>
    public int? Months { get; init; }

    /// <summary>Last month of the sample as YYYY-MM, instead of <see cref="Months"/>.</summary>
    public string? Until { get; init; }

    /// <summary>Adds a small, listed set of dirty rows.</summary>
    public bool Faults { get; init; }

    /// <summary>
    /// Writes the state after an accident that a check must hold: a third of the household reviews is lost.
    /// </summary>
    public bool Accident { get; init; }

    /// <summary>Seed of the invented data; the facts of the public record do not depend on it.</summary>
    public int Seed { get; init; } = 20220805;

    /// <summary>Writes the database as of this day: only what was recorded by then.</summary>
    public DateOnly? RecordedBy { get; init; }

    /// <summary>Replaces an existing file.</summary>
    public bool Overwrite { get; init; }
}
