using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>$name of a statement, and the type that its place in the statement asks for, or null.</summary>
sealed record StatementParameter(string Name, ParameterType? Type);

/// <summary>The type that a place in the statement asks for.</summary>
/// <param name="Name">As one would write it.</param>
/// <param name="Scale">Digits behind the point, of a DECIMAL.</param>
sealed record ParameterType(DuckDBType Kind, string Name, int Scale)
{
    /// <summary>Null where the engine knows none, or any would do.</summary>
    public static ParameterType? Of(DuckDBLogicalType type) => LogicalType.DuckDBGetTypeId(type) switch
    {
        DuckDBType.Invalid or DuckDBType.Any or DuckDBType.SqlNull => null,
        DuckDBType.Decimal => new(DuckDBType.Decimal, TypeName.Of(type), LogicalType.DuckDBDecimalScale(type)),
        var kind => new(kind, TypeName.Of(type), 0),
    };
}
