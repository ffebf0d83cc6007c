using System.Runtime.InteropServices;
using System.Text;

namespace Analytics.Warehouse.Files;

/// <summary>
/// Writes that survive a power failure: fsync(2) is called on files and folders and its result is checked, because
/// <see cref="FileStream.Flush(bool)"/> returns normally when the disk reports an error.
/// </summary>
public static partial class Durable
{
    const int ReadOnly = 0;

    /// <summary>
    /// Replaces a small text file atomically: a reader sees the old text or the new one, never a part.
    /// </summary>
    /// <exception cref="TransientException">The disk did not accept the bytes.</exception>
    /// <exception cref="TerminalException">The folder may not be written.</exception>
    public static void Replace(string path, string text)
    {
        var aside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = FileRights.Create(aside))
                file.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
            Sync(aside);
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw DiskError.Of($"The disk did not take {Path.GetFileName(path)}", error);
        }
        finally
        {
            TryDelete(aside);
        }

        Sync(Path.GetDirectoryName(path)!);
    }

    /// <summary>Renames a folder or file on the same file system and flushes the rename to disk.</summary>
    public static void Rename(string from, string to)
    {
        Directory.Move(from, to);
        Sync(Path.GetDirectoryName(to)!);
        if (Path.GetDirectoryName(from) is { } left && left != Path.GetDirectoryName(to)) Sync(left);
    }

    /// <summary>Flushes the contents of a file, or the entries of a folder, to disk.</summary>
    /// <exception cref="TransientException">The system could not confirm that the bytes are on the disk.</exception>
    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            if (File.Exists(path)) using (var file = File.OpenWrite(path)) file.Flush(flushToDisk: true);
            return;
        }

        var handle = Open(path, ReadOnly);
        if (handle < 0) throw Refused(path);
        try
        {
            if (FSync(handle) != 0) throw Refused(path);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    // After the rename the file no longer exists; a file that cannot be deleted now is removed before the next load.
    static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    static TransientException Refused(string path) => new(
        $"The disk did not confirm {Path.GetFileName(path)} ({Marshal.GetLastPInvokeErrorMessage()}): free space or "
            + "mend the disk, then try again.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
