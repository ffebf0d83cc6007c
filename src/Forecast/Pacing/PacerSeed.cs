using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Forecast.Inputs;

namespace Analytics.Forecast.Pacing;

/// <summary>
/// The seed of an input: the same observations always use the same random numbers. Target, deadline and what-ifs are
/// left out, because they are what is compared.
/// </summary>
static class PacerSeed
{
    /// <summary>Increased whenever the model changes, so that an old figure is never taken for a new one.</summary>
    public const string ModelVersion = "pacer/2";

    public static ulong Of(ForecastInput input) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes(Canonical(input))));

    static string Canonical(ForecastInput input)
    {
        var months = input.MonthlyCounts is null ? "-" : string.Join('/', input.MonthlyCounts.Select(Join));
        return string.Create(CultureInfo.InvariantCulture,
            $"{ModelVersion}|{input.Cells}|{Join(input.YearlyCounts)}|{input.MonthsElapsedInLastYear:R}|{months}");
    }

    static string Join(IEnumerable<int> counts) =>
        string.Join(',', counts.Select(count => count.ToString(CultureInfo.InvariantCulture)));
}
