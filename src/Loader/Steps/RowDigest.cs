using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Steps;

/// <summary>
/// A digest of the rows of one table and source, whatever their order: the sum of DuckDB's hash of each row. It is taken
/// of what was read, before history is written, so that history can be held against it later.
/// </summary>
static class RowDigest
{
    /// <summary>Rows and digest as SQL; the hash is that of one version of DuckDB, and only that version can repeat it.</summary>
    public static string Sql(IEnumerable<string> columns) => $"count(*), coalesce(sum(hash({string.Join(", ", columns.Select(c => c.Quoted()))})::HUGEINT), 0)::VARCHAR";

    /// <summary>Writes the digest of each table that was read into its summary.</summary>
    public static void AddToSummaries(LoadRun run)
    {
        foreach (var table in run.Tables)
        {
            foreach (var (source, digest) in run.Connection.Rows(
                $"SELECT source, {Sql(table.Columns.Select(c => c.Name))} FROM {LoadRun.Extracted}.staging.{table.Name.Quoted()} GROUP BY source", r => (r.GetString(0), r.GetString(2))))
            {
                var at = run.TableSummaries.FindIndex(t => t.Source == source && t.Table == table.Name);
                if (at >= 0) run.TableSummaries[at] = run.TableSummaries[at] with { Digest = digest };
            }
        }
    }
}
