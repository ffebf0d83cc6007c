using System.Runtime.InteropServices;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Sources;

/// <summary>
/// Resolves the path of a source. A path may be or contain a symbolic link: size, time and -wal are those of the
/// target, as SQLite sees it. It is resolved once for each reading, so that a link changed meanwhile never mixes two
/// files.
/// </summary>
static partial class SourceFile
{
    const int NoPermission = 13, TooManyLinks = 40, TooManyLinksOnMac = 62;

    /// <exception cref="TerminalException">The file does not exist, the link is broken or circular, or this account
    /// may not read a folder of the path.</exception>
    public static string Resolve(string path)
    {
        if (OperatingSystem.IsWindows())
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;

        // .NET combines a relative target with the path as written, which is wrong where that contains a linked
        // folder.
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
        NoPermission =>
            new TerminalException(
            $"{path} may not be read by this account: give it permission to search the folders of the source."),
        TooManyLinks or TooManyLinksOnMac =>
            new TerminalException(
            $"{path} is a symbolic link that leads in a circle: mend the link or the path of the source."),
        _ when new FileInfo(path).LinkTarget is { } target =>
            new TerminalException(
            $"{path} is a symbolic link to {target}, and there is no such file: mend the link or the path of the source."),
        _ => new TerminalException($"There is no file {path}: check the path of the source."),
    };

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint RealPath(string path, nint buffer);

    [LibraryImport("libc", EntryPoint = "free")]
    private static partial void Free(nint memory);
}
