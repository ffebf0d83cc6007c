using Analytics.Warehouse.Files;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Sql;

/// <summary>
/// One SELECT of core or marts with the tables it reads. A file named x_at becomes a table macro with the one parameter
/// as_of, and a table or view x at the reporting date; any other file becomes a table.
/// </summary>
public sealed record Model(SqlFile File, IReadOnlySet<string> Reads)
{
    const string AtSuffix = "_at";

    /// <summary>The table of core that names the reporting date.</summary>
    public const string ReportingDate = "core.reporting_date";

    /// <summary>The one query for the reporting date: a single value, NULL where the source names none.</summary>
    public const string ReportingDateQuery = $"SELECT max(reported_to) FROM {ReportingDate}";

    public bool IsAsOf => File.Name.EndsWith(AtSuffix, StringComparison.Ordinal);

    /// <summary>
    /// The schema-qualified name of what the file creates: the macro for an as-of model, otherwise the table.
    /// </summary>
    public string FullName => $"{File.Layer}.{File.Name}";

    /// <summary>The table or view that carries the column comments.</summary>
    public string Relation => IsAsOf ? FullName[..^AtSuffix.Length] : FullName;

    /// <summary>All names under which other models may read this one.</summary>
    public IEnumerable<string> Names => IsAsOf ? [FullName, Relation] : [FullName];

    /// <summary>All models of a layer, each after those that it reads.</summary>
    /// <exception cref="TerminalException">Two models depend on each other.</exception>
    public static IReadOnlyList<Model> InOrder(SqlTree tree, string layer)
    {
        var reads = tree.ReadsOf(layer);
        var models = tree.Layer(layer).Select(f => new Model(f, reads[f.Path])).ToList();
        var ordered = new List<Model>();
        foreach (var model in models) Place(model, models, ordered, []);
        return ordered;
    }

    /// <summary>The models whose rows depend on a table that a load fills only after it has built them.</summary>
    /// <param name="models">Models of one or more layers, each after those that it reads.</param>
    /// <param name="filledLater">Schema-qualified names of such tables.</param>
    public static IReadOnlySet<string> DependingOn(IEnumerable<Model> models, IReadOnlyCollection<string> filledLater)
    {
        var depending = new HashSet<string>(filledLater, StringComparer.Ordinal);
        foreach (var model in models.Where(m => m.Reads.Overlaps(depending))) depending.UnionWith(model.Names);
        return depending;
    }

    /// <summary>
    /// Builds the model in the connection's database, without the comments of its columns: an as-of model as a macro
    /// and a view.
    /// </summary>
    /// <exception cref="TerminalException">DuckDB refuses the file; the sentence names it.</exception>
    public void Build(DuckDBConnection connection) => Run(connection, IsAsOf
        ? $"CREATE MACRO {FullName}(as_of) AS TABLE {Body}\n; CREATE VIEW {Relation} AS FROM {FullName}(({ReportingDateQuery}))"
        : $"CREATE TABLE {FullName} AS {Body}\n");

    /// <summary>
    /// The same for an as-of model whose rows at the reporting date are kept as a table instead of a view. Most readers
    /// ask for that date, and planning nested macros takes far longer than reading the rows. What the model reads as of
    /// its own date it reads from tables kept before.
    /// </summary>
    /// <param name="reportingDate">The reporting date as SQL.</param>
    /// <param name="kept">Schema-qualified names of the macros whose rows are kept already.</param>
    /// <exception cref="TerminalException">DuckDB refuses the file; the sentence names it.</exception>
    public void BuildKept(DuckDBConnection connection, string reportingDate, IEnumerable<string> kept)
    {
        var shallow =
            kept.Aggregate(Body, (body, macro) =>
            body.Replace($"{macro}(as_of)", macro[..^AtSuffix.Length], StringComparison.Ordinal));
        Run(connection, $"""
            CREATE MACRO {FullName}(as_of) AS TABLE {Body}
            ;
            CREATE OR REPLACE TEMP MACRO at_reporting_date(as_of) AS TABLE {shallow}
            ;
            CREATE TABLE {Relation} AS FROM at_reporting_date({reportingDate})
            """);
    }

    string Body => File.Text.Trim().TrimEnd(';');

    void Run(DuckDBConnection connection, string sql)
    {
        try
        {
            connection.Execute(sql);
        }
        catch (DuckDBException error)
        {
            throw new TerminalException($"sql/{File.Path} cannot be built: {error.Message.Split('\n')[0]}", error);
        }
    }

    /// <summary>Writes the comments of the columns of all models of a layer, which are built.</summary>
    public static void Comment(DuckDBConnection connection, IEnumerable<Model> models)
    {
        // The columns of all in one query, and the comments of a model in one command: a query or a command for each
        // takes more time than the comments themselves.
        var columns = connection.Rows(
            "SELECT schema_name || '.' || table_name, column_name FROM duckdb_columns() WHERE database_name = current_database() ORDER BY column_index",
            r => (Relation: r.GetString(0), Column: r.GetString(1))).ToLookup(c => c.Relation, c => c.Column);
        foreach (var model in models)
        {
            var comments = ColumnComment.Read(model.File.Text);
            var named = columns[model.Relation].ToList();
            if (named.Count == 0 || comments.Count != named.Count) continue;
            connection.Execute(
                string.Join('\n',
                named.Zip(comments, (column, comment) =>
                $"COMMENT ON COLUMN {model.Relation}.{column.Quoted()} IS {comment.ToString().Literal()};")));
        }
    }

    static void Place(Model model, List<Model> all, List<Model> ordered, HashSet<string> above)
    {
        if (ordered.Contains(model)) return;
        if (!above.Add(model.FullName))
            throw new TerminalException($"sql/{model.File.Path} reads itself by way of {string.Join(", ", above)}.");
        foreach (var read in all.Where(m =>
            m != model && (m.Names.Any(model.Reads.Contains) || (model.IsAsOf && m.FullName == ReportingDate))))
        {
            Place(read, all, ordered, above);
        }

        above.Remove(model.FullName);
        ordered.Add(model);
    }
}
