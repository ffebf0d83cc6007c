using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Rows;

/// <summary>Chooses how the values of a type are written as JSON.</summary>
static partial class VectorColumns
{
    // Members that are missing in the binding's enumeration.
    const DuckDBType TimeNs = (DuckDBType)39;

    /// <exception cref="QueryException">The type has no JSON form; the user can cast it.</exception>
    public static VectorColumn For(DuckDBLogicalType type, string column) => LogicalType.DuckDBGetTypeId(type) switch
    {
        DuckDBType.List => new ListColumn(Owned(LogicalType.DuckDBListTypeChildType(type), column)),
        DuckDBType.Map => new ListColumn(MapEntry(type, column)),
        DuckDBType.Array => new ArrayColumn(
            Owned(LogicalType.DuckDBArrayTypeChildType(type), column),
            (ulong)LogicalType.DuckDBArrayVectorGetSize(type)),
        DuckDBType.Struct => new StructColumn(Fields(type, column)),
        DuckDBType.Union => new UnionColumn(Members(type, column)),
        DuckDBType.Decimal => DecimalColumn(type),
        DuckDBType.Enum => EnumColumn(type),
        var id => ForScalar(id) ?? throw new QueryException(FailureKind.Invalid,
            $"The column {column} has a type that cannot be sent; cast it to VARCHAR."),
    };

    static VectorColumn? ForScalar(DuckDBType id) => ForNumber(id) ?? ForMoment(id) ?? id switch
    {
        DuckDBType.Boolean => new FixedColumn<byte>((json, value) => json.WriteBooleanValue(value != 0)),
        DuckDBType.Varchar => new BytesColumn((json, text) => json.WriteStringValue(text)),
        DuckDBType.Blob => new BytesColumn((json, bytes) => json.WriteBase64StringValue(bytes)),
        DuckDBType.Bit => new BytesColumn((json, bytes) => json.WriteStringValue(Numbers.Bits(bytes))),
        DuckDBType.VarInt => new BytesColumn((json, bytes) => Numbers.WriteBig(json, Numbers.Bignum(bytes))),
        DuckDBType.Uuid => new FixedColumn<UInt128>((json, value) => json.WriteStringValue(Numbers.Uuid(value))),
        DuckDBType.SqlNull => new NullColumn(),
        _ => null,
    };

    static VectorColumn? ForNumber(DuckDBType id) => id switch
    {
        DuckDBType.TinyInt => new FixedColumn<sbyte>((json, value) => json.WriteNumberValue(value)),
        DuckDBType.SmallInt => new FixedColumn<short>((json, value) => json.WriteNumberValue(value)),
        DuckDBType.Integer => new FixedColumn<int>((json, value) => json.WriteNumberValue(value)),
        DuckDBType.BigInt => new FixedColumn<long>((json, value) => Numbers.WriteBig(json, value)),
        DuckDBType.UnsignedTinyInt => new FixedColumn<byte>((json, value) => json.WriteNumberValue(value)),
        DuckDBType.UnsignedSmallInt => new FixedColumn<ushort>((json, value) => json.WriteNumberValue(value)),
        DuckDBType.UnsignedInteger => new FixedColumn<uint>((json, value) => json.WriteNumberValue(value)),
        DuckDBType.UnsignedBigInt => new FixedColumn<ulong>((json, value) => Numbers.WriteBig(json, value)),
        DuckDBType.HugeInt => new FixedColumn<Int128>((json, value) => Numbers.WriteBig(json, value)),
        DuckDBType.UnsignedHugeInt => new FixedColumn<UInt128>((json, value) => Numbers.WriteBig(json, value)),
        DuckDBType.Float => new FixedColumn<float>((json, value) => Numbers.WriteFloat(json, value)),
        DuckDBType.Double => new FixedColumn<double>((json, value) => Numbers.WriteDouble(json, value)),
        _ => null,
    };

    static VectorColumn? ForMoment(DuckDBType id) => id switch
    {
        DuckDBType.Date => new FixedColumn<int>((json, days) => json.WriteStringValue(Moments.Date(days))),
        DuckDBType.Time => new FixedColumn<long>((json, micros) => json.WriteStringValue(Moments.Time(micros * 1000))),
        TimeNs => new FixedColumn<long>((json, nanos) => json.WriteStringValue(Moments.Time(nanos))),
        DuckDBType.TimeTz =>
            new FixedColumn<ulong>((json, bits) => json.WriteStringValue(Moments.TimeWithOffset(bits))),
        DuckDBType.Timestamp => Timestamps(perSecond: 1_000_000, zone: ""),
        DuckDBType.TimestampTz => Timestamps(perSecond: 1_000_000, zone: "Z"),
        DuckDBType.TimestampS => Timestamps(perSecond: 1, zone: ""),
        DuckDBType.TimestampMs => Timestamps(perSecond: 1_000, zone: ""),
        DuckDBType.TimestampNs => Timestamps(perSecond: 1_000_000_000, zone: ""),
        DuckDBType.Interval =>
            new FixedColumn<Moments.Interval>((json, value) => json.WriteStringValue(value.ToString())),
        _ => null,
    };

    static FixedColumn<long> Timestamps(long perSecond, string zone) =>
        new((json, value) => json.WriteStringValue(Moments.Timestamp(value, perSecond, zone)));

    static VectorColumn DecimalColumn(DuckDBLogicalType type)
    {
        int scale = LogicalType.DuckDBDecimalScale(type);
        return LogicalType.DuckDBDecimalInternalType(type) switch
        {
            DuckDBType.SmallInt => new FixedColumn<short>((json, value) => Numbers.WriteDecimal(json, value, scale)),
            DuckDBType.Integer => new FixedColumn<int>((json, value) => Numbers.WriteDecimal(json, value, scale)),
            DuckDBType.BigInt => new FixedColumn<long>((json, value) => Numbers.WriteDecimal(json, value, scale)),
            _ => new FixedColumn<Int128>((json, value) => Numbers.WriteDecimal(json, value, scale)),
        };
    }

    static VectorColumn EnumColumn(DuckDBLogicalType type)
    {
        var words = new string[LogicalType.DuckDBEnumDictionarySize(type)];
        for (var i = 0; i < words.Length; i++) words[i] = LogicalType.DuckDBEnumDictionaryValue(type, i);
        return LogicalType.DuckDBEnumInternalType(type) switch
        {
            DuckDBType.UnsignedTinyInt => new FixedColumn<byte>((json, code) => json.WriteStringValue(words[code])),
            DuckDBType.UnsignedSmallInt => new FixedColumn<ushort>((json, code) => json.WriteStringValue(words[code])),
            _ => new FixedColumn<uint>((json, code) => json.WriteStringValue(words[code])),
        };
    }

    // Keys may have any type, so a map is a list of pairs and not an object.
    static StructColumn MapEntry(DuckDBLogicalType type, string column) => new(
    [
        ("key", Owned(LogicalType.DuckDBMapTypeKeyType(type), column)),
        ("value", Owned(LogicalType.DuckDBMapTypeValueType(type), column)),
    ]);

    static (string, VectorColumn)[] Fields(DuckDBLogicalType type, string column)
    {
        var fields = new (string, VectorColumn)[LogicalType.DuckDBStructTypeChildCount(type)];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = (LogicalType.DuckDBStructTypeChildName(type, i),
                Owned(LogicalType.DuckDBStructTypeChildType(type, i), column));
        }

        return fields;
    }

    static (string, VectorColumn)[] Members(DuckDBLogicalType type, string column)
    {
        var members = new (string, VectorColumn)[UnionTypes.Count(type)];
        for (var i = 0; i < members.Length; i++)
            members[i] = (UnionTypes.NameOf(type, i), Owned(UnionTypes.TypeOf(type, i), column));
        return members;
    }

    static VectorColumn Owned(DuckDBLogicalType type, string column)
    {
        using (type) return For(type, column);
    }
}
