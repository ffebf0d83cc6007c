using Analytics.QueryWorker.Gate;
using DuckDB.NET.Data;

namespace Analytics.QueryWorker.Tests;

/// <summary>
/// The reviewed lists against the engine that is shipped: a new engine's functions have to be looked at.
/// </summary>
public class NameListTests
{
    const string Scalars = "'scalar', 'aggregate', 'macro'", Tables = "'table', 'table_macro'";

    [Theory]
    [InlineData("scalar", Scalars)]
    [InlineData("table", Tables)]
    public void Every_function_of_the_engine_is_either_allowed_or_denied(string section, string kinds)
    {
        var engine =
            Ask($"SELECT DISTINCT lower(function_name) FROM duckdb_functions() WHERE function_type IN ({kinds})");
        if (section == "scalar") engine.Add("unnest"); // Listed by the engine as a table function alone.
        Assert.Equal(engine.Order(), NameList.Allowed[section].Union(NameList.Denied[section]).Order());
    }

    [Theory]
    [InlineData("scalar")]
    [InlineData("table")]
    public void No_function_is_both_allowed_and_denied(string section) =>
        Assert.Empty(NameList.Allowed[section].Intersect(NameList.Denied[section]));

    [Fact]
    public void Every_allowed_view_exists_in_the_engine() =>
        Assert.Subset(
            Ask("SELECT lower(schema_name || '.' || view_name) FROM duckdb_views() WHERE internal"),
            NameList.Allowed["relation"].ToHashSet());

    static HashSet<string> Ask(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new HashSet<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }
}
