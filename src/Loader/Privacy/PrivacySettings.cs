using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Loader.Privacy;

/// <summary>Which household counts are too small to be shown, and which are already public.</summary>
public sealed partial record PrivacySettings
{
    public const int DefaultSmallCount = 5;

    /// <summary>The public record of the pilot hamlet.</summary>
    public const string DefaultPublished = "Báo Đồng Khởi, 10/08/2022";

    /// <summary>The name of <see cref="SmallCount"/> in meta.setting.</summary>
    public const string SmallCountName = "small_count";

    /// <summary>
    /// Counts from 1 to one less than this are small; 1 withholds nothing. 2 is rejected, because "fewer than 2"
    /// means 1.
    /// </summary>
    public int SmallCount { get; init; } = DefaultSmallCount;

    /// <summary>
    /// Prefix of the source_note of reviews whose counts were published: they are never withheld, and count as
    /// publicly known.
    /// </summary>
    public IReadOnlyList<string> Published { get; init; } = [DefaultPublished];

    /// <summary>Part of a snapshot's model version: other settings show other counts.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture,
        $"{SmallCount}/{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Published))))[..8]}");

    /// <summary>The small count in a snapshot's model version; null where it cannot be parsed.</summary>
    public static int? SmallCountOf(string modelVersion) =>
        ProtectedBy().Match(modelVersion) is { Success: true } by
            ? int.Parse(by.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("-([0-9]{1,3})/[0-9A-F]{8}$")]
    private static partial Regex ProtectedBy();

    /// <summary>Whether a row is public. An illustrative row is not, whatever its note cites.</summary>
    public bool IsPublished(string? sourceNote, bool isIllustrative) =>
        !isIllustrative && sourceNote is not null
            && Published.Any(p => sourceNote.StartsWith(p, StringComparison.Ordinal));

    /// <summary>The settings as they were read.</summary>
    public static PrivacySettings From(PrivacyOptions options) => new()
    {
        SmallCount = options.SmallCount,
        Published =
        [
            .. options.Published.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ],
    };
}
