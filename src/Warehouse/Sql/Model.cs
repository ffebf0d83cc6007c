using DuckDB.NET.Data;

namespace Analytics.Warehouse.Sql;

/// <summary>
/// One SELECT of core or marts with what it reads. A file named x_at is a table macro with the one parameter as_of,
/// beside a view x at the reporting date; any other file becomes a table.
/// </summary>
public sealed record Model(SqlFile File, IReadOnlySet<string> Reads)
{
    const string AtSuffix = "_at", ReportingDate = "core.reporting_date";

    public bool IsAsOf => File.Name.EndsWith(AtSuffix, StringComparison.Ordinal);

    /// <summary>Schema-qualified name of what the file makes: the macro for an as-of model, else the table.</summary>
    public string FullName => $"{File.Layer}.{File.Name}";

    /// <summary>The table or view that carries the column comments.</summary>
    public string Relation => IsAsOf ? FullName[..^AtSuffix.Length] : FullName;

    /// <summary>Every name under which other models may read this one.</summary>
    public IEnumerable<string> Names => IsAsOf ? [FullName, Relation] : [FullName];

    /// <summary>All models of a layer, each after those that it reads.</summary>
    /// <exception cref="TerminalException">Two models read each other.</exception>
    public static IReadOnlyList<Model> InOrder(SqlTree tree, string layer)
    {
        using var connection = DuckDbFile.OpenMemory();
        var models = tree.Layer(layer).Select(f => new Model(f, SqlReading.TablesOf(connection, f))).ToList();
        var ordered = new List<Model>();
        foreach (var model in models) Place(model, models, ordered, []);
        return ordered;
    }

    /// <summary>Builds the model in the connection's database and writes its comments.</summary>
    public void Build(DuckDBConnection connection)
    {
        try
        {
            var body = File.Text.Trim().TrimEnd(';');
            connection.Execute(IsAsOf
                ? $"CREATE MACRO {FullName}(as_of) AS TABLE {body}\n"
                : $"CREATE TABLE {FullName} AS {body}\n");
            if (IsAsOf) connection.Execute($"CREATE VIEW {Relation} AS FROM {FullName}((SELECT max(reported_to) FROM {ReportingDate}))");
            Comment(connection);
        }
        catch (DuckDBException error)
        {
            throw new TerminalException($"sql/{File.Path} cannot be built: {error.Message.Split('\n')[0]}", error);
        }
    }

    void Comment(DuckDBConnection connection)
    {
        var columns = connection.Rows($"SELECT column_name FROM (DESCRIBE {Relation})", r => r.GetString(0));
        var comments = ColumnComment.Read(File.Text);
        if (comments.Count != columns.Count) return;
        foreach (var (column, comment) in columns.Zip(comments))
            connection.Execute($"COMMENT ON COLUMN {Relation}.{column.Quoted()} IS {comment.ToString().Literal()}");
    }

    static void Place(Model model, List<Model> all, List<Model> ordered, HashSet<string> above)
    {
        if (ordered.Contains(model)) return;
        if (!above.Add(model.FullName)) throw new TerminalException($"sql/{model.File.Path} reads itself by way of {string.Join(", ", above)}.");
        foreach (var read in all.Where(m => m != model && (m.Names.Any(model.Reads.Contains) || (model.IsAsOf && m.FullName == ReportingDate)))) Place(read, all, ordered, above);
        above.Remove(model.FullName);
        ordered.Add(model);
    }
}
