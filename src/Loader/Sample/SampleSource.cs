using System.Globalization;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample;

/// <summary>
/// Writes sample operational databases: the exact public record of huyện Châu Thành, and illustrative data around it
/// that is marked as such.
/// </summary>
public static class SampleSource
{
    /// <summary>
    /// Writes the sample, under a temporary name first: <paramref name="path"/> is a complete file or does not exist.
    /// </summary>
    /// <param name="path">The database; with several districts FILE.db becomes FILE-01.db, FILE-02.db, ...</param>
    /// <param name="options">Extent, seed and state.</param>
    /// <param name="progress">Receives each table and every 50,000 rows.</param>
    /// <param name="ct">Cancels the writing; no file is left.</param>
    /// <exception cref="ArgumentException">The options contradict each other or are out of range.</exception>
    /// <exception cref="IOException">The file exists, or the disk failed.</exception>
    public static SampleSummary Write(
        string path, SampleOptions options, IProgress<SampleProgress>? progress = null, CancellationToken ct = default)
    {
        Validate(options);
        var paths = Paths(Path.GetFullPath(path), options.Districts);
        foreach (var file in paths)
            EnsureFree(file, options.Overwrite);
        var files = paths.Index().Select(file => WriteOne(file.Item, options, file.Index + 1, progress, ct));
        return new SampleSummary([.. files]);
    }

    static SampleFileSummary WriteOne(
        string path, SampleOptions options, int district, IProgress<SampleProgress>? progress, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var at = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var summary = SampleFile.Write(at, path, options, district, progress, ct);
            Flush(at);
            File.Move(at, path, options.Overwrite);
            return summary;
        }
        finally
        {
            File.Delete(at);
        }
    }

    static List<string> Paths(string path, int districts)
    {
        if (districts == 1)
            return [path];
        var (stem, extension) = (Path.ChangeExtension(path, null), Path.GetExtension(path));
        return [.. Enumerable.Range(1, districts).Select(i => $"{stem}-{i:00}{extension}")];
    }

    static void EnsureFree(string path, bool overwrite)
    {
        if (File.Exists(path) && !overwrite)
            throw new IOException($"{path} exists already. Choose another name, or say that it may be overwritten.");
        // A journal left next to a replaced database would be rolled back into the new one by its first reader.
        foreach (var journal in new[] { path + "-wal", path + "-journal" })
        {
            if (File.Exists(journal))
            {
                throw new IOException(
                    $"{journal} says that the database beside it is in use. Close its programs first.");
            }
        }
    }

    static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    static void Validate(SampleOptions options)
    {
        Require(options.Districts is >= 1 and <= 99, "Districts must be 1 to 99.");
        Require(options.Communes is >= 1 and <= 999, "Communes must be 1 to 999.");
        Require(options.Cells is >= 1 and <= 10_000_000, "Cells must be 1 to 10,000,000.");
        Require(options.Months is null or (>= 1 and <= 1_200), "Months must be 1 to 1,200.");
        Require(options.Months is null || options.Until is null, "Give a number of months or a last month, not both.");
        Require(options.Until is null || IsMonth(options.Until),
            "The last month must be YYYY-MM, from 2020-01 to 2119-12.");
    }

    static bool IsMonth(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var first)
        && first.Year is >= 2020 and <= 2119;

    static void Require(bool holds, string message)
    {
        if (!holds)
            throw new ArgumentException(message);
    }
}
