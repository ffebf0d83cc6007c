using System.Runtime.CompilerServices;
using System.Text.Json;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Rows;

/// <summary>
/// A column of the result, or a part of a nested one, that writes its values as JSON. Values are read from the
/// engine's vectors and not through the provider's objects, which cannot represent wide decimals or dates such as
/// infinity.
/// </summary>
abstract unsafe class VectorColumn
{
    ulong* _validity;

    protected byte* Data { get; private set; }

    /// <summary>Binds the column to the next chunk, which must stay alive while it is read.</summary>
    public virtual void Bind(nint vector)
    {
        Data = (byte*)Vectors.DuckDBVectorGetData(vector);
        _validity = Vectors.DuckDBVectorGetValidity(vector);
    }

    /// <summary>Writes the value of a row, null included.</summary>
    public void Write(Utf8JsonWriter json, ulong row)
    {
        var isNull = _validity != null && (_validity[row / 64] >> (int)(row % 64) & 1) == 0;
        if (isNull) json.WriteNullValue();
        else WriteValue(json, row);
    }

    protected abstract void WriteValue(Utf8JsonWriter json, ulong row);
}

/// <summary>Values of the fixed size of <typeparamref name="T"/>.</summary>
sealed unsafe class FixedColumn<T>(Action<Utf8JsonWriter, T> write) : VectorColumn where T : unmanaged
{
    protected override void WriteValue(Utf8JsonWriter json, ulong row) =>
        write(json, Unsafe.ReadUnaligned<T>(Data + row * (ulong)sizeof(T)));
}

/// <summary>
/// Text, bytes and bits: up to twelve bytes are inline in the vector, longer ones are behind a pointer.
/// </summary>
sealed unsafe class BytesColumn(BytesColumn.Writer write) : VectorColumn
{
    public delegate void Writer(Utf8JsonWriter json, ReadOnlySpan<byte> bytes);

    const int CellSize = 16, InlineBytes = 12;

    protected override void WriteValue(Utf8JsonWriter json, ulong row)
    {
        var cell = Data + row * CellSize;
        var length = Unsafe.ReadUnaligned<uint>(cell);
        var start = length <= InlineBytes ? cell + 4 : (byte*)Unsafe.ReadUnaligned<nint>(cell + 8);
        write(json, new ReadOnlySpan<byte>(start, checked((int)length)));
    }
}

/// <summary>A column of NULLs.</summary>
sealed class NullColumn : VectorColumn
{
    protected override void WriteValue(Utf8JsonWriter json, ulong row) => json.WriteNullValue();
}
