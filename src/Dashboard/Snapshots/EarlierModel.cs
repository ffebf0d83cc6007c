using Analytics.Loader.Loads;
using Analytics.Warehouse.Publishing;
using DuckDB.NET.Data;

namespace Analytics.Dashboard.Snapshots;

/// <summary>Tells a load that an earlier version built, and so lacks what a later query asks, from a fault of ours.</summary>
public static class EarlierModel
{
    /// <summary>Whether an error only says that the load was built before what is asked of it existed. In a load of this very model a missing table is a fault.</summary>
    public static bool Explains(Exception? error, Manifest manifest, LoaderSettings settings) => error is DuckDBException { Message: { } said }
        && (said.Contains("Catalog Error", StringComparison.Ordinal) || said.Contains("Binder Error", StringComparison.Ordinal)
            // A query that takes whole rows is answered without the column, which only its reader misses.
            || said.StartsWith("Column with name", StringComparison.Ordinal))
        && manifest.ModelVersion != settings.Request().ModelVersion;
}
