using System.Globalization;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Localization;

/// <summary>
/// Numbers and dates as each language writes them: <c>1.234,5</c>, <c>47,5%</c>, <c>05/08/2022</c> in
/// Vietnamese; <c>1,234.5</c>, <c>47.5%</c>, <c>5 Aug 2022</c> in English.
/// </summary>
/// <remarks>The separators are spelled out, so that the figures do not depend on the ICU data of the machine.</remarks>
public static class Format
{
    static readonly NumberFormatInfo VietnameseCulture =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    static readonly NumberFormatInfo EnglishCulture =
        new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    /// <summary>A whole number with groups of three.</summary>
    public static string Count(long count, Language language) => count.ToString("N0", Separators(language));

    /// <summary>A number with a fixed number of decimals, halves rounded away from zero.</summary>
    public static string Number(double value, int decimals, Language language) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Separators(language));

    /// <summary>A share between 0 and 1 as a percentage without a space before the sign.</summary>
    public static string Percent(double share, int decimals, Language language) =>
        Number(share * 100, decimals, language) + "%";

    /// <summary>A day: <c>05/08/2022</c> or <c>5 Aug 2022</c>.</summary>
    public static string Date(DateOnly day, Language language) => day.ToString(
        language == Language.Vi ? "dd'/'MM'/'yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A month, <c>08/2022</c> in both languages.</summary>
    public static string Month(DateOnly day) => day.ToString("MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>A wall-clock time after its day: <c>05/08/2022 07:30</c> or <c>5 Aug 2022 07:30</c>.</summary>
    public static string DateTime(DateTime local, Language language) =>
        Date(DateOnly.FromDateTime(local), language) + local.ToString(" HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>An instant by the clock of the district.</summary>
    public static string Moment(DateTimeOffset at, Language language) =>
        DateTime(DistrictTime.At(at).DateTime, language);

    /// <summary>A whole number for programs: digits alone.</summary>
    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number for programs: a point, and as many digits as it has.</summary>
    public static string Plain(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    static NumberFormatInfo Separators(Language language) =>
        language == Language.Vi ? VietnameseCulture : EnglishCulture;
}
