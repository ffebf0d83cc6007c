using System.Text.Json;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>Where a running load is: the step, the table it works on, and rows so far.</summary>
/// <param name="Position">Steps that have ended.</param>
/// <param name="Steps">Steps in all.</param>
public sealed record LoadProgress(int Load, string Step, string? Detail, long Rows, int Position, int Steps)
{
    /// <summary>
    /// Lets whoever looks at the folder see it, in this process or another. It is news of the moment: nothing waits for
    /// the disk, and a reader who meets half a note has none.
    /// </summary>
    public void Write(WarehouseFolder folder)
    {
        try
        {
            var isNew = !File.Exists(folder.ProgressFile);
            File.WriteAllBytes(folder.ProgressFile, JsonSerializer.SerializeToUtf8Bytes(this));
            if (isNew) FileRights.Apply(folder.ProgressFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A load does not fail for want of an onlooker.
        }
    }

    /// <summary>What the running load told last; null when there is none.</summary>
    public static LoadProgress? Read(WarehouseFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<LoadProgress>(File.ReadAllBytes(folder.ProgressFile));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
