using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using SQLitePCL;

namespace Analytics.Loader.Tests.Sources;

/// <summary>What each type makes of what SQLite may hold: taken, converted and counted, or refused by name.</summary>
public class CellReaderTests
{
    static CellReaderTests() => Batteries_V2.Init();

    [Theory]
    [InlineData("BIGINT", "12", 12L)]
    [InlineData("BIGINT", "-9223372036854775807 - 1", long.MinValue)]
    [InlineData("DOUBLE", "3", 3.0)]
    [InlineData("DOUBLE", "1e308", 1e308)]
    [InlineData("BOOLEAN", "0", 0L)]
    [InlineData("DATE", "'2024-02-29'", "2024-02-29")]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30:15.25'", "2024-06-01T23:30:15.25")]
    [InlineData("TINYINT", "-128", -128L)]
    [InlineData("UINTEGER", "4294967295", 4294967295L)]
    [InlineData("DECIMAL(9,2)", "12.5", "12.5")]
    [InlineData("DECIMAL(9,2)", "-7", "-7")]
    [InlineData("DECIMAL(3,1)", "0.1", "0.1")]
    [InlineData("DECIMAL(28,0)", "9007199254740992.0", "9007199254740992")]
    [InlineData("TIME", "'23:30:15.25'", "23:30:15.25")]
    [InlineData("TIMESTAMP", "'2024-06-01T23:30'", "2024-06-01T23:30:00")]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30:15.123456'", "2024-06-01T23:30:15.123456")]
    [InlineData("BLOB", "x'00FF'", "00FF")]
    [InlineData("VARCHAR", "'Hoà  '", "Hoà  ")]
    [InlineData("VARCHAR", "''", "")]
    public void Fits(string type, string sql, object value) =>
        Assert.Equal((CellValueState.Value, value, null), Read(type, sql));

    [Theory]
    [InlineData("BIGINT", "'12' || char(160)", 12L)]
    [InlineData("BIGINT", "' -7 '", -7L)]
    [InlineData("BIGINT", "5.0", 5L)]
    [InlineData("BIGINT", "'0012'", 12L)]
    [InlineData("DOUBLE", "'1.5'", 1.5)]
    [InlineData("DOUBLE", "'0.125'", 0.125)]
    [InlineData("UBIGINT", "'18446744073709551615'", "18446744073709551615")]
    [InlineData("DECIMAL(28,10)", "' 123456789012345678.0123456789 '", "123456789012345678.0123456789")]
    [InlineData("BOOLEAN", "'có'", 1L)]
    [InlineData("BOOLEAN", "'FALSE'", 0L)]
    [InlineData("DATE", "'31/12/2021'", "2021-12-31")]
    [InlineData("DATE", "'5/5/2022'", "2022-05-05")]
    [InlineData("DATE", "'2022-06-01T23:30Z'", "2022-06-02")]
    [InlineData("DATE", "'2022-06-01T23:30:00+07:00'", "2022-06-01")]
    [InlineData("BOOLEAN", "'T'", 1L)]
    [InlineData("BOOLEAN", "'f'", 0L)]
    [InlineData("BOOLEAN", "'Yes'", 1L)]
    [InlineData("BOOLEAN", "' no '", 0L)]
    [InlineData("BOOLEAN", "1.0", 1L)]
    [InlineData("DATE", "'2022-06-01 23:30'", "2022-06-01")]
    [InlineData("DATE", "'21/05/2024 14:30'", "2024-05-21")]
    [InlineData("DATE", "'2024-06-01 23:59:59.9999999'", "2024-06-01")]
    [InlineData("DATE", "'2024-06-01 23:30+00'", "2024-06-02")]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30:15.1234567'", "2024-06-01T23:30:15.123457")]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30:15.123456499999'", "2024-06-01T23:30:15.123456")]
    [InlineData("TIMESTAMP", "'2024-06-01 23:59:59.9999999'", "2024-06-02T00:00:00")]
    [InlineData("TIMESTAMP", "'2024-06-01T23:30:15.1234567+07:00'", "2024-06-01T23:30:15.123457")]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30:15.1234567 +07:00'", "2024-06-01T23:30:15.123457")]
    [InlineData("TIMESTAMP", "'21/05/2024 14:30'", "2024-05-21T14:30:00")]
    [InlineData("TIMESTAMP", "'21-5-2024 7:05:30'", "2024-05-21T07:05:30")]
    [InlineData("TIMESTAMP", "'2024-06-01 7:05'", "2024-06-01T07:05:00")]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30+07'", "2024-06-01T23:30:00")]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30:00-0530'", "2024-06-02T12:00:00")]
    [InlineData("TIMESTAMP", "'2024-06-01t23:30:00z'", "2024-06-02T06:30:00")]
    [InlineData("TIME", "'7:05'", "07:05:00")]
    [InlineData("TIME", "'23:30:15.1234567'", "23:30:15.123457")]
    [InlineData("TIME", "'23:59:59.9999999'", "23:59:59.999999")]
    [InlineData("BLOB", "'ab'", "6162")]
    [InlineData("VARCHAR", "123", "123")]
    [InlineData("VARCHAR", "'a' || char(0) || 'b'", "ab")]
    public void Is_converted(string type, string sql, object value) =>
        Assert.Equal((CellValueState.Converted, value, null), Read(type, sql));

    [Theory]
    [InlineData("BIGINT", "'abc'", Rules.NotANumber)]
    [InlineData("BIGINT", "''", Rules.NotANumber)]
    [InlineData("BIGINT", "'NULL'", Rules.NotANumber)]
    [InlineData("BIGINT", "x'3132'", Rules.NotANumber)]
    [InlineData("BIGINT", "'1,234'", Rules.AmbiguousNumber)]
    [InlineData("BIGINT", "'1.234,5'", Rules.AmbiguousNumber)]
    [InlineData("BIGINT", "5.5", Rules.NotWhole)]
    [InlineData("BIGINT", "9300000000000000000", Rules.OutOfRange)]
    [InlineData("BIGINT", "'9300000000000000000'", Rules.OutOfRange)]
    [InlineData("INTEGER", "2147483648", Rules.OutOfRange)]
    [InlineData("TINYINT", "128", Rules.OutOfRange)]
    [InlineData("UTINYINT", "-1", Rules.OutOfRange)]
    [InlineData("UBIGINT", "-1", Rules.OutOfRange)]
    [InlineData("UBIGINT", "1.5", Rules.NotWhole)]
    [InlineData("DECIMAL(9,2)", "0.125", Rules.TooManyDecimals)]
    [InlineData("DECIMAL(9,2)", "0.1 + 0.2", Rules.TooManyDecimals)]
    [InlineData("DECIMAL(9,2)", "1e-20", Rules.TooManyDecimals)]
    [InlineData("DECIMAL(9,2)", "'12.345678'", Rules.TooManyDecimals)]
    [InlineData("DECIMAL(9,2)", "10000000", Rules.OutOfRange)]
    [InlineData("DECIMAL(9,2)", "1e300", Rules.OutOfRange)]
    [InlineData("DECIMAL(28,0)", "'99999999999999999999999999999'", Rules.OutOfRange)]
    [InlineData("DECIMAL(9,2)", "'1,5'", Rules.AmbiguousNumber)]
    [InlineData("DECIMAL(9,2)", "x'31'", Rules.NotANumber)]
    [InlineData("TIME", "'24:00'", Rules.NotATime)]
    [InlineData("TIME", "'9:5'", Rules.NotATime)]
    [InlineData("TIME", "2330", Rules.NotATime)]
    [InlineData("DOUBLE", "9007199254740993", Rules.OutOfRange)]
    [InlineData("DOUBLE", "9223372036854775807", Rules.OutOfRange)]
    [InlineData("DOUBLE", "9e999", Rules.OutOfRange)]
    [InlineData("DOUBLE", "'1.234'", Rules.AmbiguousNumber)]
    [InlineData("DOUBLE", "'1,5'", Rules.AmbiguousNumber)]
    [InlineData("BOOLEAN", "2", Rules.NotTrueOrFalse)]
    [InlineData("DATE", "'2022-02-30'", Rules.NotADate)]
    [InlineData("DATE", "'2023-02-29'", Rules.NotADate)]
    [InlineData("DATE", "'2022-+1-05'", Rules.NotADate)]
    [InlineData("DATE", "'0000-00-00'", Rules.NotADate)]
    [InlineData("DATE", "'0001-01-01'", Rules.NotADate)]
    [InlineData("DATE", "'20224-06-10'", Rules.NotADate)]
    [InlineData("DATE", "'31/02/2022'", Rules.NotADate)]
    [InlineData("DATE", "'05/06/2022'", Rules.AmbiguousDate)]
    [InlineData("DATE", "1655000000", Rules.NotADate)]
    [InlineData("DATE", "2459745.5", Rules.NotADate)]
    [InlineData("DATE", "''", Rules.NotADate)]
    [InlineData("BIGINT", "'٣٤'", Rules.NotANumber)]
    [InlineData("BIGINT", "'１２'", Rules.NotANumber)]
    [InlineData("BIGINT", "'१.२३४'", Rules.NotANumber)]
    [InlineData("DOUBLE", "'٣'", Rules.NotANumber)]
    [InlineData("DOUBLE", "'1.٣٤٥'", Rules.NotANumber)]
    [InlineData("DECIMAL(9,2)", "'٣.٥'", Rules.NotANumber)]
    [InlineData("UBIGINT", "'១២'", Rules.NotANumber)]
    [InlineData("BOOLEAN", "0.5", Rules.NotTrueOrFalse)]
    [InlineData("BOOLEAN", "'x'", Rules.NotTrueOrFalse)]
    [InlineData("DATE", "'٢٠٢٢-٠٦-٠١'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'05/06/2024 14:30'", Rules.AmbiguousDate)]
    [InlineData("TIMESTAMP", "'5/21/2024 14:30'", Rules.AmbiguousDate)]
    [InlineData("TIMESTAMP", "'31/02/2024 14:30'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'2024-06-01 24:00'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30+15:00'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30+07:60'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'2024-06-01 23:30:15.'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'2024-06-01 2:3'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'2100-12-31 23:59:59.9999999'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'9999-12-31 23:59:59.9999999'", Rules.NotADate)]
    [InlineData("TIMESTAMP", "'0001-01-01T00:00+07:00'", Rules.NotADate)]
    [InlineData("TIME", "'٧:٠٥'", Rules.NotATime)]
    [InlineData("TIME", "'7:05Z'", Rules.NotATime)]
    [InlineData("BLOB", "12", Rules.NotBytes)]
    [InlineData("BLOB", "1.5", Rules.NotBytes)]
    [InlineData("VARCHAR", "1.5", Rules.NotText)]
    [InlineData("VARCHAR", "x'00FF'", Rules.NotText)]
    [InlineData("VARCHAR", "CAST(x'EDA080' AS TEXT)", Rules.InvalidUtf8)]
    [InlineData("VARCHAR", "replace(hex(zeroblob(500001)), '0', 'a')", Rules.TooLong)]
    public void Is_refused(string type, string sql, string rule) => Assert.Equal(rule, Read(type, sql).Rule);

    [Fact]
    public void Nothing_is_refused_only_where_something_is_required()
    {
        Assert.Equal(CellValueState.Null, Read("DATE", "NULL").State);
        Assert.Equal(Rules.Required, Read("DATE", "NULL", isRequired: true).Rule);
    }

    [Theory]
    [InlineData("DECIMAL(38,4)")]
    [InlineData("HUGEINT")]
    [InlineData("TIMESTAMP WITH TIME ZONE")]
    public void A_type_that_would_lose_something_is_named_with_those_that_do_not(string type)
    {
        var error = Assert.Throws<TerminalException>(() => CellReader.For(new StagingColumn("c", type, false, null)));
        Assert.Contains($"has type {type}: use BIGINT", error.Message);
    }

    static (CellValueState State, object? Value, string? Rule) Read(string type, string sql, bool isRequired = false)
    {
        raw.sqlite3_open(":memory:", out var database);
        using (database)
        {
            raw.sqlite3_prepare_v2(database, "SELECT " + sql, out var statement);
            using (statement)
            {
                raw.sqlite3_step(statement);
                var cell = new CellValue();
                CellReader.For(new StagingColumn("c", type, isRequired, null)).Read(statement, 0, isRequired, ref cell);
                return (cell.State, ValueOf(type, cell), cell.Rule);
            }
        }
    }

    static object? ValueOf(string type, CellValue cell) => type switch
    {
        "DOUBLE" => cell.Real,
        "VARCHAR" => cell.Text,
        "BLOB" => cell.Blob is { } bytes ? Convert.ToHexString(bytes) : null,
        "TIME" => cell.Moment.ToString("HH:mm:ss.FFFFFF"),
        "UBIGINT" => cell.Decimal.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ when type.StartsWith("DECIMAL") => cell.Decimal.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "DATE" => cell.Moment.ToString("yyyy-MM-dd"),
        "TIMESTAMP" => cell.Moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF"),
        _ => cell.Integer,
    };
}
