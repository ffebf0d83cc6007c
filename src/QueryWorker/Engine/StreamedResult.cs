using Analytics.QueryWorker.Protocol;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>A result that is produced while it is read.</summary>
sealed class StreamedResult(DuckDBResult result) : IDisposable
{
    DuckDBResult _result = result;

    public int ColumnCount => (int)Query.DuckDBColumnCount(ref _result);

    public string NameOf(int column) => Query.DuckDBColumnName(ref _result, column) ?? "";

    public DuckDBLogicalType TypeOf(int column) => Query.DuckDBColumnLogicalType(ref _result, column);

    public IReadOnlyList<Column> Columns()
    {
        var columns = new Column[ColumnCount];
        for (var i = 0; i < columns.Length; i++)
        {
            using var type = TypeOf(i);
            columns[i] = Column.Of(NameOf(i), type);
        }
        return columns;
    }

    /// <summary>The whole number in the first row and column.</summary>
    public unsafe long SingleNumber()
    {
        using var chunk = Next() ?? throw Failure();
        return *(long*)Vectors.DuckDBVectorGetData(DataChunks.DuckDBDataChunkGetVector(chunk, 0));
    }

    /// <summary>The next rows, or null at the end. The caller disposes of it.</summary>
    /// <exception cref="QueryException">The query failed while its rows were read.</exception>
    public DuckDBDataChunk? Next()
    {
        var chunk = Query.DuckDBFetchChunk(_result);
        if (!chunk.IsInvalid) return chunk;
        chunk.Dispose();
        return string.IsNullOrEmpty(Query.DuckDBResultError(ref _result)) ? null : throw Failure();
    }

    public QueryException Failure() =>
        EngineFailure.Of(Query.DuckDBResultErrorType(ref _result), Query.DuckDBResultError(ref _result));

    public void Dispose() => Query.DuckDBDestroyResult(ref _result);
}
