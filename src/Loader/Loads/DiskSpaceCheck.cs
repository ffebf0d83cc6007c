using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader.Loads;

/// <summary>Checks free disk space before a load starts, so that it does not fail half-way.</summary>
static class DiskSpaceCheck
{
    // The extract, the history and the marts each hold the data once during the build.
    const int Times = 3;

    /// <exception cref="TransientException">Less is free than three times the sources or the last snapshot, whichever
    /// is larger.</exception>
    public static void Require(LoadRequest request, Manifest? previous)
    {
        var sources =
            request.Sources.Sum(s => File.Exists(s.Path) ? new FileInfo(SourceFile.Resolve(s.Path)).Length : 0);
        var needed = Times * Math.Max(sources, previous?.Size ?? 0);
        var free = new DriveInfo(request.Folder.Root).AvailableFreeSpace;
        if (free < needed)
        {
            throw new TransientException(
                $"The disk of {request.Folder.Root} has {Megabytes(free)} MB free and a load may need "
                    + $"{Megabytes(needed)} MB: free space, or keep fewer loads (Analytics:Warehouse:KeepLoads), "
                    + "then load again.");
        }
    }

    static string Megabytes(long bytes) =>
        Math.Ceiling(bytes / 1048576.0).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
