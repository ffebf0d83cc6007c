using System.Text.RegularExpressions;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Analytics.Loader.Sources;

/// <summary>
/// An extract prepared on its source. SQLite's authorizer reports what it reads: only tables are accepted, because a
/// view or a virtual table runs SQL or code of the source.
/// </summary>
static partial class ExtractStatement
{
    const string RowColumn = "rowid of the source";

    /// <summary>Whether the first column of a prepared extract is the rowid of its table.</summary>
    public static bool IsNumbered(sqlite3_stmt statement) =>
        sqlite3_column_name(statement, 0).utf8_to_string() == RowColumn;

    /// <param name="unread">Receives the columns that are read.</param>
    /// <returns>Null where the extract is optional and the source lacks a table that it reads.</returns>
    /// <exception cref="TerminalException">The extract does not fit the source, or reads something other than a
    /// table.</exception>
    public static sqlite3_stmt? Prepare(SourceView view, SqlFile extract, UnreadColumns? unread = null)
    {
        var handle = view.Connection.Handle!;
        var read = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        sqlite3_set_authorizer(handle, (strdelegate_authorizer)((_, action, table, column, _, by) =>
        {
            if (action == SQLITE_READ)
            {
                read.Add(table);
                unread?.Read(table, column);
            }

            if (by is not null) read.Add(by); // the view that reads it
            return SQLITE_OK;
        }), null);
        var code = sqlite3_prepare_v2(handle, extract.Text, out var statement);
        var failure = code == SQLITE_OK ? null : new SqliteException(sqlite3_errmsg(handle).utf8_to_string(), code);
        sqlite3_set_authorizer(handle, (strdelegate_authorizer?)null, null);
        try
        {
            // A view that cannot be expanded is never read.
            RequireTables(view, extract, failure is null ? read : read.Union(SourceErrors.NamedIn(view, extract)));
            if (failure is null) return read.Count == 1 ? Numbered(handle, extract, statement) : statement;
            if (extract.IsOptional && SourceErrors.IsMissingTable(failure))
            {
                statement.Dispose();
                return null;
            }

            throw code == SQLITE_ERROR
                ? SourceErrors.Misfit(view, extract, failure) : SourceErrors.Explain(view.Source.Path, failure);
        }
        catch
        {
            statement.Dispose();
            throw;
        }
    }

    // A row whose key cannot be read is located by its rowid. An extract with no rowid or several stays unchanged.
    static sqlite3_stmt Numbered(sqlite3 handle, SqlFile extract, sqlite3_stmt statement)
    {
        var text = FirstSelect().Replace(extract.Text, $"$0 _rowid_ AS \"{RowColumn}\", ", 1);
        if (text == extract.Text) return statement;
        if (sqlite3_prepare_v2(handle, text, out var numbered) == SQLITE_OK
            && sqlite3_column_count(numbered) == sqlite3_column_count(statement) + 1)
        {
            statement.Dispose();
            return numbered;
        }

        numbered?.Dispose();
        return statement;
    }

    // Adding the rowid would change the result of DISTINCT or GROUP BY.
    [GeneratedRegex(@"\A(\s|--[^\n]*\n)*SELECT\b(?!\s+(DISTINCT|ALL)\b)(?![\s\S]*\b(GROUP|UNION|INTERSECT|EXCEPT|DISTINCT)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex FirstSelect();

    static void RequireTables(SourceView view, SqlFile extract, IEnumerable<string> names)
    {
        using var command = view.Connection.CreateCommand();
        // A virtual table has no root page.
        command.CommandText = """
            SELECT CASE WHEN type = 'view' THEN 'a view' ELSE 'a virtual table' END
            FROM sqlite_schema WHERE name = $name COLLATE NOCASE AND (type = 'view' OR (type = 'table' AND rootpage = 0))
            """;
        var parameter = command.Parameters.Add("$name", SqliteType.Text);
        foreach (var name in names)
        {
            parameter.Value = name;
            if (command.ExecuteScalar() is not string kind) continue;
            throw new TerminalException(
                $"{view.Source.Path}: {name}, which sql/{extract.Path} reads, is {kind}, which runs somebody else's "
                    + "SQL: let the extract read the tables beneath it.");
        }
    }
}
