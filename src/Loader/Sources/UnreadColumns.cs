using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sources;

/// <summary>
/// The columns of a source's tables that no extract reads. A column that is new since the last reading is reported to
/// the maintainers of the extracts: an application records something new.
/// </summary>
sealed class UnreadColumns(SourceView view)
{
    readonly Dictionary<string, HashSet<string>> _read = new(StringComparer.OrdinalIgnoreCase);
    readonly List<(string Table, string Column)> _ignored = [];

    /// <summary>All of them, as table.column.</summary>
    public IReadOnlyList<string> All =>
        [.. _read.SelectMany(t =>
        ColumnsOf(t.Key).Where(c => !t.Value.Contains(c) || _ignored.Contains((t.Key, c))).Select(c => $"{t.Key}.{c}"))
        .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Those that the earlier reading did not find; empty where there was no such reading.</summary>
    public IReadOnlyList<string> Since(IReadOnlyList<string>? before) => before is null ? [] : [.. All.Except(before)];

    /// <summary>
    /// Marks a column as read by an extract; an empty name means a table of which only the rows are counted.
    /// </summary>
    public void Read(string table, string column)
    {
        if (!_read.TryGetValue(table, out var columns))
            _read[table] = columns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        columns.Add(column);
    }

    /// <summary>
    /// Marks a column that an extract returns and its contract lacks: SELECT * reads all columns and keeps some.
    /// </summary>
    /// <param name="table">The table of the column; null where it is computed.</param>
    public void Ignore(string? table, string? column)
    {
        if (table is not null && column is not null) _ignored.Add((table, column));
    }

    List<string> ColumnsOf(string table)
    {
        using var command = view.Connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.Add(new SqliteParameter("$table", table));
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }
}
