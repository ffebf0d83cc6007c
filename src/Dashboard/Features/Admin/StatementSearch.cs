using System.Globalization;
using Analytics.Dashboard.Features.Statements;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Features.Admin;

/// <summary>A search of the log of statements, from an address.</summary>
static class StatementSearch
{
    public static StatementFilter Read(IQueryCollection query) => new(SearchText.Of(query["who"]),
        Enum.GetValues<StatementOutcome>()
            .Where(o => string.Equals(o.ToString(), query["outcome"], StringComparison.OrdinalIgnoreCase))
            .Cast<StatementOutcome?>().FirstOrDefault(),
        SearchText.Of(query["text"]), SearchText.Number(query["before"]));

    /// <summary>A caption that names what was searched for.</summary>
    public static string Caption(string caption, StatementFilter filter, Language language) =>
        SearchText.Caption(caption,
        filter.Outcome is { } outcome ? StatementOutcomeText.Say(outcome, language) : null,
        filter.Who is { } who ? language.Say($"ai: {who}", $"who: {who}") : null,
        filter.Text is { } text ? language.Say($"có chữ “{text}”", $"with “{text}”") : null);

    public static string Address(string path, StatementFilter filter) => SearchText.Address(path,
        ("who", filter.Who), ("outcome", filter.Outcome?.ToString().ToLowerInvariant()), ("text", filter.Text),
            ("before", filter.Before?.ToString(CultureInfo.InvariantCulture)));
}
