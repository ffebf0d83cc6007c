using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Sql;

/// <summary>One file of sql/: its layer (folder), its name without extension, and its text.</summary>
/// <param name="Layer">Folder below sql/, e.g. core, or queries/overview.</param>
public sealed record SqlFile(string Layer, string Name, string Text)
{
    /// <summary>The path within sql/.</summary>
    public string Path => $"{Layer}/{Name}.sql";

    /// <summary>
    /// Whether the header comment has <c>-- optional</c>: an extract of a table that not every source has.
    /// </summary>
    public bool IsOptional =>
        Text.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal))
        .Any(line => line.TrimEnd() == "-- optional");
}

/// <summary>
/// The SQL of the warehouse: embedded in the build, so that a program and its SQL always match, or read from a folder
/// that replaces it completely. A missing layer is skipped; only the generic checks are always added, unless the
/// folder has one of the same name.
/// </summary>
public sealed class SqlTree
{
    /// <summary>The layer of checks that read only the metadata of a load, and so work with every SQL tree.</summary>
    public const string GenericChecks = "checks/generic";

    readonly Dictionary<string, SqlFile> _files;
    readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, IReadOnlySet<string>>> _reads =
        new(StringComparer.Ordinal);
    readonly Lazy<IReadOnlyList<StagingTable>> _contracts;

    SqlTree(IEnumerable<SqlFile> files)
    {
        _contracts = new(() => StagingTable.Parse(this));
        _files = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToDictionary(f => f.Path, StringComparer.Ordinal);
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', _files.Values
            .Where(f => f.Layer.Split('/')[0] is "extract" or "staging" or "core" or "marts" or "checks" or "meta")
                .SelectMany(f => (string[])[f.Path, f.Text])))))[..16];
    }

    /// <summary>The tree that is embedded in this build.</summary>
    public static SqlTree Embedded { get; } = ReadEmbedded(typeof(SqlTree).Assembly);

    /// <summary>A digest of everything that affects a snapshot; a snapshot of another version is rebuilt.</summary>
    public string Version { get; }

    /// <summary>The embedded tree, or the one in <paramref name="folder"/> when it is given.</summary>
    /// <exception cref="TerminalException">The folder is missing or has no extract.</exception>
    public static SqlTree Open(string? folder) => string.IsNullOrWhiteSpace(folder) ? Embedded : ReadFolder(folder);

    /// <summary>All files of a layer and of the layers below it, ordered by path.</summary>
    public IReadOnlyList<SqlFile> Layer(string layer) =>
        [.. _files.Values.Where(f => f.Layer == layer || f.Layer.StartsWith(layer + "/", StringComparison.Ordinal))];

    /// <summary>The contracts of all extracts, ordered by name; parsed once for each tree.</summary>
    /// <exception cref="TerminalException">A contract is not a CREATE TABLE, has no primary key, or has no
    /// extract.</exception>
    public IReadOnlyList<StagingTable> Contracts => _contracts.Value;

    /// <summary>The tables that each file of a layer reads, by path; parsed once for each tree.</summary>
    /// <exception cref="TerminalException">A file is not one SELECT.</exception>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> ReadsOf(string layer) => _reads.GetOrAdd(layer, _ =>
    {
        using var connection = DuckDbFile.OpenMemory();
        return Layer(layer).ToDictionary(f => f.Path, f => SqlReading.ReadTables(connection, f));
    });

    /// <summary>One file by its path within sql/, e.g. queries/overview/headline.sql.</summary>
    /// <exception cref="TerminalException">There is no such file.</exception>
    public SqlFile File(string path) => _files.TryGetValue(path, out var file) ? file
        : throw new TerminalException($"sql/{path} is missing from the SQL tree: restore it, or start without --sql.");

    static SqlTree ReadEmbedded(Assembly assembly) => new(assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("sql/", StringComparison.Ordinal))
        .Select(n => Named(n["sql/".Length..].Replace('\\', '/'), Text(assembly, n))));

    static SqlTree ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new TerminalException($"There is no SQL folder {folder}: name one that holds extract/ and staging/.");
        var files = Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories)
            .Select(f => Named(System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'),
                System.IO.File.ReadAllText(f))).ToList();
        var checks = files.Where(f => f.Layer.Split('/')[0] == "checks").Select(f => f.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tree = new SqlTree([.. files, .. Embedded.Layer(GenericChecks).Where(f => !checks.Contains(f.Name))]);
        if (tree.Layer("extract").Count == 0)
        {
            throw new TerminalException(
                $"{folder} holds no extract/<table>.sql: there is nothing that could be loaded.");
        }

        return tree;
    }

    static SqlFile Named(string path, string text)
    {
        var slash = path.LastIndexOf('/');
        return new SqlFile(slash < 0 ? "" : path[..slash], System.IO.Path.GetFileNameWithoutExtension(path),
            text.ReplaceLineEndings("\n"));
    }

    static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
