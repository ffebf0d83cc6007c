using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;

namespace Analytics.Warehouse.Tests.Sql;

public sealed class BuildOrderTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sql-").FullName;

    [Fact]
    public void Each_model_is_built_after_those_that_it_reads() =>
        Assert.Equal(["c", "b", "a"], Order(("a", "FROM core.b"), ("b", "FROM core.c"), ("c", "SELECT 1 AS x")));

    [Fact]
    public void An_as_of_model_may_be_read_as_a_macro_or_as_a_view() =>
        Assert.Equal(["reporting_date", "z_at", "a", "b"],
            Order(("a", "FROM core.z_at(DATE '2022-08-05')"), ("b", "FROM core.z"), ("z_at", "SELECT as_of AS x"),
                ("reporting_date", "SELECT DATE '2022-08-05' AS reported_to")));

    [Fact]
    public void Two_models_that_read_each_other_are_refused_by_name() =>
        Assert.Contains("core/a.sql reads itself",
            Assert.Throws<TerminalException>(() => Order(("a", "FROM core.b"), ("b", "FROM core.a"))).Message);

    [Fact]
    public void A_model_that_is_no_select_is_refused_by_name() =>
        Assert.Contains("sql/core/a.sql", Assert.Throws<TerminalException>(() => Order(("a", "DROP TABLE x"))).Message);

    [Fact]
    public void The_whole_tree_builds_over_empty_tables()
    {
        using var models = new BuiltModels();

        Assert.All(models.All.Where(m => m.IsAsOf),
            m => models.Connection.Execute($"FROM {m.FullName}(DATE '2022-08-05')"));
    }

    IEnumerable<string> Order(params (string Name, string Sql)[] models)
    {
        Write("extract/t", "SELECT id FROM t");
        Write("staging/t", "CREATE TABLE staging.t (id BIGINT PRIMARY KEY)");
        foreach (var (name, sql) in models) Write($"core/{name}", sql);
        return Model.InOrder(SqlTree.Open(_folder), "core").Select(m => m.File.Name);
    }

    void Write(string path, string sql)
    {
        var file = Path.Combine(_folder, path + ".sql");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, sql);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
