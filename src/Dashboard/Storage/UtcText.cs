using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Analytics.Dashboard.Storage;

/// <summary>
/// Times as texts of one width in UTC, so that the file can compare and order them as what they are there.
/// </summary>
static class UtcText
{
    public static readonly ValueConverter<DateTimeOffset, string> Converter = new(
        time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
