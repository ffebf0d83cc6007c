using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Loader.Backup;

/// <summary>One file of a backup.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of its bytes.</param>
public sealed record BackupEntry(string Name, long Size, string Sha256);

/// <summary>The list of a backup's contents, its first entry; all other entries are verified against it.</summary>
/// <param name="Format">Version of the layout of the archive.</param>
/// <param name="Load">Number of the current load.</param>
/// <param name="Loads">All snapshots and held loads in the backup, oldest first.</param>
/// <param name="TakenAt">When it was taken.</param>
public sealed partial record BackupList(int Format, int Load, IReadOnlyList<int> Loads, DateTimeOffset TakenAt,
    IReadOnlyList<BackupEntry> Entries)
{
    public const int CurrentFormat = 1;

    /// <summary>
    /// Names of the fixed entries: the list, its digest at the end, the databases next to the warehouse, the pointer.
    /// </summary>
    public const string ListName = "backup.json", EndName = "backup.json.sha256", AppDatabaseName = "app.db",
        SampleName = "sample.db", PointerName = Warehouse + "current";

    /// <summary>Prefix of the names of warehouse files.</summary>
    public const string Warehouse = "warehouse/";

    static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true, RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true
        };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a list; null when it is not valid or names a file that a backup does not have.</summary>
    public static BackupList? TryRead(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupList>(bytes, Json) is { Format: > 0 } list
                && (list.Format != CurrentFormat || list.IsOurs) ? list : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Only these names can be restored; a path that leads outside the folder is never among them.
    bool IsOurs =>
        Entries.All(e => e.Size >= 0 && Known().IsMatch(e.Name))
        && Entries.DistinctBy(e => e.Name).Count() == Entries.Count && Entries is [.., { Name: PointerName }];

    [GeneratedRegex(@"\A(app\.db|sample\.db|warehouse/current|warehouse/journal/[0-9]{1,10}\.json|warehouse/(snapshots|held)/[1-9][0-9]{0,9}/(analytics\.duckdb|manifest\.json))\z")]
    private static partial Regex Known();
}
