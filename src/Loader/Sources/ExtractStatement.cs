using Analytics.Warehouse;
using Analytics.Warehouse.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Analytics.Loader.Sources;

/// <summary>
/// An extract, prepared on its source. SQLite's authorizer tells what it reads: only tables are taken, for a view or a
/// virtual table runs somebody else's SQL or code.
/// </summary>
static class ExtractStatement
{
    /// <param name="unread">Hears which columns are read.</param>
    /// <returns>Null where the extract is optional and the source lacks a table that it reads.</returns>
    /// <exception cref="TerminalException">The extract does not fit the source, or reads what is no table.</exception>
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
            if (failure is null) return statement;
            if (extract.IsOptional && SourceErrors.IsMissingTable(failure))
            {
                statement.Dispose();
                return null;
            }

            throw code == SQLITE_ERROR ? SourceErrors.Misfit(view, extract, failure) : SourceErrors.Explain(view.Source.Path, failure);
        }
        catch
        {
            statement.Dispose();
            throw;
        }
    }

    static void RequireTables(SourceView view, SqlFile extract, IEnumerable<string> names)
    {
        using var command = view.Connection.CreateCommand();
        // A virtual table has no page of its own.
        command.CommandText = """
            SELECT CASE WHEN type = 'view' THEN 'a view' ELSE 'a virtual table' END
            FROM sqlite_schema WHERE name = $name COLLATE NOCASE AND (type = 'view' OR (type = 'table' AND rootpage = 0))
            """;
        var parameter = command.Parameters.Add("$name", SqliteType.Text);
        foreach (var name in names)
        {
            parameter.Value = name;
            if (command.ExecuteScalar() is not string kind) continue;
            throw new TerminalException($"{view.Source.Path}: {name}, which sql/{extract.Path} reads, is {kind}, which runs somebody else's SQL: let the extract read the tables beneath it.");
        }
    }
}
