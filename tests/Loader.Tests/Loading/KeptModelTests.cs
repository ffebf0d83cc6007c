using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Loading;

/// <summary>
/// The tables that a load keeps of the reporting date hold what the macros say of that date, row for row.
/// </summary>
public sealed class KeptModelTests(CleanWorkspace clean)
{
    /// <summary>
    /// Depends on what a load writes after its marts, so that a table of it would lack the newest movement.
    /// </summary>
    const string View = "marts.forecast_score";

    public static TheoryData<string> Layers => ["core", "marts"];

    [Theory, MemberData(nameof(Layers))]
    public void Each_holds_the_rows_that_its_macro_gives_for_the_reporting_date(string layer)
    {
        var models = Model.InOrder(SqlTree.Embedded, layer).Where(m => m.IsAsOf).ToList();
        Assert.True(models.Count > 20, $"{models.Count} models of {layer}");
        var different = clean.Ask(string.Join(" UNION ALL ", models.Select(m => $"""
            SELECT '{m.Relation}', (SELECT count(*) FROM (FROM {m.Relation} EXCEPT ALL FROM {m.FullName}(DATE '2022-08-05'))) AS only_kept,
                (SELECT count(*) FROM (FROM {m.FullName}(DATE '2022-08-05') EXCEPT ALL FROM {m.Relation})) AS only_macro
            """).Select(sql => $"SELECT * FROM ({sql}) WHERE only_kept + only_macro > 0")));

        Assert.Equal([], different);
    }

    [Theory, MemberData(nameof(Layers))]
    public void Each_is_a_table_but_the_one_that_depends_on_what_a_load_writes_later(string layer)
    {
        var views = clean.Ask(
            $"SELECT schema_name || '.' || view_name FROM duckdb_views() WHERE NOT internal AND schema_name = '{layer}'");

        Assert.Equal(layer == "marts" ? [View] : [], views);
    }
}
