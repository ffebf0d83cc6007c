using System.Text.Json.Nodes;

namespace Analytics.QueryWorker.Tests;

/// <summary>Parameters as a form gives them: text that takes the type of its place.</summary>
public class ParameterTests(WarmEngine engine)
{
    public static TheoryData<string, string> Described => new()
    {
        { "SELECT * FROM marts.x_at(as_of := $as_of)", "as_of DATE" },
        { "SELECT * FROM marts.cells WHERE year >= $year AND name = $name", "year BIGINT, name VARCHAR" },
        { "SELECT * FROM marts.cells WHERE year >= ? AND recognised_on < ?", "1 BIGINT, 2 DATE" },
        { "SELECT * FROM marts.cells WHERE year >= $1", "1 BIGINT" },
        { "SELECT $b::DECIMAL(10,2), $a", "b DECIMAL(10,2), a " },
        { "SELECT 1", "" },
    };

    [Theory, MemberData(nameof(Described))]
    public void A_statement_is_described_by_its_parameters(string sql, string parameters)
    {
        var line = Assert.Single(engine.AskWith(new { sql, mode = "describe" }).Lines);
        Assert.Equal(parameters,
            string.Join(", ", line["parameters"]!.AsArray().Select(p => $"{p!["name"]} {p["type"]}")));
        Assert.Equal("landlock", (string?)line["cage"]);
    }

    [Fact]
    public void A_statement_is_described_by_its_columns_and_readings_and_not_run()
    {
        var sql = "SELECT cell_id, recognised_on AS day, repeat('x', 2000000000 + cell_id) AS long FROM marts.cells WHERE year = $year";
        var answer = engine.AskWith(new { sql, mode = "describe" });
        Assert.Equal(["cell_id INTEGER", "day DATE", "long VARCHAR"],
            answer.Names.Zip(answer.Types, (name, type) => $"{name} {type}"));
        Assert.Equal(["marts.cells"], answer.Reads);
        Assert.False(answer.Illustrative);
        Assert.Single(answer.Lines);
    }

    [Fact]
    public void Columns_that_depend_on_the_values_are_not_described() =>
        Assert.Empty(engine.AskWith(new { sql = "SELECT cell_id + $x FROM marts.cells", mode = "describe" }).Names);

    [Theory]
    [InlineData("DROP TABLE marts.cells", "refused")]
    [InlineData("SELECT nothing FROM marts.cells", "invalid")]
    public void What_may_not_be_run_is_not_described(string sql, string kind) =>
        Assert.Equal(kind, engine.AskWith(new { sql, mode = "describe" }).ErrorKind);

    public static TheoryData<string, string, string> Typed => new()
    {
        { "SELECT n FROM marts.x_at(as_of := $v)", "2022-08-05", "106" },
        { "SELECT count(*) FROM marts.cells WHERE year >= $v", "2021", "78" },
        { "SELECT count(*) FROM marts.cells WHERE year >= $v", " 2021 ", "78" },
        { "SELECT count(*) FROM marts.cells WHERE recognised_on < $v", "2020-01-10", "1" },
        { "SELECT count(*) FROM marts.cells WHERE name = $v", "Ấp An", "39" },
        { "SELECT count(*) FROM marts.cells WHERE name = $v", "2021", "0" },
        { "SELECT typeof($v)", "2021-02-28", "\"DATE\"" },
        { "SELECT typeof($v)", "2021-02-30", "\"VARCHAR\"" },
        { "SELECT typeof($v)", "2021-02-28 ", "\"VARCHAR\"" },
        { "SELECT typeof($v)", "5", "\"VARCHAR\"" },
        { "SELECT x FROM (SELECT TRUE AS x) WHERE x = $v", "true", "true" },
        { "SELECT 1 WHERE 0.25::DOUBLE = $v", "0.25", "1" },
        { "SELECT 1 WHERE 47.50::DECIMAL(10,2) = $v", "47.5", "1" },
        { "SELECT 1 WHERE -0.05::DECIMAL(4,2) = $v", "-0.05", "1" },
        { "SELECT count(*) FROM (VALUES (1.5::DECIMAL(4,1)), (1.6)) AS t (d) WHERE d > $v", "1.55", "1" },
        { "SELECT 1 WHERE TIMESTAMP '2022-08-05 07:08:00' = $v", "2022-08-05T07:08", "1" },
        { "SELECT 1 WHERE TIMESTAMP '2022-08-05 00:00:00' = $v", "2022-08-05", "1" },
        { "SELECT 1 WHERE '2022-08-05 00:08:09+00'::TIMESTAMPTZ = $v", "2022-08-05T07:08:09+07:00", "1" },
        { "SELECT $v::HUGEINT", "170141183460469231731687303715884105727", "\"170141183460469231731687303715884105727\"" },
        { "SELECT count(*) FROM (FROM marts.cells LIMIT $v)", "5", "5" },
    };

    [Theory, MemberData(nameof(Typed))]
    public void Text_takes_the_type_that_its_place_asks_for(string sql, string text, string result) =>
        Assert.Equal([result], engine.AskWith(new { sql, parameters = new { v = text } }).AssertAnswered().FirstRow);

    [Theory]
    [InlineData("SELECT * FROM marts.cells WHERE year = $v", "hai nghìn")]
    [InlineData("SELECT * FROM marts.cells WHERE year = $v", "2021.5")]
    [InlineData("SELECT * FROM marts.cells WHERE year = $v", "")]
    [InlineData("SELECT * FROM marts.cells WHERE cell_id = $v", "3000000000")]
    [InlineData("SELECT * FROM marts.x_at($v)", "05/08/2022")]
    [InlineData("SELECT * FROM marts.x_at($v)", "2022-02-30")]
    [InlineData("SELECT 1 WHERE 0.5::DOUBLE = $v", "0,5")]
    [InlineData("SELECT x FROM (SELECT TRUE AS x) WHERE x = $v", "maybe")]
    [InlineData("SELECT 1 WHERE now()::TIMESTAMP = $v", "yesterday")]
    public void Text_that_does_not_fit_is_invalid_and_the_parameter_named(string sql, string text)
    {
        var answer = engine.AskWith(new { sql, parameters = new { v = text } });
        Assert.Equal("invalid", answer.ErrorKind);
        Assert.StartsWith("The value of $v is not of the type ", answer.Message);
    }

    [Theory]
    [InlineData("SELECT $a", "The parameter $a has no value.")]
    [InlineData("SELECT $a, $b, $c, $d", "The parameters $a, $b and $c have no value.")]
    [InlineData("SELECT ?::DATE", "The parameter $1 has no value.")]
    public void Parameters_without_a_value_are_all_named(string sql, string message)
    {
        JsonObject parameters = sql.Contains("$d") ? new() { ["d"] = 1 } : [];
        var answer = engine.AskWith(new { sql, parameters });
        Assert.Equal(("invalid", message), (answer.ErrorKind, answer.Message));
    }

    [Fact]
    public void A_value_that_is_given_twice_is_named()
    {
        var answer = engine.AskWith(new { sql = "SELECT $a", parameters = new JsonObject { ["a"] = 1, ["A"] = 2 } });
        Assert.Equal(("invalid",
            "The parameter $A has two values: capital and small letters are the same in its name."),
            (answer.ErrorKind, answer.Message));
    }

    [Fact]
    public void Values_by_number_and_values_that_are_null_are_values()
    {
        var answer = engine.AskWith(new
        {
            sql = "SELECT ?, ? IS NULL", parameters = new JsonObject { ["1"] = "x", ["2"] = null },
        });
        Assert.Equal(["\"x\"", "true"], answer.AssertAnswered().FirstRow);
    }
}
