using System.Text.Json;

namespace Analytics.TestSupport;

/// <summary>A planner before a Dashboard with the sample, signed in with one click.</summary>
public sealed class Planner(RunningDashboard dashboard) : IDisposable
{
    readonly Lazy<Task<SignedIn>> _browser = new(() => SignedIn.To(dashboard, "planner"));

    public async Task<string> Html(string address) => await (await _browser.Value).Html(address);

    /// <summary>Saves a scenario of the forecast.</summary>
    /// <param name="question">What it asks, in the words of an address.</param>
    public Task<HttpResponseMessage> Save(string name, string question, string author = "Ban Tổ chức Huyện ủy",
        string reason = "Thử một giả định") =>
        Post("/forecast/scenarios", ("name", name), ("author", author), ("reason", reason), ("question", question));

    public async Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields) =>
        await (await _browser.Value).Post(address, fields);

    /// <summary>Sends a form as another site would.</summary>
    public async Task<HttpResponseMessage> PostWithout(string address, params (string Name, string Value)[] fields) =>
        await (await _browser.Value).PostWithout(address, fields);

    /// <summary>A scenario as the API returns it.</summary>
    public async Task<JsonElement> Told(string name) =>
        (await dashboard.Json("/api/v1/scenarios")).GetProperty("scenarios").EnumerateArray()
            .First(s => s.GetProperty("name").GetString() == name);

    public void Dispose()
    {
        if (_browser.IsValueCreated) _browser.Value.Result.Dispose();
    }
}
