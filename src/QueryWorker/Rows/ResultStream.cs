using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Analytics.QueryWorker.Engine;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Rows;

/// <summary>Sends a result row by row until it ends or a limit is met, and says which.</summary>
sealed class ResultStream(StreamedResult result, AnswerWriter answer, WorkerOptions options)
{
    const int BatchBytes = 64 << 10;

    readonly ArrayBufferWriter<byte> _batch = new(2 * BatchBytes);
    readonly RowBuffer _row = new((int)options.MaxBytes);
    readonly Stopwatch _clock = Stopwatch.StartNew();

    long _rowsSent, _bytesSent;

    /// <exception cref="QueryException">The query failed, or met a limit that it may not meet.</exception>
    public void Send()
    {
        var columns = OpenColumns();
        var truncatedBy = SendRows(columns);
        if (truncatedBy is { } limit && (options.Whole || _rowsSent == 0)) throw Cut(limit);
        answer.End(_rowsSent, truncatedBy, _clock.Elapsed);
    }

    VectorColumn[] OpenColumns()
    {
        var names = new (string, string)[result.ColumnCount];
        var columns = new VectorColumn[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            using var type = result.TypeOf(i);
            names[i] = (result.NameOf(i), TypeName.Of(type));
            columns[i] = VectorColumns.For(type, names[i].Item1);
            _bytesSent += names[i].Item1.Length + names[i].Item2.Length;
            if (_bytesSent > options.MaxBytes) throw Cut(FailureKind.Bytes);
        }
        _bytesSent = answer.Columns(names);
        return columns;
    }

    FailureKind? SendRows(VectorColumn[] columns)
    {
        FailureKind? cut = null;
        while (cut is null && result.Next() is { } chunk)
            using (chunk)
            {
                for (var i = 0; i < columns.Length; i++) columns[i].Bind(DataChunks.DuckDBDataChunkGetVector(chunk, i));
                var rows = DataChunks.DuckDBDataChunkGetSize(chunk);
                for (ulong row = 0; row < rows && cut is null; row++) cut = Add(columns, row);
                SendBatch(atLeast: cut is null ? BatchBytes : 1);
            }
        SendBatch(atLeast: 1);
        return cut;
    }

    /// <summary>Puts one row into the batch, or tells the limit that it would break.</summary>
    FailureKind? Add(VectorColumn[] columns, ulong row)
    {
        if (_rowsSent == options.MaxRows) return FailureKind.Rows;
        if (!_row.TryWrite(columns, row) || _bytesSent + _row.Written.Length > options.MaxBytes) return FailureKind.Bytes;

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
        ? new(FailureKind.Rows, $"The result has more than {options.MaxRows} rows.")
        : new(FailureKind.Bytes, $"The result has more than {options.MaxBytes} bytes.");
}
