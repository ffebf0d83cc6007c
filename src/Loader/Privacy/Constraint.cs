namespace Analytics.Loader.Privacy;

/// <summary>What is public of some counts: their sum, each with its sign, is at least <paramref name="Least"/> and at most <paramref name="Most"/>.</summary>
/// <param name="Terms">Numbers of the counts with their factors, in order of the numbers; none is 0.</param>
public sealed record Constraint(IReadOnlyList<(int Count, long Factor)> Terms, long Min, long Max)
{
    /// <summary>The sum is known.</summary>
    public bool IsEquation => Min == Max;

    /// <summary>The counts together are exactly so many.</summary>
    public static Constraint Equal(IEnumerable<int> counts, long sum) => Between(counts, sum, sum);

    /// <summary>The counts together are within bounds.</summary>
    public static Constraint Between(IEnumerable<int> counts, long min, long max) => new([.. counts.Distinct().Order().Select(c => (c, 1L))], min, max);

    /// <summary>A sum has these parts.</summary>
    public static Constraint Sum(int sum, IEnumerable<int> parts) => new([.. parts.Distinct().Select(p => (p, 1L)).Append((sum, -1L)).OrderBy(t => t.Item1)], 0, 0);

    /// <summary>A part is no more than its wholes together.</summary>
    public static Constraint Part(int part, IEnumerable<int> wholes) => new([.. wholes.Distinct().Select(w => (w, -1L)).Append((part, 1L)).OrderBy(t => t.Item1)], -Unbounded, 0);

    /// <summary>More than any count; sums of many of them still fit.</summary>
    public const long Unbounded = 1L << 40;
}
