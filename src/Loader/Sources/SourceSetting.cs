using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sources;

/// <summary>One operational database: the source name of its rows, and the path of its SQLite file.</summary>
public sealed record SourceSetting(string Name, string Path)
{
    const string InMemory = ":memory:", Uri = "file:";

    /// <summary>
    /// Reads a SQLite connection string; only its Data Source is used, because the Loader chooses the options.
    /// </summary>
    /// <exception cref="UsageException">The string cannot be parsed, or names no file.</exception>
    public static SourceSetting FromConnectionString(string name, string connectionString)
    {
        try
        {
            var text = connectionString.Contains('=')
                ? new SqliteConnectionStringBuilder(connectionString).DataSource : connectionString;
            if (text.Length > 0 && text != InMemory && !text.StartsWith(Uri, StringComparison.OrdinalIgnoreCase))
                return new SourceSetting(name, System.IO.Path.GetFullPath(text));
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
        {
            throw Malformed(error);
        }

        throw Malformed(null);

        // The text is not repeated in the message: it may contain a password.
        UsageException Malformed(Exception? error) =>
            new($"Analytics:Sources:{name}:ConnectionString is no connection string of a SQLite file: write Data "
                + "Source=FILE, e.g. Data Source=/srv/chauthanh.db.", error);
    }

    /// <summary>Reads NAME=FILE, or FILE alone, whose file name is then the source name.</summary>
    /// <exception cref="UsageException">It names no file.</exception>
    public static SourceSetting FromArgument(string argument)
    {
        var equals = argument.IndexOf('=');
        var (name, file) = equals > 0 && !argument[..equals].Contains(System.IO.Path.DirectorySeparatorChar)
            ? (argument[..equals], argument[(equals + 1)..])
            : (System.IO.Path.GetFileNameWithoutExtension(argument), argument);
        if (string.IsNullOrWhiteSpace(file))
        {
            throw new UsageException($"--source {argument} names no file: write "
            + "--source NAME=FILE.");
        }

        return new SourceSetting(name, System.IO.Path.GetFullPath(file));
    }
}
