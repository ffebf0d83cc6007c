namespace Analytics.Warehouse.Files;

/// <summary>
/// The exclusive lock for changing a warehouse folder: one holder on the machine, released by the operating system
/// when its process ends. Readers never take it.
/// </summary>
public sealed class WarehouseLock : IDisposable
{
    // EWOULDBLOCK of flock(2) on Linux and macOS, and a sharing violation on Windows.
    const int InUse = 11, InUseOnMac = 35, InUseOnWindows = unchecked((int)0x80070020);

    readonly FileStream _file;

    WarehouseLock(FileStream file) => _file = file;

    /// <exception cref="TransientException">Another loader holds the folder.</exception>
    public static WarehouseLock Take(WarehouseFolder folder)
    {
        // A status command opens the lock file for an instant; that must not fail a load.
        WarehouseLock? taken = null;
        SpinWait.SpinUntil(() => (taken = TryTake(folder)) is not null, TimeSpan.FromSeconds(1));
        return taken ?? throw new TransientException($"Another load is running in {folder.Root}: wait for it to end, "
            + "then try again.");
    }

    /// <summary>
    /// The lock if it is free and this account may take it; null otherwise. For optional writes that need not wait.
    /// </summary>
    public static WarehouseLock? TryTakeOnce(WarehouseFolder folder)
    {
        try
        {
            return TryTake(folder);
        }
        catch (AnalyticsException)
        {
            return null;
        }
    }

    /// <summary>Whether a process holds the lock now.</summary>
    public static bool IsHeld(WarehouseFolder folder)
    {
        try
        {
            // Shared, so that two status checks do not mistake each other for a loader, and read-only, so that any
            // reader may check.
            using var look = new FileStream(folder.LockFile, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException
            or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    static WarehouseLock? TryTake(WarehouseFolder folder)
    {
        try
        {
            var isNew = !File.Exists(folder.LockFile);
            var file = new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (isNew) FileRights.Apply(folder.LockFile);
            return new WarehouseLock(file);
        }
        catch (IOException error) when (error.HResult is InUse or InUseOnMac or InUseOnWindows)
        {
            return null;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new TerminalException(
                $"{folder.LockFile} may not be written by this account ({error.Message}): run the loader as the "
                    + "owner of the warehouse folder.", error);
        }
        catch (IOException error)
        {
            throw DiskError.Of($"{folder.LockFile} cannot be opened", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
