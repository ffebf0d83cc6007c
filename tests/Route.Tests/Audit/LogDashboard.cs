using System.Net;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Audit;

/// <summary>
/// A Dashboard with the sample whose console writes JSON, and a token for each role: a visitor has none.
/// </summary>
public sealed class LogDashboard : IAsyncLifetime
{
    public const string Visitor = "visitor";

    static readonly string[] Roles = ["viewer", "planner", "analyst", "operator", "administrator"];

    public RunningDashboard Running { get; private set; } = null!;

    /// <summary>By role; the analysts are two.</summary>
    public Dictionary<string, string?> Tokens { get; } = new() { [Visitor] = null };

    public async ValueTask InitializeAsync()
    {
        Running = await RunningDashboard.StartProcessOnSample(("Analytics:Logs:Format", "json"));
        foreach (var role in Roles)
            Tokens[role] = await Analytics.TestSupport.Tokens.Make(Running, role, $"{role} của thử nghiệm");
        Tokens["owner"] = await Analytics.TestSupport.Tokens.Make(Running, "analyst", "chủ");
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();

    /// <summary>A browser that sends the token of a role, and keeps cookies.</summary>
    public SignedIn As(string role)
    {
        var browser = SignedIn.Anonymous(Running);
        if (Tokens[role] is { } token) browser.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return browser;
    }

    /// <summary>Status of a GET by a role.</summary>
    public async Task<HttpStatusCode> Get(string role, string address)
    {
        using var browser = As(role);
        using var answer = await browser.Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    /// <summary>How many events of the log fit a condition.</summary>
    public long Count(string where) =>
        (long)SqliteChange.Ask(Running.ApplicationDatabase, $"SELECT count(*) FROM AccessEvents WHERE {where}")!;
}

[CollectionDefinition(Name)]
public sealed class LogCollection : ICollectionFixture<LogDashboard>
{
    public const string Name = "One dashboard and its log";
}
