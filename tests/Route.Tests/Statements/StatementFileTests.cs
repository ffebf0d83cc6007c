using System.Text;
using DuckDB.NET.Data;
using ExcelDataReader;

namespace Analytics.Route.Tests.Statements;

/// <summary>All rows of a statement as a file, read by other programs.</summary>
public sealed class StatementFileTests(SampleDashboard dashboard)
{
    // .NET must register the old code pages that Excel knows.
    static StatementFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    const string Odd = "SELECT * FROM (VALUES (1, '=1+1', -2.5, DATE '2022-08-05'), (2, ' ＠x', NULL, NULL), (3, 'Ấp Đông; \"a\"', 0.25::DECIMAL(4,2), NULL)) t (id, \"+name\", amount, day)";

    [Fact]
    public async Task Csv_in_Vietnamese_opens_in_a_Vietnamese_Excel_and_holds_no_formula()
    {
        using var answer = await dashboard.Running.Fetch(new { sql = Odd }, Asking.Csv);
        Assert.Equal((200, "text/csv"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType!));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(["id;'+name;amount;day", "1;'=1+1;-2,50;2022-08-05", "2;' ＠x;;", "3;\"Ấp Đông; \"\"a\"\"\";0,25;"],
            Lines(bytes));
    }

    [Fact]
    public async Task Csv_in_English_has_commas_and_points()
    {
        using var answer =
            await dashboard.Running.Fetch(new { sql = "SELECT 1 AS a, 0.5::DOUBLE AS b" }, Asking.Csv, "en");
        Assert.Equal(["a,b", "1,0.5"], Lines(await answer.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task A_file_has_all_rows_also_where_an_answer_would_be_cut()
    {
        using var answer = await dashboard.Running.Fetch(new { sql = "SELECT i FROM range(200000) t (i)" }, Asking.Csv);
        Assert.Equal(200_001, Lines(await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_file_that_was_asked_for_with_fewer_rows_says_that_it_was_cut()
    {
        using var answer =
            await dashboard.Running.Fetch(new { sql = "SELECT i FROM range(20) t (i)", maxRows = 5 }, Asking.Csv);
        Assert.Equal(("true", 6),
            (answer.Headers.GetValues("X-Truncated").Single(),
                Lines(await answer.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task Parquet_is_read_by_DuckDB_with_its_types()
    {
        using var answer = await dashboard.Running.Fetch(new { sql = Odd }, Asking.Parquet);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.parquet");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*), max(\"+name\") FILTER (id = 1), max(day) FROM '{file}'";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal((3L, "=1+1", new DateOnly(2022, 8, 5)),
            (reader.GetInt64(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2)));
        File.Delete(file);
    }

    [Fact]
    public async Task A_workbook_has_numbers_as_numbers_days_as_days_and_text_as_text()
    {
        using var answer = await dashboard.Running.Fetch(new { sql = Odd }, Asking.Xlsx);
        using var reader =
            ExcelReaderFactory.CreateReader(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        Assert.Equal("Kết quả truy vấn, lần nạp 3", rows[0][0]);
        Assert.Equal(["id", "+name", "amount", "day"], rows[1]);
        Assert.Equal([1.0, "=1+1", -2.5, new DateTime(2022, 8, 5)], rows[2]);
        Assert.Equal(5, rows.Count);
    }

    [Fact]
    public async Task A_day_before_those_that_Excel_knows_stays_text_in_a_workbook()
    {
        using var answer = await dashboard.Running.Fetch(new
        {
            sql = "SELECT DATE '1900-02-28' AS a, DATE '1900-03-01' AS b, DATE '0938-01-01' AS c",
        }, Asking.Xlsx);
        using var reader =
            ExcelReaderFactory.CreateReader(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        for (var row = 0; row < 3; row++) Assert.True(reader.Read());
        Assert.Equal(["1900-02-28", new DateTime(1900, 3, 1), "0938-01-01"],
            Enumerable.Range(0, 3).Select(reader.GetValue));
    }

    [Fact]
    public async Task What_is_invented_is_said_within_each_file()
    {
        const string sql = "FROM marts.cell_place LIMIT 2";
        using var csv =
            await dashboard.Running.Fetch(new { sql = "SELECT cell_id FROM marts.cell_place LIMIT 2" }, Asking.Csv);
        Assert.All(Lines(await csv.Content.ReadAsByteArrayAsync())[1..],
            line => Assert.EndsWith(";Số liệu minh họa", line));
        using var parquet = await dashboard.Running.Fetch(new { sql }, Asking.Parquet);
        Assert.Contains("Số liệu minh họa", Encoding.UTF8.GetString(await parquet.Content.ReadAsByteArrayAsync()));
        using var xlsx = await dashboard.Running.Fetch(new { sql }, Asking.Xlsx);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await xlsx.Content.ReadAsByteArrayAsync()));
        Assert.True(reader.Read());
        Assert.Contains("Số liệu minh họa", reader.GetString(0));
    }

    [Theory]
    [InlineData(Asking.Csv)]
    [InlineData(Asking.Parquet)]
    [InlineData(Asking.Xlsx)]
    public async Task What_is_refused_is_refused_in_every_form(string form)
    {
        foreach (var (sql, status) in new[]
        {
            ("COPY (SELECT 1) TO '/tmp/x'", 400), ("SELEC", 400), ("SELECT 1) TO '/dev/stdout'; --", 400),
                ("SELECT repeat('x', 2500000000)", 413),
        })
        {
            using var answer = await dashboard.Running.Fetch(new { sql }, form);
            Assert.Equal((sql, status, "application/problem+json"),
                (sql, (int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType!));
        }
    }

    [Theory]
    [InlineData(Asking.Csv)]
    [InlineData(Asking.Xlsx)]
    public async Task A_statement_that_fails_half_way_never_looks_like_a_whole_file(string form)
    {
        using var answer = await dashboard.Running.Fetch(new
        {
            sql = "SELECT CASE WHEN i = 900000 THEN error('here') ELSE i::VARCHAR END AS x FROM range(1000000) t (i)",
        }, form);
        if ((int)answer.StatusCode == 400) return;
        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsByteArrayAsync());
    }

    static string[] Lines(byte[] csv) => Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
