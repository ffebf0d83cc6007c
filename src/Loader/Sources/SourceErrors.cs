using Analytics.Warehouse;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sources;

/// <summary>Says in one sentence what SQLite's result codes mean for the person who owns the file.</summary>
static class SourceErrors
{
    const int Locked = 5, LockedTable = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The exception to throw instead: transient where waiting can help, terminal where it cannot.</summary>
    public static AnalyticsException Explain(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        Locked or LockedTable => new TransientException($"{path} was locked for {SourceView.BusySeconds} seconds: try again when the other program has finished writing.", error),
        ReadOnly => new TerminalException($"{path} was left in the middle of a write (a hot journal lies beside it): let the owning application open it once, then load again.", error),
        InputOutput or Full => new TransientException($"{path} cannot be read now ({Words(error)}): try again when its disk or share is back.", error),
        Corrupt => new TerminalException($"{path} is damaged ({Words(error)}): restore it from the last good copy.", error),
        NotADatabase => new TerminalException($"{path} is not a SQLite database (or it is encrypted): name the operational database.", error),
        CannotOpen => new TerminalException($"{path} cannot be opened by this account ({Words(error)}): check its permissions and those of its folder.", error),
        _ => new TerminalException($"{path} cannot be read: {Words(error)}.", error),
    };

    /// <summary>Explains an extract that does not fit the source, naming what it lacks.</summary>
    public static TerminalException Misfit(string path, string table, SqliteException error) =>
        new($"{path} does not fit sql/extract/{table}.sql: {Words(error)}; mend the extract or the source.", error);

    static string Words(SqliteException error) => error.Message.Replace("SQLite Error ", "SQLite error ").TrimEnd('.');
}
