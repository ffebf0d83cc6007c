namespace Analytics.Loader.Sample.Faults;

/// <summary>One seeded fault: a row that is added, or an invented row that is altered. Rows of the public record are left alone.</summary>
/// <param name="Class">What is wrong, the key of the summary.</param>
/// <param name="Expected">What a load must make of it.</param>
/// <param name="RecordedOn">When it entered the books; an earlier state lacks it.</param>
/// <param name="Sql">A statement over the parameters $id, $recorded_on and $note.</param>
sealed record Fault(string Class, Expected Expected, DateOnly RecordedOn, string Sql)
{
    // Most faults come late: the tables are large by then, and a few refused rows stay a small share.
    static readonly DateOnly DefaultDay = new(2022, 7, 15);

    /// <summary>A row of its own; <paramref name="values"/> are SQL expressions for the columns.</summary>
    public static Fault Added(string @class, Expected expected, string table, string columns, string values, DateOnly? on = null) =>
        new(@class, expected, on ?? DefaultDay, $"""
            INSERT INTO {table} (id, {columns}, recorded_on, source_note, is_illustrative)
            VALUES ($id, {values}, $recorded_on, $note, 1)
            """);

    /// <summary>A row made from another; <paramref name="select"/> gives the values of the columns.</summary>
    public static Fault Copied(string @class, Expected expected, string table, string columns, string select, DateOnly? on = null) =>
        new(@class, expected, on ?? DefaultDay, $"""
            INSERT INTO {table} (id, recorded_on, source_note, is_illustrative, {columns})
            SELECT $id, $recorded_on, $note, 1, {select} LIMIT 1
            """);

    /// <summary>An invented row made wrong where it stands.</summary>
    public static Fault Altered(string @class, Expected expected, string table, string set, string which, DateOnly on) =>
        new(@class, expected, on, $"""
            UPDATE {table} SET {set}, source_note = $note
            WHERE id = (SELECT t.id FROM {table} t WHERE t.is_illustrative = 1 AND {which} ORDER BY t.id LIMIT 1)
            """);
}
