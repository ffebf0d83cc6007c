using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;

namespace Analytics.Warehouse.Tests.Sql;

public class ColumnCommentTests(BuiltModels model) : IClassFixture<BuiltModels>
{
    public static TheoryData<string> Staging => [.. SqlTree.Embedded.Layer("staging").Select(f => f.Name)];
    public static TheoryData<string> Models =>
    [
        .. SqlTree.Embedded.Layer("core").Concat(SqlTree.Embedded.Layer("marts")).Select(f => f.Path),
    ];

    [Theory]
    [MemberData(nameof(Staging))]
    public void Each_column_of_staging_says_what_it_means_in_both_languages(string table) =>
        Assert.All(SqlTree.Embedded.Contracts.Single(t => t.Name == table).Columns,
            column => Assert.NotNull(column.Comment));

    [Theory]
    [MemberData(nameof(Models))]
    public void Each_column_of_a_final_select_says_what_it_means_in_both_languages(string path)
    {
        var made = model.All.Single(m => m.File.Path == path);
        var columns = model.Connection.Rows($"SELECT column_name FROM (DESCRIBE {made.Relation})", r => r.GetString(0));

        Assert.Equal(columns.Count, ColumnComment.Read(made.File.Text).Count);
        var commented = model.Connection.Rows(
            $"SELECT column_name FROM duckdb_columns() WHERE schema_name || '.' || table_name = '{made.Relation}' AND comment LIKE '% | %' ORDER BY column_index", r => r.GetString(0));
        Assert.Equal(columns, commented);
    }

    [Fact]
    public void A_comment_has_two_languages_and_may_have_a_unit()
    {
        var comments = ColumnComment.Read(
            "SELECT\n    -- prose, no column\n    a, -- Số hộ | Households [households]\n    b -- Tên | Name\nFROM t -- no column either\n");

        Assert.Equal([new("Số hộ", "Households", "households"), new("Tên", "Name", null)], comments);
    }

    [Fact]
    public void A_comment_may_go_on_in_the_next_line_and_a_comment_that_is_alone_belongs_to_no_column()
    {
        var comments = ColumnComment.Read("""
            SELECT
                a, -- Loại: một, hai |
                    -- Kind: one, two [kinds]
                b, -- Việc: một,
                    -- hai | Event {hidden}
                -- prose, no column
                c -- Tên | Name
            FROM t
            """);

        Assert.Equal(
            [new("Loại: một, hai", "Kind: one, two", "kinds"), new("Việc: một, hai", "Event", null) { IsShown = false },
                new("Tên", "Name", null)],
            comments);
    }
}
