using Analytics.Warehouse.Files;
using DuckDB.NET.Data;

namespace Analytics.Loader.Steps;

/// <summary>
/// What one load did to the rows of one table and source, counted in the table itself: each count by its own
/// condition, none as a remainder of others, so that <see cref="Reconciliation"/> can compare their sums.
/// </summary>
/// <param name="New">Rows opened whose entity no row of this load closes.</param>
/// <param name="Changed">Rows opened whose entity a row of this load closes.</param>
/// <param name="Gone">Rows closed whose entity no row of this load opens.</param>
/// <param name="Unchanged">Open rows of earlier loads that the source still has.</param>
/// <param name="Stale">Open rows of earlier loads whose current version in the source cannot be read.</param>
/// <param name="Returned">New rows whose entity existed before and was gone.</param>
/// <param name="Open">All open rows.</param>
/// <param name="ClosedEarlier">Rows that earlier loads closed.</param>
sealed record HistoryCounts(long New, long Changed, long Gone, long Unchanged, long Stale, long Returned, long Open,
    long ClosedEarlier)
{
    static readonly HistoryCounts None = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Reads the counts of each source of a table.</summary>
    /// <param name="history">Qualified, quoted name of the history table.</param>
    /// <param name="load">Number of the load that built it.</param>
    public static IReadOnlyDictionary<string, HistoryCounts> Read(DuckDBConnection connection, string history,
        int load) => connection.Rows($"""
        WITH opened AS (SELECT source, entity_id FROM {history} WHERE valid_from_load = {load}),
        closed AS (SELECT source, entity_id FROM {history} WHERE valid_to_load = {load}),
        moved AS (
            SELECT
                coalesce(o.source, c.source) AS source,
                count(*) FILTER (c.entity_id IS NULL) AS rows_new,
                count(*) FILTER (o.entity_id IS NOT NULL AND c.entity_id IS NOT NULL) AS rows_changed,
                count(*) FILTER (o.entity_id IS NULL) AS rows_gone
            FROM opened AS o FULL JOIN closed AS c ON o.entity_id = c.entity_id
            GROUP BY 1),
        returned AS (
            SELECT source, count(*) AS rows_returned FROM opened
            WHERE entity_id IN (SELECT entity_id FROM {history} WHERE valid_to_load < {load}) AND entity_id NOT IN (SELECT entity_id FROM closed)
            GROUP BY source),
        all_rows AS (
            SELECT
                source,
                count(*) FILTER (valid_to_load IS NULL AND valid_from_load < {load} AND stale_since_load IS NULL) AS rows_unchanged,
                count(*) FILTER (valid_to_load IS NULL AND valid_from_load < {load} AND stale_since_load IS NOT NULL) AS rows_stale,
                count(*) FILTER (valid_to_load IS NULL) AS rows_open,
                count(*) FILTER (valid_to_load < {load}) AS rows_closed_earlier
            FROM {history} GROUP BY source)
        SELECT
            source, coalesce(rows_new, 0), coalesce(rows_changed, 0), coalesce(rows_gone, 0), rows_unchanged, rows_stale,
            coalesce(rows_returned, 0), rows_open, rows_closed_earlier
        FROM all_rows LEFT JOIN moved USING (source) LEFT JOIN returned USING (source)
        """,
        r => (Source: r.GetString(0),
            Counts: new HistoryCounts(r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5),
            r.GetInt64(6), r.GetInt64(7), r.GetInt64(8))))
        .ToDictionary(r => r.Source, r => r.Counts);

    /// <summary>
    /// For each source of a table of earlier loads, its open rows and those that earlier loads closed; the other
    /// counts are zero.
    /// </summary>
    /// <param name="history">Qualified, quoted name of the history table in the previous snapshot.</param>
    public static IReadOnlyDictionary<string, HistoryCounts> ReadBefore(DuckDBConnection connection, string history) =>
        connection.Rows(
        $"SELECT source, count(*) FILTER (valid_to_load IS NULL), count(*) FILTER (valid_to_load IS NOT NULL) FROM "
            + $"{history} GROUP BY source",
        r => (Source: r.GetString(0), Counts: None with { Open = r.GetInt64(1), ClosedEarlier = r.GetInt64(2) }))
            .ToDictionary(r => r.Source, r => r.Counts);

    /// <summary>The counts of one source; zeros where the table has no row of it.</summary>
    public static HistoryCounts Of(IReadOnlyDictionary<string, HistoryCounts> counts, string source) =>
        counts.GetValueOrDefault(source) ?? None;
}
