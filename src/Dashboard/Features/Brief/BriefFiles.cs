using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Http.Caching;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>One brief on disk: of a month, by a load, in a language.</summary>
/// <param name="Format">html or pdf.</param>
public sealed record BriefFile(string Name, DateOnly Month, int Load, string Language, string Format,
    DateTimeOffset WrittenAt, long Bytes);

/// <summary>
/// The briefs on disk. Month, load and language are in the name, so a later load writes beside an earlier one and an
/// earlier load can never overwrite a later one's.
/// </summary>
public sealed partial class BriefFiles(BriefSettings settings, TimeProvider time) : IFigureStamp
{
    public string Folder => settings.Folder;

    public static string NameOf(DateOnly month, int load, string language, string format) =>
        string.Create(CultureInfo.InvariantCulture, $"brief-{month:yyyy-MM}-load{load}-{language}.{format}");

    /// <summary>
    /// The newest month first, then the newest load. Other files and links to other places are not listed. Empty if the
    /// folder cannot be read.
    /// </summary>
    public IReadOnlyList<BriefFile> List()
    {
        try
        {
            return !Directory.Exists(Folder) ? []
                : [.. new DirectoryInfo(Folder).EnumerateFiles().Where(f => f.LinkTarget is null).Select(Of)
                    .OfType<BriefFile>()
                    .OrderByDescending(f => f.Month).ThenByDescending(f => f.Load).ThenByDescending(f => f.Language)
                    .ThenBy(f => f.Format)];
        }
        catch (Exception error) when (IsOfDisk(error))
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public bool Concerns(PathString path) => path.StartsWithSegments("/brief");

    /// <inheritdoc/>
    public string ReadStamp() => List() is { Count: > 0 } files ? $"{files.Count} {files.Max(f => f.WrittenAt):O}" : "";

    /// <summary>Writes a text to a temporary file and renames it, so that no reader sees a part.</summary>
    /// <exception cref="TransientException">The disk did not take it.</exception>
    public string Write(string name, string text) => Dated(name, path =>
    {
        Directory.CreateDirectory(Folder);
        Durable.Replace(path, text);
    });

    /// <summary>Puts a finished file in its place.</summary>
    /// <exception cref="TransientException">The disk did not take it.</exception>
    public string Take(string aside, string name) => Dated(name, path =>
    {
        Durable.Sync(aside);
        File.Move(aside, path, overwrite: true);
        Durable.Sync(Folder);
    });

    string Dated(string name, Action<string> put)
    {
        var path = Path.Combine(Folder, name);
        try
        {
            put(path);
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
            return path;
        }
        catch (Exception error) when (IsOfDisk(error))
        {
            throw new TransientException(
                $"The brief {name} cannot be written to {Folder} ({error.Message}): make the folder writable, or name another in Analytics:Brief:Path.",
                error);
        }
    }

    static bool IsOfDisk(Exception error) => error is IOException or UnauthorizedAccessException;

    static BriefFile? Of(FileInfo file) => Named().Match(file.Name) is { Success: true } match
        ? new BriefFile(file.Name,
            DateOnly.ParseExact(match.Groups[1].Value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture),
            match.Groups[3].Value, match.Groups[4].Value, file.LastWriteTimeUtc, file.Length)
        : null;

    [GeneratedRegex(@"\Abrief-(\d{4}-(?:0[1-9]|1[0-2]))-load(\d{1,9})-(vi|en)\.(html|pdf)\z")]
    private static partial Regex Named();
}
