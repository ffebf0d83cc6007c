using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>The engine's name of a type in SQL notation; an enumeration without its values.</summary>
static class TypeName
{
    static readonly Dictionary<DuckDBType, string> Names = new()
    {
        [DuckDBType.UnsignedTinyInt] = "UTINYINT",
        [DuckDBType.UnsignedSmallInt] = "USMALLINT",
        [DuckDBType.UnsignedInteger] = "UINTEGER",
        [DuckDBType.UnsignedBigInt] = "UBIGINT",
        [DuckDBType.UnsignedHugeInt] = "UHUGEINT",
        [DuckDBType.TimestampS] = "TIMESTAMP_S",
        [DuckDBType.TimestampMs] = "TIMESTAMP_MS",
        [DuckDBType.TimestampNs] = "TIMESTAMP_NS",
        [DuckDBType.TimestampTz] = "TIMESTAMP WITH TIME ZONE",
        [DuckDBType.TimeTz] = "TIME WITH TIME ZONE",
        [DuckDBType.VarInt] = "BIGNUM",
        [DuckDBType.SqlNull] = "NULL",
        [(DuckDBType)39] = "TIME_NS",
    };

    public static string Of(DuckDBLogicalType type) => LogicalType.DuckDBGetTypeId(type) switch
    {
        DuckDBType.Decimal => $"DECIMAL({LogicalType.DuckDBDecimalWidth(type)},{LogicalType.DuckDBDecimalScale(type)})",
        DuckDBType.List => $"{Owned(LogicalType.DuckDBListTypeChildType(type))}[]",
        DuckDBType.Array =>
            $"{Owned(LogicalType.DuckDBArrayTypeChildType(type))}[{LogicalType.DuckDBArrayVectorGetSize(type)}]",
        DuckDBType.Map =>
            $"MAP({Owned(LogicalType.DuckDBMapTypeKeyType(type))}, {Owned(LogicalType.DuckDBMapTypeValueType(type))})",
        DuckDBType.Struct => Parts("STRUCT", (int)LogicalType.DuckDBStructTypeChildCount(type),
            i => (LogicalType.DuckDBStructTypeChildName(type, i), LogicalType.DuckDBStructTypeChildType(type, i))),
        DuckDBType.Union => Parts("UNION", UnionTypes.Count(type),
            i => (UnionTypes.NameOf(type, i), UnionTypes.TypeOf(type, i))),
        var id => Names.GetValueOrDefault(id) ?? id.ToString().ToUpperInvariant(),
    };

    static string Parts(string kind, int count, Func<int, (string Name, DuckDBLogicalType Type)> part) =>
        $"{kind}({string.Join(", ", Enumerable.Range(0, count).Select(part).Select(p => $"{p.Name} {Owned(p.Type)}"))})";

    static string Owned(DuckDBLogicalType type)
    {
        using (type) return Of(type);
    }
}
