using System.Text.Json;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;

namespace Analytics.Warehouse.Tests.Sql;

/// <summary>
/// What a layer reads comes from DuckDB's own parser, not from a text search; so each name must be a full one.
/// </summary>
public class LayerLawTests
{
    public static TheoryData<string> Layers => ["core", "marts", "checks", "queries"];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_reads_each_table_by_its_full_name(string layer)
    {
        using var connection = DuckDbFile.OpenMemory();
        foreach (var file in SqlTree.Embedded.Layer(layer)) Assert.Equal([], Unqualified(connection, file));
    }

    [Fact]
    public void An_extract_reads_tables_of_the_source_alone()
    {
        using var connection = DuckDbFile.OpenMemory();
        var schema = SqlTree.Embedded.File("operational/schema.sql").Text;
        foreach (var file in SqlTree.Embedded.Layer("extract"))
        {
            Assert.Empty(SqlReading.ReadTables(connection, file));
            Assert.All(Unqualified(connection, file), table => Assert.Contains($"CREATE TABLE {table} (", schema));
        }
    }

    [Fact]
    public void Every_model_reads_only_what_is_there()
    {
        using var connection = DuckDbFile.OpenMemory();
        var made = SqlTree.Embedded.Layer("staging").Select(f => $"history.{f.Name}")
            .Concat(SqlTree.Embedded.Layer("meta").Select(f => $"meta.{f.Name}"))
            .Concat(Model.InOrder(SqlTree.Embedded, "core").Concat(Model.InOrder(SqlTree.Embedded, "marts"))
                .SelectMany(m => m.Names)).ToHashSet();

        foreach (var file in ((string[])["core", "marts", "checks", "queries", "alerts"]).SelectMany(
            SqlTree.Embedded.Layer))
        {
            Assert.All(SqlReading.ReadTables(connection, file),
                read => Assert.Contains(read.Replace("previous.", ""), made));
        }
    }

    // Tables without a schema that are no name of a WITH in the same file.
    static IEnumerable<string> Unqualified(DuckDB.NET.Data.DuckDBConnection connection, SqlFile file)
    {
        using var tree = JsonDocument.Parse(
            connection.Scalar<string>("SELECT json_serialize_sql($1::VARCHAR)::VARCHAR", file.Text)!,
            new() { MaxDepth = 512 });
        var (read, named) = (new HashSet<string>(), new HashSet<string>());
        Walk(tree.RootElement, read, named);
        return read.Except(named).Order();
    }

    static void Walk(JsonElement node, HashSet<string> read, HashSet<string> named)
    {
        if (node.ValueKind == JsonValueKind.Array) foreach (var item in node.EnumerateArray()) Walk(item, read, named);
        if (node.ValueKind != JsonValueKind.Object) return;
        if (node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && type.GetString() == "BASE_TABLE" && node.GetProperty("schema_name").GetString() == "")
        {
            read.Add(node.GetProperty("table_name").GetString()!);
        }

        if (node.TryGetProperty("cte_map", out var ctes))
        {
            foreach (var cte in ctes.GetProperty("map").EnumerateArray())
                named.Add(cte.GetProperty("key").GetString()!);
        }

        foreach (var property in node.EnumerateObject()) Walk(property.Value, read, named);
    }
}
