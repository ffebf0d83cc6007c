using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Sql;

/// <summary>Rows are looked at by names that the table has; what people type stays a value.</summary>
public sealed class TableViewTests : IDisposable
{
    static readonly LineageTable Units = new("marts", "unit", "", false, [], [], []), Dated =
        new("marts", "unit_at", "", true, [], [], []);
    static readonly ViewColumn[] Columns =
    [
        new("id", "INTEGER"), new("name", "VARCHAR"), new("odd \"one\"", "VARCHAR"),
    ];

    readonly DuckDBConnection _duckDb = DuckDbFile.OpenMemory();

    public TableViewTests()
    {
        _duckDb.Execute(""""
            CREATE SCHEMA marts;
            CREATE TABLE marts.unit AS SELECT * FROM (VALUES (1, 'Quới Sơn', 'a'), (2, 'An Hóa', 'a'), (3, 'Đức Phú', NULL), (10, $$x' OR '1'='1$$, 'b')) AS t(id, name, "odd ""one""");
            CREATE MACRO marts.unit_at(as_of) AS TABLE SELECT * FROM marts.unit WHERE id <= day(as_of);
            """");
    }

    public static TheoryData<string> HostileNames =>
    [
        "nope", "ID", "id; DROP TABLE marts.unit", "id\" OR 1=1 --", "*", "", "1", "odd one",
    ];

    [Theory, MemberData(nameof(HostileNames))]
    public void A_column_that_the_table_does_not_have_is_refused_in_a_filter_and_in_an_order(string name)
    {
        Assert.Throws<ArgumentException>(() => new TableView(Units, Columns, new TableFilter(name, Matching.Is, "1")));
        Assert.Throws<ArgumentException>(() => new TableView(Units, Columns, sort: name));
    }

    [Theory, InlineData("core"), InlineData("history"), InlineData("staging"), InlineData("meta"),
        InlineData("extract")]
    public void Only_marts_show_rows(string layer) =>
        Assert.Throws<ArgumentException>(() => new TableView(Units with { Layer = layer }, Columns));

    [Theory, InlineData("x' OR '1'='1", 1), InlineData("' OR 1=1 --", 0), InlineData("$as_of", 0), InlineData("%", 0),
        InlineData("'; DROP TABLE marts.unit; --", 0)]
    public void A_value_is_a_value_whatever_it_holds(string value, int rows)
    {
        foreach (var how in new[] { Matching.Is, Matching.Contains })
        {
            var view = new TableView(Units, Columns,
                new TableFilter("name", how, how == Matching.Contains ? value.ToLowerInvariant() : value));
            Assert.Equal(rows, Ids(view).Count);
            Assert.DoesNotContain(value, view.Rows.Sql);
        }

        Assert.Equal(4, _duckDb.Scalar<long>("SELECT count(*) FROM marts.unit"));
    }

    [Fact]
    public void A_name_with_quotes_is_quoted()
    {
        Assert.Equal([1, 2],
            Ids(new TableView(Units, Columns, new TableFilter("odd \"one\"", Matching.Is, "a"), "id")));
        Assert.Equal([3], Ids(new TableView(Units, Columns, new TableFilter("odd \"one\"", Matching.Empty, ""))));
    }

    [Fact]
    public void Marks_and_case_do_not_matter_to_a_part_of_a_value() =>
        Assert.Equal([3], Ids(new TableView(Units, Columns, new TableFilter("name", Matching.Contains, "duc p"))));

    [Fact]
    public void Numbers_are_ordered_as_numbers_and_nothing_comes_last()
    {
        Assert.Equal([10, 3, 2, 1], Ids(new TableView(Units, Columns, sort: "id", isDescending: true)));
        Assert.Equal([10, 1, 2, 3], Ids(new TableView(Units, Columns, sort: "odd \"one\"", isDescending: true)));
    }

    [Fact]
    public void A_macro_is_asked_as_of_the_date()
    {
        var view = new TableView(Dated, Columns, sort: "id");
        Assert.True(view.Rows.TakesDate);
        Assert.Equal([1, 2], Ids(view));
        Assert.Equal((2L, 2L),
            _duckDb.Rows(view.Counts.Sql, r => (r.GetInt64(0), r.GetInt64(1)), Given(view.Counts)).Single());
    }

    [Fact]
    public void Counts_are_of_all_rows_of_those_that_match_and_of_each_value()
    {
        var view = new TableView(Units, Columns, new TableFilter("odd \"one\"", Matching.Is, "a"));
        Assert.Equal((4L, 2L),
            _duckDb.Rows(view.Counts.Sql, r => (r.GetInt64(0), r.GetInt64(1)), Given(view.Counts)).Single());
        var values = _duckDb.Rows(view.Values.Sql,
            r => (Name: r.GetString(0), Value: r.IsDBNull(1) ? null : r.GetString(1), Rows: r.GetInt64(2)),
            Given(view.Values));
        Assert.Equal([("a", 2L), ("b", 1L), (null, 1L)],
            values.Where(v => v.Name == "odd \"one\"").Select(v => (v.Value, v.Rows)));
        Assert.Equal(["1", "2", "3", "10"], values.Where(v => v.Name == "id").Select(v => v.Value));
    }

    public void Dispose() => _duckDb.Dispose();

    List<int> Ids(TableView view) => _duckDb.Rows(view.Rows.Sql, r => r.GetInt32(0), Given(view.Rows));

    static DuckDBParameter[] Given(BuiltQuery query) =>
    [
        .. query.TakesDate ? [new DuckDBParameter("as_of", new DateOnly(2022, 8, 2))] : Array.Empty<DuckDBParameter>(),
        .. query.Value is { } value ? [new DuckDBParameter("value", value)] : Array.Empty<DuckDBParameter>(),
    ];
}
