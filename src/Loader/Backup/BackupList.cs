using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Loader.Backup;

/// <summary>One file of a backup.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of its bytes.</param>
public sealed record BackupEntry(string Name, long Size, string Sha256);

/// <summary>What a backup says of itself in its first entry, and what the others are held to.</summary>
/// <param name="Format">Version of the layout of the archive.</param>
/// <param name="Load">Number of the load that readers got.</param>
/// <param name="Loads">Every snapshot and held load that it has, oldest first.</param>
/// <param name="TakenAt">When it was taken.</param>
public sealed partial record BackupList(int Format, int Load, IReadOnlyList<int> Loads, DateTimeOffset TakenAt, IReadOnlyList<BackupEntry> Entries)
{
    public const int CurrentFormat = 1;

    /// <summary>Names of the entries that stand for themselves: the list, its own digest at the very end, the databases beside the warehouse, the pointer.</summary>
    public const string ListName = "backup.json", EndName = "backup.json.sha256", AppDatabaseName = "app.db", SampleName = "sample.db", PointerName = Warehouse + "current";

    /// <summary>What the names of a warehouse's files begin with.</summary>
    public const string Warehouse = "warehouse/";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a list; null for what is none, or names a file that a backup does not have.</summary>
    public static BackupList? TryRead(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupList>(bytes, Json) is { Format: > 0 } list && (list.Format != CurrentFormat || list.IsOurs) ? list : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What is put back is named here alone; a name that leads elsewhere is none of them.
    bool IsOurs => Entries.All(e => e.Size >= 0 && Known().IsMatch(e.Name)) && Entries.DistinctBy(e => e.Name).Count() == Entries.Count && Entries is [.., { Name: PointerName }];

    [GeneratedRegex(@"\A(app\.db|sample\.db|warehouse/current|warehouse/journal/[0-9]{1,10}\.json|warehouse/(snapshots|held)/[1-9][0-9]{0,9}/(analytics\.duckdb|manifest\.json))\z")]
    private static partial Regex Known();
}
