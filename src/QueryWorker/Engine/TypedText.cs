using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>
/// Converts text that a user typed to a value of the engine: ISO dates and a decimal point, in both languages.
/// </summary>
static partial class TypedText
{
    static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Whether text for this type must be convertible.</summary>
    public static bool Converts(ParameterType type) => type.Kind is (>= DuckDBType.Boolean and <= DuckDBType.Date)
        or DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt or DuckDBType.Decimal
        or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz;

    /// <summary>The value, or null where the text has another type.</summary>
    public static ParameterValue? As(ParameterType type, string text) => type.Kind switch
    {
        DuckDBType.Boolean => AsBoolean(text),
        DuckDBType.Date => AsDate(text),
        DuckDBType.Float or DuckDBType.Double => AsDouble(text),
        DuckDBType.Decimal => AsDecimal(text, type.Scale),
        >= DuckDBType.TinyInt and <= DuckDBType.UnsignedBigInt or DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt =>
            AsWhole(type.Kind, text),
        var kind => AsTimestamp(text, zoned: kind == DuckDBType.TimestampTz),
    };

    /// <summary>The date, if the text is exactly yyyy-MM-dd.</summary>
    public static ParameterValue? AsDate(string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var date))
        {
            return null;
        }

        var days = date.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber;
        return (statement, index) => BindDate(statement.DangerousGetHandle(), (ulong)index, days);
    }

    static ParameterValue? AsBoolean(string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" => (statement, index) => PreparedStatements.DuckDBBindBoolean(statement, index, true),
        "false" or "0" => (statement, index) => PreparedStatements.DuckDBBindBoolean(statement, index, false),
        _ => null,
    };

    static ParameterValue? AsDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? (statement, index) => PreparedStatements.DuckDBBindDouble(statement, index, value)
            : null;

    static ParameterValue? AsWhole(DuckDBType kind, string text)
    {
        if (!BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return null;
        var (min, max) = RangeOf(kind);
        if (value < min || value > max) return null;
        if (value >= long.MinValue && value <= long.MaxValue)
            return (statement, index) => PreparedStatements.DuckDBBindInt64(statement, index, (long)value);
        return value <= ulong.MaxValue && value > 0
            ? (statement, index) => PreparedStatements.DuckDBBindUInt64(statement, index, (ulong)value)
            : (statement, index) => PreparedStatements.DuckDBBindHugeInt(statement, index, new DuckDBHugeInt(value));
    }

    // A hugeint parameter may be compared with an unsigned column; values beyond this range cannot occur there
    // either.
    static (BigInteger Least, BigInteger Most) RangeOf(DuckDBType kind) => kind switch
    {
        DuckDBType.TinyInt => (sbyte.MinValue, sbyte.MaxValue),
        DuckDBType.SmallInt => (short.MinValue, short.MaxValue),
        DuckDBType.Integer => (int.MinValue, int.MaxValue),
        DuckDBType.BigInt => (long.MinValue, long.MaxValue),
        DuckDBType.UnsignedTinyInt => (0, byte.MaxValue),
        DuckDBType.UnsignedSmallInt => (0, ushort.MaxValue),
        DuckDBType.UnsignedInteger => (0, uint.MaxValue),
        DuckDBType.UnsignedBigInt => (0, ulong.MaxValue),
        DuckDBType.UnsignedHugeInt => (0, Int128.MaxValue),
        _ => (Int128.MinValue, Int128.MaxValue),
    };

    /// <summary>Exact, with as many decimal places as the text or the type has, whichever is greater.</summary>
    static ParameterValue? AsDecimal(string text, int scale)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var digits = Math.Max(scale, value.Scale);
        var unscaled = new BigInteger(decimal.Truncate(value)) * BigInteger.Pow(10, digits)
            + new BigInteger(
                (value - decimal.Truncate(value)) * (decimal)BigInteger.Pow(10, value.Scale)) * BigInteger.Pow(10,
                digits - value.Scale);
        if (BigInteger.Abs(unscaled) >= BigInteger.Pow(10, 38)) return null;
        var bound = new ScaledDecimal(38, (byte)digits, (Int128)unscaled);
        return (statement, index) => BindDecimal(statement.DangerousGetHandle(), (ulong)index, bound);
    }

    static ParameterValue? AsTimestamp(string text, bool zoned)
    {
        string[] forms =
        [
            "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFF",
                "yyyy-MM-ddTHH:mm:ss.FFFFFF",
        ];
        var styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;
        if (!DateTime.TryParseExact(text, zoned ? [.. forms, .. forms.Select(form => form + "K")]
            : forms, CultureInfo.InvariantCulture, styles, out var time))
        {
            return null;
        }

        var micros = (time.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        return zoned
            ? (statement, index) => BindTimestampTz(statement.DangerousGetHandle(), (ulong)index, micros)
            : (statement, index) => BindTimestamp(statement.DangerousGetHandle(), (ulong)index, micros);
    }

    /// <summary>duckdb_decimal.</summary>
    [StructLayout(LayoutKind.Sequential)]
    readonly struct ScaledDecimal(byte width, byte scale, Int128 value)
    {
        readonly byte _width = width, _scale = scale;
        readonly ulong _lower = (ulong)(value & ulong.MaxValue);
        readonly long _upper = (long)(value >> 64);
    }

    [LibraryImport("duckdb", EntryPoint = "duckdb_bind_date")]
    private static partial DuckDBState BindDate(nint statement, ulong index, int days);

    [LibraryImport("duckdb", EntryPoint = "duckdb_bind_timestamp")]
    private static partial DuckDBState BindTimestamp(nint statement, ulong index, long micros);

    [LibraryImport("duckdb", EntryPoint = "duckdb_bind_timestamp_tz")]
    private static partial DuckDBState BindTimestampTz(nint statement, ulong index, long micros);

    [LibraryImport("duckdb", EntryPoint = "duckdb_bind_decimal")]
    private static partial DuckDBState BindDecimal(nint statement, ulong index, ScaledDecimal value);
}
