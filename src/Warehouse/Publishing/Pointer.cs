using System.Globalization;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>The pointer file `current`: the number of one snapshot and nothing else.</summary>
static class Pointer
{
    /// <summary>The load number; null where the file is missing, damaged or holds no number.</summary>
    public static int? Read(WarehouseFolder folder)
    {
        try
        {
            using var file =
                new StreamReader(
                new FileStream(folder.CurrentFile, FileMode.Open, FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete));
            var buffer = new char[16];
            var text = new string(buffer, 0, file.ReadBlock(buffer)).Trim();
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var load) && load > 0
                ? load : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
