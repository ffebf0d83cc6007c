using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Analytics.QueryWorker.Engine;

/// <summary>The members of a union type, which the binding does not offer.</summary>
static partial class UnionTypes
{
    public static int Count(DuckDBLogicalType type) => (int)MemberCount(type.DangerousGetHandle());

    public static string NameOf(DuckDBLogicalType type, int member)
    {
        var name = MemberName(type.DangerousGetHandle(), (ulong)member);
        var text = Marshal.PtrToStringUTF8(name) ?? "";
        NativeMethods.Helpers.DuckDBFree(name);
        return text;
    }

    public static DuckDBLogicalType TypeOf(DuckDBLogicalType type, int member) =>
        MemberType(type.DangerousGetHandle(), (ulong)member);

    [LibraryImport("duckdb", EntryPoint = "duckdb_union_type_member_count")]
    private static partial ulong MemberCount(nint type);

    [LibraryImport("duckdb", EntryPoint = "duckdb_union_type_member_name")]
    private static partial nint MemberName(nint type, ulong index);

    [LibraryImport("duckdb", EntryPoint = "duckdb_union_type_member_type")]
    private static partial DuckDBLogicalType MemberType(nint type, ulong index);
}
