namespace Analytics.Loader.Privacy;

/// <summary>
/// Public knowledge about some counts: their weighted sum is at least <paramref name="Min"/> and at most <paramref
/// name="Max"/>.
/// </summary>
/// <param name="Terms">Indices of the counts with their factors, in order of index; no factor is 0.</param>
public sealed record Constraint(IReadOnlyList<(int Count, long Factor)> Terms, long Min, long Max)
{
    /// <summary>Whether the sum is known exactly.</summary>
    public bool IsEquation => Min == Max;

    /// <summary>The sum of the counts has this exact value.</summary>
    public static Constraint Equal(IEnumerable<int> counts, long sum) => Between(counts, sum, sum);

    /// <summary>The sum of the counts is within bounds.</summary>
    public static Constraint Between(IEnumerable<int> counts, long min, long max) =>
        new([.. counts.Distinct().Order().Select(c => (c, 1L))], min, max);

    /// <summary>A sum equals the sum of its parts.</summary>
    public static Constraint Sum(int sum, IEnumerable<int> parts) =>
        new([.. parts.Distinct().Select(p => (p, 1L)).Append((sum, -1L)).OrderBy(t => t.Item1)], 0, 0);

    /// <summary>A part is at most the sum of its wholes.</summary>
    public static Constraint Part(int part, IEnumerable<int> wholes) =>
        new([.. wholes.Distinct().Select(w => (w, -1L)).Append((part, 1L)).OrderBy(t => t.Item1)], -Unbounded, 0);

    /// <summary>Greater than any count, and small enough for sums of many.</summary>
    public const long Unbounded = 1L << 40;
}
