using System.Text.RegularExpressions;
using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Loader.Sources;

/// <summary>Verifies with SQLite's own check that a source is intact and has tables.</summary>
static partial class SourceCheck
{
    // integrity_check also compares every index with its table, which quick_check omits; it reads each page several
    // times, so that beyond this size it would delay a live source's checkpoint for longer than the load takes.
    const long FullCheckBytes = 256L << 20;

    const int GenericError = 1;

    /// <exception cref="TerminalException">The file is damaged, or it holds no tables.</exception>
    public static void RequireWhole(SqliteConnection connection, string path, CancellationToken cancellationToken)
    {
        using var interrupted = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
        if (Findings(connection, new FileInfo(path).Length) is var found and not "ok")
            throw SourceErrors.Damaged(path, found);
        if (Query(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'") is 0L)
            throw new TerminalException($"{path} holds no tables: check that the path names the operational database.");
    }

    // An index may use a function or a collation known only to the owning application; the tables are then checked
    // without it.
    static object? Findings(SqliteConnection connection, long bytes)
    {
        if (bytes <= FullCheckBytes)
        {
            try
            {
                return Query(connection, "PRAGMA integrity_check(1)");
            }
            catch (SqliteException error) when (error.SqliteErrorCode == GenericError)
            {
            }
        }

        var orders = new HashSet<string>();
        try
        {
            while (true)
            {
                try
                {
                    return Query(connection, "PRAGMA quick_check(1)");
                }
                catch (SqliteException error)
                    when (UnknownOrder().Match(error.Message) is { Success: true } match
                    && orders.Add(match.Groups[1].Value))
                {
                    connection.CreateCollation(match.Groups[1].Value, string.CompareOrdinal);
                }
            }
        }
        finally
        {
            // No extract may use a substitute collation: an index in another order would hide rows.
            foreach (var order in orders) connection.CreateCollation(order, null);
        }
    }

    static object? Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    [GeneratedRegex("no such collation sequence: ([^']+)")]
    private static partial Regex UnknownOrder();
}
