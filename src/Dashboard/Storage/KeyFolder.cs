using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Storage;

/// <summary>
/// The folder of the keys that protect sessions and forms: beside the database, so that they survive a restart and move
/// with it, and readable by the owner alone.
/// </summary>
static class KeyFolder
{
    const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo Of(StorageSettings settings) =>
        new(Path.Combine(Path.GetDirectoryName(settings.Path)!, "keys"));

    /// <exception cref="TerminalException">It cannot be made, or belongs to another user.</exception>
    public static void Make(StorageSettings settings)
    {
        var folder = Of(settings).FullName;
        try
        {
            Directory.CreateDirectory(folder);
            // A copy or an unpacked archive may have opened it.
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(folder) != OwnerAlone)
                File.SetUnixFileMode(folder, OwnerAlone);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new TerminalException(
                $"{folder} cannot be made or written ({error.Message}): make it writable, or name another place in Analytics:AppDatabase:Path.",
                error);
        }
    }
}
