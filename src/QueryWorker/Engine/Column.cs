using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>
/// An output column: its name in the statement, its type in SQL notation, and the kind of the type.
/// </summary>
sealed record Column(string Name, string Type, DuckDBType Kind)
{
    public static Column Of(string name, DuckDBLogicalType type) =>
        new(name, TypeName.Of(type), LogicalType.DuckDBGetTypeId(type));

    public bool IsNumber => Kind is (>= DuckDBType.TinyInt and <= DuckDBType.Double)
        or DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt or DuckDBType.Decimal or DuckDBType.VarInt;

    /// <summary>Whether the value may be written with a decimal comma (47,5).</summary>
    public bool IsFraction => Kind is DuckDBType.Float or DuckDBType.Double or DuckDBType.Decimal;

    public bool IsText => Kind == DuckDBType.Varchar;
}
