using System.Text;
using System.Text.RegularExpressions;
using Analytics.QueryWorker.Files;
using DuckDB.NET.Data;

namespace Analytics.QueryWorker.Tests;

/// <summary>
/// Results as files: the engine's bytes on standard output, what is said about them on standard error.
/// </summary>
public sealed class FileTests(SnapshotFile snapshot)
{
    static readonly object Mark =
        new { tables = new[] { "marts.cells" }, label = "Số liệu minh họa", column = "Nguồn số liệu" };

    [Fact]
    public async Task A_csv_has_a_header_and_every_row()
    {
        var answer = (await Worker.AskWith(snapshot, new
        {
            sql = "SELECT cell_id, name, recognised_on, -0.5 AS d, NULL AS n, '' AS e, 'a;b' AS q, true AS t FROM marts.cells WHERE cell_id < $most;",
            parameters = new { most = "2" }, format = "csv", whole = true,
        })).AssertFile();
        Assert.Equal(
            "cell_id,name,recognised_on,d,n,e,q,t\n0,Ấp Đông,2020-01-01,-0.5,,\"\",a;b,true\n1,Ấp An,2020-01-10,-0.5,,\"\",a;b,true\n", answer.Output);
        Assert.Equal((2, 8, "landlock"), (answer.RowCount, answer.Names.Count, answer.Cage));
        Assert.Equal(["marts.cells"], answer.Reads);
        Assert.Null(answer.Lines[0]["rowCount"]);
    }

    [Fact]
    public async Task The_first_line_reports_a_cut_before_the_first_byte()
    {
        var answer = (await Worker.AskWith(snapshot,
            new
            {
                sql = "SELECT cell_id FROM marts.cells", format = "csv", maxRows = 3,
                orderBy = new { column = 0, descending = true },
            })).AssertFile();
        Assert.Equal("cell_id\n116\n115\n114\n", answer.Output);
        Assert.Equal((3, true, 3),
            ((int)answer.Lines[0]["rowCount"]!, (bool)answer.Lines[0]["truncated"]!, answer.RowCount));
    }

    [Fact]
    public async Task A_result_that_fits_is_not_cut()
    {
        var answer =
            (await Worker.AskWith(snapshot, new { sql = "SELECT 1 AS a", format = "csv", maxRows = 1 })).AssertFile();
        Assert.Equal((1, false), ((int)answer.Lines[0]["rowCount"]!, (bool)answer.Lines[0]["truncated"]!));
    }

    [Fact]
    public async Task Fractions_may_have_a_comma_and_cells_a_semicolon_between_them()
    {
        var sql = "SELECT 47.5::DOUBLE AS a, -0.05::DECIMAL(4,2) AS b, 1234 AS c, [1.5] AS d";
        Assert.Equal("a;b;c;d\n47,5;-0,05;1234;[1.5]\n",
            (await Worker.AskWith(snapshot, new { sql, format = "csv", delimiter = ";", decimalComma = true }))
                .AssertFile().Output);
        Assert.Equal("a,b,c,d\n\"47,5\",\"-0,05\",1234,[1.5]\n",
            (await Worker.AskWith(snapshot, new { sql, format = "csv", decimalComma = true })).AssertFile().Output);
    }

    [Fact]
    public async Task No_cell_of_text_is_a_formula_and_every_number_stays_one()
    {
        var sql = """
            SELECT '=1+1' AS "=a", ' @x' AS b, '－2' AS c, chr(9) || 'x' AS d, chr(8203) || '=1' AS e, 'a=b' AS f, -5 AS g, 'Đông' AS h,
                   {'k': '=1'} AS i, '=x'::BLOB AS j, '+'::ENUM ('+') AS k, '"=1' AS l, INTERVAL '-1 day' AS m, -1.5 AS n, '' AS o, 'ㄅ|' AS p
            """;
        var answer = (await Worker.AskWith(snapshot, new { sql, format = "csv" })).AssertFile();
        Assert.Equal(
            "'=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\n" +
            "'=1+1,' @x,'－2,'\tx,'\u200B=1,a=b,-5,Đông,{'k': '=1'},PXg=,'+,\"\"\"=1\",'-1 day,-1.5,\"\",ㄅ|\n",
            answer.Output);
    }

    [Fact]
    public void Every_sign_that_composes_to_one_of_a_formula_is_known()
    {
        var missed = Enumerable.Range(1, 0xFFFF).Where(code => code is < 0xD800 or > 0xF8FF)
            .Select(code => ((char)code).ToString())
            .Where(sign =>
                Composed(sign) is ['=' or '+' or '-' or '@' or '|', ..] && !Regex.IsMatch(sign, FormulaGuard.Pattern));
        Assert.Empty(missed);

        // Where this runs without the library of Unicode, there is nothing to compare with.
        static string Composed(string sign)
        {
            try
            {
                return sign.Normalize(NormalizationForm.FormKC);
            }
            catch (ArgumentException)
            {
                return "";
            }
        }
    }

    [Fact]
    public async Task Invented_figures_are_marked_in_every_row_of_a_csv()
    {
        var answer = (await Worker.AskWith(snapshot,
            new { sql = "SELECT cell_id FROM marts.cells LIMIT 2", format = "csv", illustrative = Mark })).AssertFile();
        Assert.Equal("cell_id,Nguồn số liệu\n0,Số liệu minh họa\n1,Số liệu minh họa\n", answer.Output);
        Assert.True(answer.Illustrative);
    }

    [Theory]
    [InlineData("SELECT cell_id, true AS is_illustrative FROM marts.cells LIMIT 1",
        "cell_id,is_illustrative\n0,true\n")]
    [InlineData("SELECT cell_id FROM marts.early LIMIT 1", "cell_id\n0\n")]
    public async Task Rows_with_a_mark_of_their_own_and_rows_that_are_real_get_no_mark(string sql, string file) =>
        Assert.Equal(file,
            (await Worker.AskWith(snapshot, new { sql, format = "csv", illustrative = Mark })).AssertFile().Output);

    [Fact]
    public async Task A_parquet_file_holds_the_result_with_its_types_and_the_mark()
    {
        var sql = "SELECT cell_id, name, recognised_on, 0.05::DECIMAL(4,2) AS d, [cell_id] AS l, '=1' AS f FROM marts.cells";
        var answer = (await Worker.AskWith(snapshot,
            new { sql, format = "parquet", whole = true, illustrative = Mark, orderBy = new { column = 0 } }))
            .AssertFile();
        Assert.Equal(117, answer.RowCount);
        using var file = new TemporaryFile(answer.Bytes);
        Assert.Equal("117 6786 INTEGER DATE DECIMAL(4,2) INTEGER[] =1",
            file.Ask("SELECT concat_ws(' ', count(*), sum(cell_id), typeof(any_value(cell_id)), typeof(any_value(recognised_on)), typeof(any_value(d)), typeof(any_value(l)), any_value(f)) FROM {file}"));
        Assert.Equal("Nguồn số liệu=Số liệu minh họa",
            file.Ask("SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata({file}) WHERE decode(key) NOT LIKE 'ARROW%'"));
    }

    [Fact]
    public async Task Statistics_may_be_a_file_and_two_columns_may_have_one_name()
    {
        var answer = (await Worker.AskWith(snapshot,
            new { sql = "SELECT 1 AS a, 2 AS a", format = "csv", mode = "statistics" })).AssertFile();
        Assert.Equal("column,type,rows,nulls,distinct,min,max,mean\na,INTEGER,1,0,1,1,1,1.0\na,INTEGER,1,0,1,2,2,2.0\n",
            answer.Output);
        Assert.Equal(["a", "a"],
            (await Worker.AskWith(snapshot, new { sql = "SELECT 1 AS a, 2 AS a", format = "csv" })).AssertFile().Names);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task A_failure_half_way_is_reported_after_the_bytes(string format)
    {
        var sql = "SELECT CASE WHEN i = 900000 THEN error('here') ELSE i END AS i FROM range(999999) AS t (i)";
        var answer = await Worker.AskWith(snapshot, new { sql, format, whole = true });
        Assert.Equal((0, "invalid"), (answer.ExitCode, answer.ErrorKind));
        Assert.Equal("i", answer.Names.Single());
        Assert.NotEmpty(answer.Bytes);
    }

    [Theory]
    [InlineData("SELECT len(range(150000000)) AS n", "memory")]
    [InlineData("DROP TABLE marts.cells", "refused")]
    [InlineData("COPY marts.cells TO '/dev/stdout'", "refused")]
    [InlineData("SELECT * FROM read_csv('/dev/stdout')", "refused")]
    [InlineData("EXPLAIN SELECT 1", "invalid")]
    [InlineData("SELECT nothing", "invalid")]
    public async Task A_file_that_cannot_be_made_is_reported_without_a_byte(string sql, string kind)
    {
        foreach (var format in new[] { "csv", "parquet" })
        {
            var answer = await Worker.AskWith(snapshot, new { sql, format }, "--memory-mb", "256");
            Assert.Equal((0, kind), (answer.ExitCode, answer.ErrorKind));
            Assert.Equal(("landlock", "file"), (answer.Cage, answer.Bytes.Length == 0 ? "file" : answer.Output));
            snapshot.AssertUntouched();
        }
    }

    [Fact]
    public async Task A_reader_that_leaves_does_not_keep_the_worker()
    {
        using var process = Worker.Start("--snapshot", snapshot.Path);
        process.StandardInput.Write("""{"sql": "SELECT * FROM range(1000000000)", "format": "csv", "whole": true}""");
        process.StandardInput.Close();
        Assert.NotEqual(-1, process.StandardOutput.Read());
        process.StandardOutput.Close();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(deadline.Token);
        Assert.Contains("error", await process.StandardError.ReadToEndAsync(deadline.Token));
    }

    [Fact]
    public async Task A_copy_in_memory_is_saved_alike()
    {
        var answer = await Worker.AskWith(snapshot,
            new { sql = "SELECT name FROM marts.cells LIMIT 1", format = "csv" }, "--cage", "memory-copy");
        Assert.Equal(("memory-copy", "name\nẤp Đông\n"), (answer.AssertFile().Cage, answer.Output));
    }

    sealed class TemporaryFile : IDisposable
    {
        readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".parquet");

        public TemporaryFile(byte[] bytes) => File.WriteAllBytes(_path, bytes);

        public string Ask(string sql)
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql.Replace("{file}", $"'{_path}'");
            return command.ExecuteScalar()?.ToString() ?? "";
        }

        public void Dispose() => File.Delete(_path);
    }
}
