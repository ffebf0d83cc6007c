using System.Text.RegularExpressions;

namespace Analytics.QueryWorker.Writing;

/// <summary>Removes the server's paths from the engine's messages.</summary>
sealed partial class PathScrubber
{
    const string Blank = "(path)";

    readonly string[] _known;

    public PathScrubber(string snapshot)
    {
        string[] files = [snapshot, TargetOf(snapshot), AppContext.BaseDirectory.TrimEnd('/')];
        // Longest first, so that replacing a folder's path does not leave the file name.
        _known = [.. files.Concat(files.Select(Path.GetDirectoryName)).OfType<string>()
            .Where(path => path.Length > 1).Distinct().OrderByDescending(path => path.Length)];
    }

    public string Scrub(string message)
    {
        foreach (var path in _known) message = message.Replace(path, Blank, StringComparison.Ordinal);
        return AnyPath().Replace(message, Blank);
    }

    static string TargetOf(string path) =>
        File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    // At least two segments, and not after a word or a parenthesis, where a slash is a division.
    [GeneratedRegex("""(?<![\w)\]/.])/(?:[\w.@+~-]+/)+[\w.@+~-]*""")]
    private static partial Regex AnyPath();
}
