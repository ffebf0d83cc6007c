using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Running;

/// <summary>A planner before a Dashboard: fills in its forms as a browser without JavaScript sends them, and keeps its cookies.</summary>
public sealed partial class Planner(RunningDashboard dashboard) : IDisposable
{
    readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = dashboard.Http.BaseAddress, DefaultRequestHeaders = { { "Accept", "text/html" } } };

    public Task<string> Html(string address) => _browser.GetStringAsync(address);

    /// <summary>Saves a scenario of the forecast.</summary>
    /// <param name="question">What it asks, in the words of an address.</param>
    public Task<HttpResponseMessage> Save(string name, string question, string author = "Ban Tổ chức Huyện ủy", string reason = "Thử một giả định") =>
        Post("/forecast/scenarios", ("name", name), ("author", author), ("reason", reason), ("question", question));

    /// <summary>Sends a form with the token of a page.</summary>
    public async Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await Html("/brief")).Groups[1].Value);
        return await _browser.PostAsync(address, new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]));
    }

    /// <summary>A scenario as programs are told of it.</summary>
    public async Task<JsonElement> Told(string name) =>
        (await dashboard.Json("/api/v1/scenarios")).GetProperty("scenarios").EnumerateArray().First(s => s.GetProperty("name").GetString() == name);

    public void Dispose() => _browser.Dispose();

    [GeneratedRegex(@"name=""__RequestVerificationToken"" value=""([^""]+)""")]
    private static partial Regex Token();
}
