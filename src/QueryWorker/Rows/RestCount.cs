using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Rows;

/// <summary>Counts the rows behind a cut. It may come to nothing, but must not cost the answer that was sent.</summary>
static class RestCount
{
    /// <summary>The rows that were not fetched yet, or null where their end was not reached in time.</summary>
    /// <param name="within">Also a row that is long in coming is not waited for beyond it.</param>
    /// <param name="interrupt">Ends the query from another thread.</param>
    public static long? Count(StreamedResult result, TimeSpan within, Action interrupt)
    {
        using var limit = new Timer(_ => interrupt(), null, within, Timeout.InfiniteTimeSpan);
        try
        {
            long rows = 0;
            while (result.Next() is { } chunk)
                using (chunk)
                    rows += (long)DataChunks.DuckDBDataChunkGetSize(chunk);
            return rows;
        }
        catch (QueryException)
        {
            return null;
        }
    }
}
