namespace Analytics.Warehouse;

/// <summary>
/// The right to change a warehouse folder: one holder on the machine, freed by the system when its process dies.
/// Readers never need it.
/// </summary>
public sealed class WarehouseLock : IDisposable
{
    readonly FileStream _file;

    WarehouseLock(FileStream file) => _file = file;

    /// <exception cref="TransientException">Another loader holds the folder.</exception>
    public static WarehouseLock Take(WarehouseFolder folder)
    {
        // A status command looks at the lock for an instant; that must not fail a load.
        WarehouseLock? taken = null;
        SpinWait.SpinUntil(() => (taken = TryTake(folder)) is not null, TimeSpan.FromSeconds(1));
        return taken ?? throw new TransientException($"Another load is running in {folder.Root}: wait for it to end, then try again.");
    }

    /// <summary>Whether some process holds the folder now.</summary>
    public static bool IsHeld(WarehouseFolder folder)
    {
        if (!File.Exists(folder.LockFile)) return false;
        using var taken = TryTake(folder);
        return taken is null;
    }

    static WarehouseLock? TryTake(WarehouseFolder folder)
    {
        try
        {
            return new WarehouseLock(new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error is not DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
