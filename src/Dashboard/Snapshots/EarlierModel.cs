using Analytics.Loader.Loads;
using Analytics.Warehouse.Publishing;
using DuckDB.NET.Data;

namespace Analytics.Dashboard.Snapshots;

/// <summary>Distinguishes a load of an earlier version, which lacks what a later query reads, from a defect.</summary>
public static class EarlierModel
{
    /// <summary>
    /// Whether an error means only that an earlier version built the load. In a load of the present model a missing
    /// table is a defect.
    /// </summary>
    public static bool Explains(Exception? error, Manifest manifest, LoaderSettings settings) =>
        (error is DuckDBException { Message: { } said }
            && (said.Contains("Catalog Error", StringComparison.Ordinal)
                || said.Contains("Binder Error", StringComparison.Ordinal))
            // A query of whole rows succeeds without the column; only its reader misses it.
            || error is MissingColumnException)
        && manifest.ModelVersion != settings.Request().ModelVersion;
}
