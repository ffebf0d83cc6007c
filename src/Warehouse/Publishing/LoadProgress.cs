using System.Text.Json;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>Progress of a running load: the step, the table in work, and the rows so far.</summary>
/// <param name="Position">The number of steps that have ended.</param>
/// <param name="Steps">The number of steps in total.</param>
public sealed record LoadProgress(int Load, string Step, string? Detail, long Rows, int Position, int Steps)
{
    /// <summary>
    /// Writes the progress to the folder for other processes. It is not flushed to disk, and a reader that sees a
    /// partial file treats it as missing.
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
            // Progress is optional: failing to write it must not fail the load.
        }
    }

    /// <summary>The latest progress of the running load; null when no load is running.</summary>
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
