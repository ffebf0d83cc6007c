using System.Globalization;
using System.Text.Json;
using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Queries;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>
/// The values of a result as an analyst reads them: days as the language writes them, numbers with all their digits and
/// without groups, for nobody knows here which of them are years or codes.
/// </summary>
static class ResultValue
{
    public static bool IsNumber(ResultColumn column) =>
        column.Type is "DOUBLE" or "FLOAT" or "INTEGER" or "BIGNUM" || column.Type.EndsWith("INT", StringComparison.Ordinal) || column.Type.StartsWith("DECIMAL", StringComparison.Ordinal);

    public static string Say(JsonElement value, ResultColumn column, Language language) => value.ValueKind switch
    {
        JsonValueKind.True => language.Say("có", "yes"),
        JsonValueKind.False => language.Say("không", "no"),
        JsonValueKind.Number => Decimal(value.GetRawText(), language),
        JsonValueKind.String when column.Type == "DATE" && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Format.Date(day, language),
        JsonValueKind.String when IsNumber(column) => Decimal(value.GetString()!, language),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    static string Decimal(string number, Language language) => language == Language.Vi ? number.Replace('.', ',') : number;
}
