namespace Analytics.Loader.Sample.Faults;

/// <summary>
/// One seeded fault: an added row, or an altered illustrative row. Rows of the public record are never altered.
/// </summary>
/// <param name="Class">The kind of fault, a key of the summary.</param>
/// <param name="Expected">The expected result of a load.</param>
/// <param name="RecordedOn">When it was recorded; a sample as of an earlier day lacks it.</param>
/// <param name="Sql">A statement with the parameters $id, $recorded_on and $note.</param>
sealed record Fault(string Class, Expected Expected, DateOnly RecordedOn, string Sql)
{
    // Most faults are recorded late: the tables are large by then, and a few refused rows stay a small share.
    static readonly DateOnly DefaultDay = new(2022, 7, 15);

    /// <summary>Adds a row; <paramref name="values"/> are SQL expressions for the columns.</summary>
    public static Fault Added(string @class, Expected expected, string table, string columns, string values,
        DateOnly? on = null) =>
        new(@class, expected, on ?? DefaultDay, $"""
            INSERT INTO {table} (id, {columns}, recorded_on, source_note, is_illustrative)
            VALUES ($id, {values}, $recorded_on, $note, 1)
            """);

    /// <summary>Adds a row derived from another; <paramref name="select"/> gives the values of the columns.</summary>
    public static Fault Copied(string @class, Expected expected, string table, string columns, string select,
        DateOnly? on = null) =>
        new(@class, expected, on ?? DefaultDay, $"""
            INSERT INTO {table} (id, recorded_on, source_note, is_illustrative, {columns})
            SELECT $id, $recorded_on, $note, 1, {select} LIMIT 1
            """);

    /// <summary>Alters an illustrative row.</summary>
    public static Fault Altered(string @class, Expected expected, string table, string set, string which,
        DateOnly on) =>
        new(@class, expected, on, $"""
            UPDATE {table} SET {set}, source_note = $note
            WHERE id = (SELECT t.id FROM {table} t WHERE t.is_illustrative = 1 AND {which} ORDER BY t.id LIMIT 1)
            """);
}
