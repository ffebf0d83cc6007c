using Analytics.Warehouse.Sql;

namespace Analytics.Warehouse.Tests.Sql;

/// <summary>Where a table comes from and who reads it is known both ways.</summary>
public class LineageTests
{
    static readonly Lineage All = Lineage.Read(SqlTree.Embedded);

    static readonly string[] Chain =
        ["extract.recognition", "staging.recognition", "history.recognition", "core.recorded_recognition", "core.recognition", "core.year_count_at", "marts.yearly_recognitions_at"];

    [Fact]
    public void A_recognition_is_followed_from_the_source_to_the_query_of_its_chart()
    {
        foreach (var (from, to) in Chain.Zip(Chain.Skip(1))) Assert.Contains(to, All.Find(from)!.ReadBy);
        Assert.Contains("queries/overview/yearly_recognitions.sql",
            All.Find(Chain[^1])!.ReadByFiles.Select(f => f.Path));
    }

    [Fact]
    public void And_back_again()
    {
        Assert.Equal([Chain[^1]], All.ReadsOf("queries/overview/yearly_recognitions.sql"));
        foreach (var (from, to) in Chain.Zip(Chain.Skip(1))) Assert.Contains(from, All.Find(to)!.Reads);
    }

    [Fact]
    public void Every_file_of_the_layers_is_a_table_and_nothing_reads_what_there_is_not()
    {
        var files = Lineage.Layers.SelectMany(SqlTree.Embedded.Layer).Select(f => $"{f.Layer}.{f.Name}");
        Assert.Equal(files.Concat(SqlTree.Embedded.Layer("staging").Select(f => $"history.{f.Name}")).Order(),
            All.Tables.Select(t => t.FullName).Order());
        Assert.All(All.Tables, t => Assert.All(t.Reads.Concat(t.ReadBy), name => Assert.NotNull(All.Find(name))));
        Assert.All(All.Tables, t => Assert.All(t.Reads, name => Assert.Contains(t.FullName, All.Find(name)!.ReadBy)));
    }

    [Fact]
    public void A_macro_is_found_under_the_name_of_its_view_too() =>
        Assert.Same(All.Find("marts.programme_at"), All.Find("marts.programme"));

    [Fact]
    public void A_check_that_compares_with_the_load_before_reads_the_table_of_that_name()
    {
        var comparing = SqlTree.Embedded.Layer("checks")
            .Where(f => f.Text.Contains(" previous.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(comparing);
        Assert.All(comparing, f => Assert.NotEmpty(All.ReadsOf(f.Path)));
    }
}
