using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Snapshots;

/// <summary>
/// The day of a sum: that of most of its parts, and how many parts are of another day. A sum is never dated by a day on
/// which only a few of its parts were counted.
/// </summary>
/// <param name="On">The day of most parts.</param>
/// <param name="Others">Parts of another day; 0 where all are of this one.</param>
/// <param name="From">The earliest such day; null without any.</param>
/// <param name="To">The latest such day.</param>
public sealed record FigureDays(DateOnly On, int Others, DateOnly? From, DateOnly? To)
{
    internal static FigureDays Of(Row r, string day = "on_day", string others = "other_cells") =>
        new(r.Date(day)!.Value, r.IntOrNull(others) ?? 0, r.Date("other_from"), r.Date("other_to"));

    /// <summary>Hamlets: 30/06/2022 (1 ấp: 05/08/2022).</summary>
    public string Words(Language language) => Words(language, "ấp", "hamlet", "hamlets");

    /// <summary>The same of other parts.</summary>
    public string Words(Language language, string part, string one, string many)
    {
        var day = Format.Date(On, language);
        if (Others == 0 || From is not { } from || To is not { } to) return day;
        var others =
            from == to ? Format.Date(from, language) : $"{Format.Date(from, language)}–{Format.Date(to, language)}";
        return $"{day} ({Format.Count(Others, language)} {language.Say(part, Others == 1 ? one : many)}: {others})";
    }

    /// <summary>For a cell of a table: the day itself where it is that of every part, else the words.</summary>
    public object Value(Language language) => Others == 0 ? On : Words(language);
}
