using System.Runtime.CompilerServices;
using System.Text.Json;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Rows;

/// <summary>A list as a JSON array.</summary>
sealed unsafe class ListColumn(VectorColumn element) : VectorColumn
{
    public override void Bind(nint vector)
    {
        base.Bind(vector);
        element.Bind(Vectors.DuckDBListVectorGetChild(vector));
    }

    protected override void WriteValue(Utf8JsonWriter json, ulong row)
    {
        var (offset, length) = Unsafe.ReadUnaligned<(ulong, ulong)>(Data + row * 16);
        json.WriteStartArray();
        for (ulong i = 0; i < length; i++) element.Write(json, offset + i);
        json.WriteEndArray();
    }
}

/// <summary>An array of fixed length as a JSON array.</summary>
sealed class ArrayColumn(VectorColumn element, ulong length) : VectorColumn
{
    public override void Bind(nint vector)
    {
        base.Bind(vector);
        element.Bind(Vectors.DuckDBArrayVectorGetChild(vector));
    }

    protected override void WriteValue(Utf8JsonWriter json, ulong row)
    {
        json.WriteStartArray();
        for (ulong i = 0; i < length; i++) element.Write(json, row * length + i);
        json.WriteEndArray();
    }
}

/// <summary>A structure as a JSON object. Its fields have unique names in the engine.</summary>
sealed class StructColumn((string Name, VectorColumn Column)[] fields) : VectorColumn
{
    public override void Bind(nint vector)
    {
        base.Bind(vector);
        for (var i = 0; i < fields.Length; i++) fields[i].Column.Bind(Vectors.DuckDBStructVectorGetChild(vector, i));
    }

    protected override void WriteValue(Utf8JsonWriter json, ulong row)
    {
        json.WriteStartObject();
        foreach (var (name, column) in fields)
        {
            json.WritePropertyName(name);
            column.Write(json, row);
        }
        json.WriteEndObject();
    }
}

/// <summary>A union as an object with the one member that is set. The first child vector holds its index.</summary>
sealed unsafe class UnionColumn((string Name, VectorColumn Column)[] members) : VectorColumn
{
    byte* _tags;

    public override void Bind(nint vector)
    {
        base.Bind(vector);
        _tags = (byte*)Vectors.DuckDBVectorGetData(Vectors.DuckDBStructVectorGetChild(vector, 0));
        for (var i = 0; i < members.Length; i++)
            members[i].Column.Bind(Vectors.DuckDBStructVectorGetChild(vector, i + 1));
    }

    protected override void WriteValue(Utf8JsonWriter json, ulong row)
    {
        var (name, column) = members[_tags[row]];
        json.WriteStartObject();
        json.WritePropertyName(name);
        column.Write(json, row);
        json.WriteEndObject();
    }
}
