using System.Globalization;
using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Storage;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Admin;

/// <summary>A search of the log from an address. Days are those of the district, both included.</summary>
/// <param name="From">As typed; null for none.</param>
/// <param name="To">As <paramref name="From"/>.</param>
sealed record LogSearch(AccessEventKind? Kind, string? Who, string? From, string? To, string? Text, long? Before)
{
    public static LogSearch Read(IQueryCollection query) => new(
        Enum.GetValues<AccessEventKind>()
            .Where(k => string.Equals(k.ToString(), query["kind"], StringComparison.OrdinalIgnoreCase))
            .Cast<AccessEventKind?>().FirstOrDefault(),
        SearchText.Of(query["who"]), SearchText.Of(query["from"]), SearchText.Of(query["to"]),
            SearchText.Of(query["text"]), SearchText.Number(query["before"]));

    /// <summary>
    /// A day that cannot be read; null where both can. Nothing is then searched for: a wider answer would be taken for
    /// the one asked for.
    /// </summary>
    public string? Unreadable => new[] { From, To }.FirstOrDefault(typed => typed is not null && Day(typed) is null);

    public EventFilter Filter => new(Kind, Who, Start(From, 0), Start(To, 1), Text, Before);

    public string Address(string path, long? before) =>
        SearchText.Address(path, ("kind", Kind?.ToString()), ("who", Who), ("from", From), ("to", To), ("text", Text),
            ("before", before?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A caption that names what was searched for.</summary>
    public string Caption(string caption, Language language) => SearchText.Caption(caption,
        Kind is { } kind ? AccessEventText.Of(kind, language) : null,
        Who is null ? null : language.Say($"ai: {Who}", $"who: {Who}"),
        From is null ? null : language.Say($"từ {Said(From, language)}", $"from {Said(From, language)}"),
        To is null ? null : language.Say($"đến hết {Said(To, language)}", $"to the end of {Said(To, language)}"),
        Text is null ? null : language.Say($"có chữ “{Text}”", $"with “{Text}”"));

    static string Said(string typed, Language language) => Day(typed) is { } day ? Format.Date(day, language) : typed;

    static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1970 and < 9999 ? day : null;

    static DateTimeOffset? Start(string? typed, int later)
    {
        if (typed is null || Day(typed) is not { } day) return null;
        var start = day.AddDays(later).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(start, DistrictTime.Zone.GetUtcOffset(start));
    }
}
