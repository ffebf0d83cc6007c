using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Rows;

/// <summary>Counts the rows beyond the limit. It may fail, but must not affect the answer that was sent.</summary>
static class RestCount
{
    /// <summary>The number of rows that were not fetched yet; null where the end was not reached in time.</summary>
    /// <param name="within">The time limit; it also interrupts a single slow row.</param>
    /// <param name="interrupt">Interrupts the query from another thread.</param>
    public static long? Count(StreamedResult result, TimeSpan within, Action interrupt)
    {
        using var limit = new Timer(_ => interrupt(), null, within, Timeout.InfiniteTimeSpan);
        try
        {
            long rows = 0;
            while (result.Next() is { } chunk)
            {
                using (chunk)
                    rows += (long)DataChunks.DuckDBDataChunkGetSize(chunk);
            }

            return rows;
        }
        catch (QueryException)
        {
            return null;
        }
    }
}
