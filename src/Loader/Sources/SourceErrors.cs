using System.Text.RegularExpressions;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sources;

/// <summary>Translates SQLite's result codes into one sentence for the owner of the file.</summary>
static partial class SourceErrors
{
    const int Locked = 5, LockedTable = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen =
        14, NotADatabase = 26;
    const int MaxWords = 300;

    /// <summary>The exception to throw instead: transient where a retry can help, terminal otherwise.</summary>
    public static AnalyticsException Explain(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        Locked or LockedTable =>
            new TransientException(
            $"{path} was locked for {SourceView.BusySeconds} seconds: try again when the other program has finished "
                + "writing.", error),
        ReadOnly => new TerminalException(
            $"{path} was left in the middle of a write (a hot journal lies beside it): let the owning application "
                + "open it once, then load again.", error),
        InputOutput or Full =>
            new TransientException(
            $"{path} cannot be read now ({Words(error)}): try again when its disk or share is back.", error),
        Corrupt => new TerminalException($"{path} is damaged ({Words(error)}): restore it from the last good copy.",
            error),
        NotADatabase =>
            new TerminalException(
            $"{path} is not a SQLite database (or it is encrypted): name the operational database.", error),
        CannotOpen =>
            new TerminalException(
            $"{path} cannot be opened by this account ({Words(error)}): check its permissions and those of its folder.",
            error),
        _ => new TerminalException($"{path} cannot be read: {Words(error)}.", error),
    };

    /// <summary>Whether a statement failed because a table does not exist.</summary>
    public static bool IsMissingTable(SqliteException error) =>
        error.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR && MissingTable().IsMatch(error.Message);

    /// <summary>
    /// A file in which SQLite's check found a fault, e.g. "row 5 missing from index i", with or without a heading.
    /// </summary>
    public static TerminalException Damaged(string path, object? found) =>
        new($"{path} is damaged "
            + $"({Line(found?.ToString()?.Split('\n', 2)[^1] ?? "its check ends without an answer")}): restore it "
            + "from the last good copy, nothing was loaded from it.");

    /// <summary>
    /// Explains an extract that does not fit the source, naming a missing column as table.column where SQLite names
    /// only the column.
    /// </summary>
    public static TerminalException Misfit(SourceView view, SqlFile extract, SqliteException error)
    {
        var words = MissingColumn()
            .Replace(Words(error), m =>
            $"no such column: "
                + $"{string.Join(" or ", NamedIn(view, extract).Select(t => $"{t}.{m.Groups["column"].Value}").DefaultIfEmpty(m.Groups["name"].Value))}");
        return new TerminalException(
            $"{view.Source.Path} does not fit sql/{extract.Path}: {words}; mend the extract or the source.", error);
    }

    /// <summary>
    /// The source's tables and views named after FROM and JOIN in the extract, for errors where SQLite's parser gives
    /// no names.
    /// </summary>
    internal static List<string> NamedIn(SourceView view, SqlFile extract)
    {
        using var command = view.Connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names.FindAll(name =>
            Regex.IsMatch(extract.Text, $@"\b(FROM|JOIN)\s+[""`[]?{Regex.Escape(name)}(?!\w)",
            RegexOptions.IgnoreCase));
    }

    static string Words(SqliteException error) => Line(error.Message.Replace("SQLite Error ", "SQLite error "));

    // The message quotes a damaged schema, with arbitrary content and length.
    static string Line(string text) =>
        Control().Replace(text.Length <= MaxWords ? text : text[..MaxWords] + "…", " ").TrimEnd('.', ' ');

    [GeneratedRegex(@"no such table: ")]
    private static partial Regex MissingTable();

    [GeneratedRegex(@"no such column: (?<name>(\S+\.)?(?<column>""[^""]+""|.+?))(?=$| - should)")]
    private static partial Regex MissingColumn();

    [GeneratedRegex(@"[\p{C}\s]+")]
    private static partial Regex Control();
}
