using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>An output column: its name as the statement gives it, its type as one would write it, and the type's kind.</summary>
sealed record Column(string Name, string Type, DuckDBType Kind)
{
    public static Column Of(string name, DuckDBLogicalType type) =>
        new(name, TypeName.Of(type), LogicalType.DuckDBGetTypeId(type));

    public bool IsNumber => Kind is (>= DuckDBType.TinyInt and <= DuckDBType.Double)
        or DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt or DuckDBType.Decimal or DuckDBType.VarInt;

    /// <summary>Whether it may be written 47,5.</summary>
    public bool IsFraction => Kind is DuckDBType.Float or DuckDBType.Double or DuckDBType.Decimal;

    public bool IsText => Kind == DuckDBType.Varchar;
}
