using System.Security.Cryptography;
using System.Text.Json;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>
/// The metadata of a snapshot: enough to prove that its file is the one that was checked and published.
/// </summary>
/// <param name="Sha256">Lower-case hexadecimal digest of the database file.</param>
/// <param name="Size">Bytes of the database file.</param>
/// <param name="ModelVersion">Digest of the SQL and the program's models that built it.</param>
public sealed record Manifest(
    int Load, string Sha256, long Size, string DuckDbVersion, string ModelVersion, DateTimeOffset StartedAt,
        DateTimeOffset BuiltAt, LoadSummary Summary)
{
    /// <summary>Reads a folder's manifest; null where it is missing or unreadable.</summary>
    public static Manifest? TryRead(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(File.ReadAllText(WarehouseFolder.ManifestIn(folder)),
                Journal.Json);
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads a manifest from an open stream.</summary>
    internal static Manifest? TryRead(Stream bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(bytes, Journal.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it next to its database file.</summary>
    public void Write(string folder) =>
        Durable.Replace(WarehouseFolder.ManifestIn(folder), JsonSerializer.Serialize(this, Journal.Json));

    /// <summary>
    /// Verifies the folder's database file; null when size and digest are as published, otherwise what is wrong.
    /// </summary>
    public string? FindFault(string folder)
    {
        if (FindFaultInMetadata(folder) is { } fault) return fault;
        try
        {
            return ComputeDigest(WarehouseFolder.DatabaseIn(folder)) == Sha256 ? null : "the file's sha256 is not "
                + "the published one";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"the file cannot be read ({error.Message})";
        }
    }

    /// <summary>
    /// Whether this account may not read the files of a load; their state is then unknown, not damaged.
    /// </summary>
    public static bool IsDenied(string folder)
    {
        try
        {
            File.OpenRead(WarehouseFolder.ManifestIn(folder)).Dispose();
            File.OpenRead(WarehouseFolder.DatabaseIn(folder)).Dispose();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The error for a load whose files this account may not read.</summary>
    public static TerminalException Denied(int load) =>
        new($"The files of load {load} may not be read by this account: give it read permission, or run the command "
            + "as the owner of the warehouse folder.");

    /// <summary>Like <see cref="FindFault"/>, by the file's metadata only, without reading it.</summary>
    internal string? FindFaultInMetadata(string folder)
    {
        if (IsDenied(folder)) return "this account may not read its files";
        var file = new FileInfo(WarehouseFolder.DatabaseIn(folder));
        if (!file.Exists) return "the file is missing";
        if (file.Length != Size) return $"the file has {file.Length} bytes instead of {Size}";
        return File.Exists(file.FullName + ".wal") ? "a .wal lies beside the file" : null;
    }

    internal static string ComputeDigest(string path)
    {
        using var stream = File.OpenRead(path);
        return ComputeDigest(stream);
    }

    internal static string ComputeDigest(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));
}
