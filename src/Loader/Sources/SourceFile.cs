using System.Runtime.InteropServices;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Sources;

/// <summary>
/// The file to which the path of a source leads. A path may be a symbolic link, or lead through one: size, time and -wal
/// are those of the file at its end, as SQLite sees it. It is found once a reading, so that a link that is turned
/// meanwhile never mixes two files.
/// </summary>
static partial class SourceFile
{
    const int NoPermission = 13, TooManyLinks = 40, TooManyLinksOnMac = 62;

    /// <exception cref="TerminalException">There is no such file, the link leads nowhere or in a circle, or a folder on the way is closed to this account.</exception>
    public static string Resolve(string path)
    {
        if (OperatingSystem.IsWindows()) return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;

        // .NET joins a relative target to the path as it is written, which is wrong where that leads through a linked folder.
        var found = RealPath(path, 0);
        if (found == 0) throw Unresolved(path, Marshal.GetLastPInvokeError());
        try
        {
            return Marshal.PtrToStringUTF8(found)!;
        }
        finally
        {
            Free(found);
        }
    }

    static TerminalException Unresolved(string path, int error) => error switch
    {
        NoPermission => new TerminalException($"{path} may not be read by this account: give it permission to search the folders of the source."),
        TooManyLinks or TooManyLinksOnMac => new TerminalException($"{path} is a symbolic link that leads in a circle: mend the link or the path of the source."),
        _ when new FileInfo(path).LinkTarget is { } target => new TerminalException($"{path} is a symbolic link to {target}, and there is no such file: mend the link or the path of the source."),
        _ => new TerminalException($"There is no file {path}: check the path of the source."),
    };

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint RealPath(string path, nint buffer);

    [LibraryImport("libc", EntryPoint = "free")]
    private static partial void Free(nint memory);
}
