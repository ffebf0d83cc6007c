using System.Globalization;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Pages.Admin;

/// <summary>What is searched for in the log of statements, as an address says it.</summary>
static class StatementSearch
{
    public static StatementFilter Read(IQueryCollection query) => new(Text(query["who"]),
        Enum.GetValues<StatementOutcome>().Where(o => string.Equals(o.ToString(), query["outcome"], StringComparison.OrdinalIgnoreCase)).Cast<StatementOutcome?>().FirstOrDefault(),
        Text(query["text"]), long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);

    public static string Address(string path, StatementFilter filter) => path + QueryString.Create(new Dictionary<string, string?>
    {
        ["who"] = filter.Who, ["outcome"] = filter.Outcome?.ToString().ToLowerInvariant(), ["text"] = filter.Text, ["before"] = filter.Before?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
