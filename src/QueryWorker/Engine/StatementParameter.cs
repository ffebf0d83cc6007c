using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>A named parameter, and the type the engine expects for it, or null.</summary>
sealed record StatementParameter(string Name, ParameterType? Type);

/// <summary>The type that the engine expects for a parameter.</summary>
/// <param name="Name">In SQL notation.</param>
/// <param name="Scale">Digits behind the point of a DECIMAL.</param>
sealed record ParameterType(DuckDBType Kind, string Name, int Scale)
{
    /// <summary>Null where the engine infers no type or accepts any.</summary>
    public static ParameterType? Of(DuckDBLogicalType type) => LogicalType.DuckDBGetTypeId(type) switch
    {
        DuckDBType.Invalid or DuckDBType.Any or DuckDBType.SqlNull => null,
        DuckDBType.Decimal => new(DuckDBType.Decimal, TypeName.Of(type), LogicalType.DuckDBDecimalScale(type)),
        var kind => new(kind, TypeName.Of(type), 0),
    };
}
