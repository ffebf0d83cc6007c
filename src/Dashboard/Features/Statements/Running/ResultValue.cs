using System.Globalization;
using System.Text.Json;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>
/// The values of a result as an analyst reads them: days as the language writes them, numbers with all their digits and
/// without groups, because it is not known here which of them are years or codes.
/// </summary>
static class ResultValue
{
    // Beyond it the distance of two numbers may be none, and no axis holds them.
    const double Largest = 1e300;

    public static bool IsNumber(ResultColumn column) =>
        column.Type is "DOUBLE" or "FLOAT" or "INTEGER" or "BIGNUM"
            || column.Type.EndsWith("INT", StringComparison.Ordinal)
            || column.Type.StartsWith("DECIMAL", StringComparison.Ordinal);

    /// <summary>A day or a moment.</summary>
    public static bool IsTime(ResultColumn column) =>
        column.Type is "DATE" || column.Type.StartsWith("TIMESTAMP", StringComparison.Ordinal);

    /// <summary>A number as a picture can place it; null where there is none, or none that an axis can hold.</summary>
    public static double? Number(JsonElement value, ResultColumn column) => value.ValueKind switch
    {
        JsonValueKind.Number => Finite(value.GetDouble()),
        JsonValueKind.String when IsNumber(column)
            && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            Finite(number),
        _ => null,
    };

    /// <summary>A day or a moment in days; null where there is none.</summary>
    public static double? Days(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            && DateTime.TryParse(value.GetString(), CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? (double)at.Ticks / TimeSpan.TicksPerDay : null;

    public static string Say(JsonElement value, ResultColumn column, Language language) => value.ValueKind switch
    {
        JsonValueKind.True => language.Say("có", "yes"),
        JsonValueKind.False => language.Say("không", "no"),
        JsonValueKind.Number => Decimal(value.GetRawText(), language),
        JsonValueKind.String when column.Type == "DATE"
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day) => Format.Date(day, language),
        JsonValueKind.String when IsNumber(column) => Decimal(value.GetString()!, language),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    static double? Finite(double number) => Math.Abs(number) <= Largest ? number : null;

    static string Decimal(string number, Language language) =>
        language == Language.Vi ? number.Replace('.', ',') : number;
}
