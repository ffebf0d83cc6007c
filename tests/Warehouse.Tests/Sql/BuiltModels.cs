using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Sql;

/// <summary>Core and marts built over empty history, in memory.</summary>
public sealed class BuiltModels : IDisposable
{
    public DuckDBConnection Connection { get; } = DuckDbFile.OpenMemory();
    public IReadOnlyList<Model> All { get; }

    public BuiltModels()
    {
        foreach (var schema in (string[])["history", "core", "marts", "meta"])
            Connection.Execute($"CREATE SCHEMA {schema}");
        foreach (var file in SqlTree.Embedded.Layer("meta")) Connection.Execute(file.Text);
        foreach (var table in SqlTree.Embedded.Contracts)
        {
            Connection.Execute(
                $"CREATE TABLE history.{table.Name} (source VARCHAR, entity_id BIGINT, {string.Join(", ", table.Columns.Select(c => $"{c.Name} {c.Type}"))}, valid_from_load INTEGER, valid_to_load INTEGER, stale_since_load INTEGER)");
        }

        All = [.. Model.InOrder(SqlTree.Embedded, "core"), .. Model.InOrder(SqlTree.Embedded, "marts")];
        foreach (var model in All) model.Build(Connection);
        Model.Comment(Connection, All);
    }

    public void Dispose() => Connection.Dispose();
}
