using System.Globalization;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Dashboard.Http;

/// <summary>Why a request cannot be answered: a status and a sentence in both languages.</summary>
public sealed record PageProblem(int Status, string Vietnamese, string English);

/// <summary>
/// The state of a request: language, theme, the snapshot and the date. Everything that a person would share is in
/// the address; language and theme alone are remembered in a cookie.
/// </summary>
public sealed class RequestState(PublishedSnapshots snapshots, SqlTree sql) : IDisposable
{
    // Language and theme are in a cookie; asked and after only wait for an action to end.
    static readonly HashSet<string> NotChoices =
        new(["asOf", "load", "lang", "theme", "asked", "after"], StringComparer.OrdinalIgnoreCase);

    SnapshotLease? _lease;

    public Language Language { get; private set; } = Language.Vi;

    /// <summary>light, dark, or null for what the system prefers.</summary>
    public string? Theme { get; private set; }

    /// <summary>The load asked for in the address; null for the current one.</summary>
    public int? RequestedLoad { get; private set; }

    /// <summary>The date asked for in the address; null for the reporting date.</summary>
    public DateOnly? RequestedAsOf { get; private set; }
    public PageProblem? Problem { get; private set; }

    /// <summary>Null until a load is published, and if <see cref="Problem"/> is set.</summary>
    public SnapshotQuery? Query { get; private set; }

    public Manifest Manifest => Query!.Manifest;
    public DateOnly AsOf => Query!.AsOf;

    /// <summary>The reporting date of the snapshot; figures after it do not exist.</summary>
    public DateOnly ReportedTo { get; private set; }

    /// <summary>The address asks for a date after the reporting date; the reporting date is shown instead.</summary>
    public bool IsAfterReport => RequestedAsOf > ReportedTo;

    public string Say(string vietnamese, string english) => Language.Say(vietnamese, english);

    /// <summary>Reads language and theme alone, for what shows no figures.</summary>
    public void ReadPreferences(HttpRequest request)
    {
        Language = LanguageTag.Parse(request.Query["lang"]) ?? LanguageTag.Parse(request.Cookies["lang"])
            ?? Language.Vi;
        Theme = Known(request.Query["theme"]) ?? Known(request.Cookies["theme"]);
    }

    /// <summary>Reads the request's address and cookies and borrows the snapshot.</summary>
    public void Read(HttpRequest request)
    {
        ReadPreferences(request);
        if (request.Query["asOf"].ToString() is { Length: > 0 } asOf)
        {
            if (DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var day))
            {
                RequestedAsOf = day;
            }
            else
            {
                Problem = new PageProblem(400, $"“{asOf}” không phải là ngày: hãy ghi asOf theo dạng 2021-12-31.",
                $"“{asOf}” is no date: write asOf as 2021-12-31.");
            }
        }

        if (request.Query["load"].ToString() is { Length: > 0 } load)
        {
            if (int.TryParse(load, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                RequestedLoad = number;
            }
            else
            {
                Problem ??= new PageProblem(400, $"“{load}” không phải là số lần nạp.",
                $"“{load}” is no load number.");
            }
        }

        if (Problem is null) Borrow();
    }

    /// <summary>Shows nothing of the load after all.</summary>
    public void Refuse(PageProblem problem)
    {
        Dispose();
        (Query, _lease, Problem) = (null, null, problem);
    }

    /// <summary>The same page with one parameter of the address set, or taken away when the value is null.</summary>
    public static string With(HttpRequest request, string key, string? value)
    {
        var query = request.Query.Where(q => q.Key != key)
            .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())).ToList();
        if (value is not null) query.Add(KeyValuePair.Create(key, (string?)value));
        return $"{request.PathBase}{request.Path}{QueryString.Create(query)}";
    }

    /// <summary>
    /// The parameters of the address except date, load, language and theme: the choices of the page itself, which
    /// another date or load leaves unchanged.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string?>> Choices(HttpRequest request) =>
        from parameter in request.Query
        where !NotChoices.Contains(parameter.Key)
        from value in parameter.Value
        where !string.IsNullOrEmpty(value)
        select KeyValuePair.Create(parameter.Key, (string?)value);

    /// <summary>An address that keeps the date and the load of this page.</summary>
    public string Keep(string path, params ReadOnlySpan<(string Key, string Value)> more)
    {
        var query = new List<KeyValuePair<string, string?>>();
        if (RequestedAsOf is { } day) query.Add(new("asOf", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (RequestedLoad is { } load) query.Add(new("load", load.ToString(CultureInfo.InvariantCulture)));
        foreach (var (key, value) in more) query.Add(new(key, value));
        return path + QueryString.Create(query);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Query?.Dispose();
        _lease?.Dispose();
    }

    void Borrow()
    {
        _lease = snapshots.Acquire(RequestedLoad);
        if (_lease is null)
        {
            Problem = RequestedLoad is { } load ? NotKept(load) : null;
            return;
        }

        ReportedTo = SnapshotQuery.ReportingDateOf(_lease.Manifest);
        Query = new SnapshotQuery(_lease, sql, RequestedAsOf is { } day && day < ReportedTo ? day : ReportedTo);
    }

    PageProblem NotKept(int load) => snapshots.Kept() is [var oldest, ..] kept
        ? new PageProblem(404,
            $"Lần nạp {load} không còn được giữ; lần cũ nhất còn giữ là {oldest}, mới nhất là {kept[^1]}.",
            $"Load {load} is not kept; the oldest kept is {oldest}, the newest {kept[^1]}.")
        : new PageProblem(404, $"Không có lần nạp {load}.", $"There is no load {load}.");

    /// <summary>A known theme; null for any other value.</summary>
    internal static string? Known(string? theme) => theme is "light" or "dark" ? theme : null;
}
