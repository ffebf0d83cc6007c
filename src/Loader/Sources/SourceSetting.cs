using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sources;

/// <summary>One operational database: the name that its rows carry, and the path of its SQLite file.</summary>
public sealed record SourceSetting(string Name, string Path)
{
    /// <summary>Reads a SQLite connection string; only its Data Source counts, for the Loader decides how it opens.</summary>
    public static SourceSetting FromConnectionString(string name, string connectionString)
    {
        var text = connectionString.Contains('=') ? new SqliteConnectionStringBuilder(connectionString).DataSource : connectionString;
        return new SourceSetting(name, System.IO.Path.GetFullPath(text));
    }

    /// <summary>Reads NAME=FILE, or FILE alone, whose name is then the file's.</summary>
    public static SourceSetting FromArgument(string argument)
    {
        var equals = argument.IndexOf('=');
        var (name, file) = equals > 0 && !argument[..equals].Contains(System.IO.Path.DirectorySeparatorChar)
            ? (argument[..equals], argument[(equals + 1)..])
            : (System.IO.Path.GetFileNameWithoutExtension(argument), argument);
        return new SourceSetting(name, System.IO.Path.GetFullPath(file));
    }
}
