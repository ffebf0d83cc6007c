using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Steps;

/// <summary>
/// An order-independent digest of the rows of one table and source: the sum of DuckDB's hash of each row. It is taken
/// of the rows as read, before history is written, so that history can be verified against it later.
/// </summary>
static class RowDigest
{
    /// <summary>Row count and digest as SQL; the hash depends on the version of DuckDB.</summary>
    public static string Sql(IEnumerable<string> columns) =>
        $"count(*), coalesce(sum(hash({string.Join(", ", columns.Select(c => c.Quoted()))})::HUGEINT), 0)::VARCHAR";

    /// <summary>Writes the digest of each table that was read into its summary.</summary>
    public static void AddToSummaries(LoadRun run)
    {
        foreach (var table in run.Tables)
        {
            foreach (var (source, digest) in run.Connection.Rows(
                $"SELECT source, {Sql(table.Columns.Select(c => c.Name))} FROM "
                    + $"{LoadRun.Extracted}.staging.{table.Name.Quoted()} GROUP BY source",
                    r => (r.GetString(0), r.GetString(2))))
            {
                var at = run.TableSummaries.FindIndex(t => t.Source == source && t.Table == table.Name);
                if (at >= 0) run.TableSummaries[at] = run.TableSummaries[at] with { Digest = digest };
            }
        }
    }
}
