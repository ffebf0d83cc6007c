using System.Globalization;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>The pointer file `current`: the name of one snapshot folder and nothing else.</summary>
static class Pointer
{
    /// <summary>The load that it names; null where it is missing, damaged or names something that is no load.</summary>
    public static int? Read(WarehouseFolder folder)
    {
        try
        {
            using var file = new StreamReader(new FileStream(folder.CurrentFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            var buffer = new char[16];
            var text = new string(buffer, 0, file.ReadBlock(buffer)).Trim();
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var load) && load > 0 ? load : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
