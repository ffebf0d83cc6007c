using System.Buffers;
using System.Diagnostics;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;
using Analytics.QueryWorker.Writing;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Rows;

/// <summary>Sends a result row by row until it ends or a limit is reached, and reports which.</summary>
sealed class ResultStream(StreamedResult result, AnswerWriter answer, AnswerHead head, QueryRequest limits,
    Action interrupt)
{
    const int BatchBytes = 64 << 10;

    readonly ArrayBufferWriter<byte> _batch = new(2 * BatchBytes);
    readonly RowBuffer _row = new((int)Math.Min(limits.MaxBytes, int.MaxValue));
    readonly Stopwatch _clock = Stopwatch.StartNew();

    long _rowsSent, _rowsFetched, _bytesSent;

    /// <param name="named">The columns with their names in the statement, where the result renames them.</param>
    /// <exception cref="QueryException">The query failed, or reached a limit that it must not reach.</exception>
    public void Send(IReadOnlyList<Column>? named = null)
    {
        var columns = OpenColumns(named ?? result.Columns());
        var truncatedBy = SendRows(columns);
        var elapsed = _clock.Elapsed;
        if (truncatedBy is { } limit && (limits.Whole || _rowsSent == 0)) throw Cut(limit);
        answer.End(_rowsSent, truncatedBy, TotalRows(truncatedBy), elapsed);
    }

    VectorColumn[] OpenColumns(IReadOnlyList<Column> named)
    {
        var columns = new VectorColumn[named.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            using var type = result.TypeOf(i);
            columns[i] = VectorColumns.For(type, named[i].Name);
            _bytesSent += named[i].Name.Length + named[i].Type.Length;
            if (_bytesSent > limits.MaxBytes) throw Cut(FailureKind.Bytes);
        }
        _bytesSent = answer.Begin(named, head);
        return columns;
    }

    FailureKind? SendRows(VectorColumn[] columns)
    {
        FailureKind? cut = null;
        while (cut is null && result.Next() is { } chunk)
        {
            using (chunk)
            {
                for (var i = 0; i < columns.Length; i++) columns[i].Bind(DataChunks.DuckDBDataChunkGetVector(chunk, i));
                var rows = DataChunks.DuckDBDataChunkGetSize(chunk);
                _rowsFetched += (long)rows;
                for (ulong row = 0; row < rows && cut is null; row++) cut = Add(columns, row);
                SendBatch(atLeast: cut is null ? BatchBytes : 1);
            }
        }

        SendBatch(atLeast: 1);
        return cut;
    }

    long? TotalRows(FailureKind? cut) => cut switch
    {
        null => _rowsSent,
        FailureKind.Rows when limits.CountSeconds > 0 =>
            RestCount.Count(result, TimeSpan.FromSeconds(limits.CountSeconds), interrupt) + _rowsFetched,
        _ => null,
    };

    /// <summary>Adds one row to the batch, or returns the limit that it would exceed.</summary>
    FailureKind? Add(VectorColumn[] columns, ulong row)
    {
        if (_rowsSent == limits.MaxRows) return FailureKind.Rows;
        if (!_row.TryWrite(columns, row) || _bytesSent + _row.Written.Length > limits.MaxBytes)
            return FailureKind.Bytes;

        if (_batch.WrittenCount > 0) _batch.Write(","u8);
        _batch.Write(_row.Written);
        _bytesSent += _row.Written.Length + 1;
        _rowsSent++;
        SendBatch(BatchBytes);
        return null;
    }

    void SendBatch(int atLeast)
    {
        if (_batch.WrittenCount < atLeast) return;
        answer.Rows(_batch.WrittenSpan);
        _batch.ResetWrittenCount();
    }

    QueryException Cut(FailureKind limit) => limit == FailureKind.Rows
        ? new(FailureKind.Rows, $"The result has more than {limits.MaxRows} rows.")
        : new(FailureKind.Bytes, $"The result has more than {limits.MaxBytes} bytes.");
}
