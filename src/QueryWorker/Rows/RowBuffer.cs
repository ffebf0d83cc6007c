using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.QueryWorker.Rows;

/// <summary>One row as JSON, in memory that is limited: a single value can be gigabytes long.</summary>
sealed class RowBuffer : IBufferWriter<byte>
{
    static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
    };

    readonly int _maxBytes;
    readonly Utf8JsonWriter _json;
    byte[] _bytes = new byte[4096];
    int _written;

    public RowBuffer(int maxBytes)
    {
        _maxBytes = maxBytes;
        _json = new Utf8JsonWriter(this, Plain);
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _written);

    /// <summary>Whether the row fits.</summary>
    public bool TryWrite(VectorColumn[] columns, ulong row)
    {
        _written = 0;
        _json.Reset();
        try
        {
            _json.WriteStartArray();
            foreach (var column in columns) column.Write(_json, row);
            _json.WriteEndArray();
            _json.Flush();
            return true;
        }
        catch (RowTooLongException)
        {
            return false;
        }
    }

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 256));
        return _bytes.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    void MakeRoom(int size)
    {
        if (_bytes.Length - _written >= size) return;
        // The writer requests the worst case of escaping, six bytes for each, so the limit on requests is looser.
        if (_written > _maxBytes || size > 6L * _maxBytes + 4096) throw new RowTooLongException();
        Array.Resize(ref _bytes, (int)Math.Min(Math.Max(2L * _bytes.Length, (long)_written + size), Array.MaxLength));
    }

    sealed class RowTooLongException : Exception;
}
