using System.Text.RegularExpressions;

namespace Analytics.QueryWorker.Writing;

/// <summary>Takes the server's paths out of messages, which the engine puts there in good faith.</summary>
sealed partial class PathScrubber
{
    const string Blank = "(path)";

    readonly string[] _known;

    public PathScrubber(string snapshot)
    {
        string[] files = [snapshot, TargetOf(snapshot), AppContext.BaseDirectory.TrimEnd('/')];
        // Longest first, so that a folder's name does not leave the file's behind.
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

    // Two segments at least, not after a word or a bracket, where a slash divides numbers.
    [GeneratedRegex("""(?<![\w)\]/.])/(?:[\w.@+~-]+/)+[\w.@+~-]*""")]
    private static partial Regex AnyPath();
}
