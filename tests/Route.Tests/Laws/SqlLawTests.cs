using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;

namespace Analytics.Route.Tests.Laws;

/// <summary>
/// Each layer of sql/ reads only what it may, says at its head why it exists, and is what the build embeds.
/// </summary>
public sealed class SqlLawTests
{
    static readonly Dictionary<string, string[]> MayRead = new()
    {
        ["core"] = ["history", "core"],
        ["marts"] = ["core", "marts", "meta"],
        ["checks"] = ["history", "core", "marts", "meta", "previous"],
        ["queries"] = ["marts", "meta"],
        ["alerts"] = ["marts", "meta"],
    };

    // Sums of the programme that pages show too, under the name that a column has.
    static readonly string[] Counted = ["year", "counting_year", "counted_to", "of_cells", "recognised"];

    // Written before anything is built: what a measure leaves out may depend on them, in any layer of the warehouse.
    const string Thresholds = "meta.setting";

    public static TheoryData<string> Files => [.. Repository.Files("sql", "*.sql").Select(PathWithin).Order()];

    public static TheoryData<string> Reading =>
    [
        .. MayRead.Keys.SelectMany(SqlTree.Embedded.Layer).Select(f => f.Path),
    ];

    [Theory, MemberData(nameof(Files))]
    public void A_file_begins_with_the_reason_for_it(string path) =>
        Assert.Matches(@"^-- \S", File.ReadAllText(Repository.At("sql", path)));

    [Theory, MemberData(nameof(Reading))]
    public void A_layer_reads_only_what_it_may(string path)
    {
        using var duckDb = DuckDbFile.OpenMemory();
        var allowed = MayRead[path.Split('/')[0]];
        Assert.All(SqlReading.ReadTables(duckDb, SqlTree.Embedded.File(path)),
            table => Assert.True(table == Thresholds || allowed.Contains(table.Split('.')[0]), table));
    }

    [Fact]
    public void A_check_says_what_of_the_rows_that_it_finds_everyone_may_see_and_no_hidden_column_is_among_it()
    {
        var hidden = SqlTree.Embedded.Contracts.SelectMany(t => t.Columns).Where(c => c.Comment?.IsShown != true)
            .Select(c => c.Name).Except(Counted).ToHashSet();
        Assert.All(SqlTree.Embedded.Layer("checks"), check =>
        {
            var shows = System.Text.RegularExpressions.Regex.Match(check.Text,
                @"\A(--.*\n){4}-- shows: (.+)\n").Groups[2].Value;
            Assert.True(shows != "", $"{check.Path}: a line -- shows: with columns, or nothing, comes fifth");
            Assert.Empty(shows.Split(", ").Intersect(hidden));
        });
    }

    [Fact]
    public void A_column_of_a_contract_says_whether_everyone_may_see_it_in_a_list_of_faults() =>
        Assert.All(SqlTree.Embedded.Contracts,
            table => Assert.All(table.Columns,
                column => Assert.True(column.Comment?.IsShown is not null,
                    $"{table.Name}.{column.Name}: {{shown}} or {{hidden}}")));

    [Fact]
    public void A_check_says_first_whether_it_stops_or_warns_why_in_both_languages_and_what_it_touches() =>
        Assert.All(SqlTree.Embedded.Layer("checks"),
            check => Assert.Matches(@"\A-- (stop|warn)\n-- vi: \S.*\n-- en: \S.*\n-- touches: \S", check.Text));

    [Fact]
    public void An_alert_says_first_whom_it_asks_and_then_what_and_why_in_both_languages() =>
        Assert.All(SqlTree.Embedded.Layer("alerts"),
            alert => Assert.Matches(
                @"\A-- (matter|operator)\n-- vi: [^:\n]+: \S.*\n-- en: [^:\n]+: \S.*\n(SELECT|WITH)\b", alert.Text));

    [Fact]
    public void Every_extract_has_its_contract_and_every_contract_its_extract() =>
        Assert.Equal(SqlTree.Embedded.Layer("extract").Select(f => f.Name),
            SqlTree.Embedded.Layer("staging").Select(f => f.Name));

    [Fact]
    public void The_build_embeds_the_tree_as_it_is()
    {
        var files = Repository.Files("sql", "*.sql")
            .ToDictionary(PathWithin, f => File.ReadAllText(f).ReplaceLineEndings("\n"));
        Assert.All(files, file => Assert.Equal(file.Value, SqlTree.Embedded.File(file.Key).Text));
    }

    static string PathWithin(string file) => Path.GetRelativePath(Repository.At("sql"), file).Replace('\\', '/');
}
