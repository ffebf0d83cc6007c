using System.Net;
using System.Text.RegularExpressions;

namespace Analytics.TestSupport;

/// <summary>
/// A signed-in user: fills in forms as a browser without JavaScript sends them, and keeps the cookies.
/// </summary>
public sealed partial class SignedIn : IDisposable
{
    SignedIn(RunningDashboard dashboard) =>
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = dashboard.Http.BaseAddress,
        };

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    /// <summary>A browser without a session.</summary>
    public static SignedIn Anonymous(RunningDashboard dashboard) => new(dashboard);

    /// <summary>Signs in to the sample with one click.</summary>
    /// <param name="role">planner, analyst, operator or administrator.</param>
    public static async Task<SignedIn> To(RunningDashboard dashboard, string role = "administrator")
    {
        var browser = new SignedIn(dashboard);
        using var answer = await browser.Post("/sign-in/sample", "/sign-in", ("role", role));
        if (answer.StatusCode != HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"Signing in as {role} failed: {answer.StatusCode}.");
        return browser;
    }

    public Task<string> Html(string address) => Http.GetStringAsync(address);

    /// <summary>Sends a form with the token of the account page, which every signed-in user has.</summary>
    public Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields) =>
        Post(address, "/account", fields);

    /// <summary>Sends a form with the token of a page.</summary>
    public async Task<HttpResponseMessage> Post(string address, string page,
        params (string Name, string Value)[] fields) =>
        await PostWithout(address,
            [.. fields, ("__RequestVerificationToken",
                WebUtility.HtmlDecode(Token().Match(await Html(page)).Groups[1].Value))]);

    /// <summary>Sends a form as another site would: without the token of any page.</summary>
    public Task<HttpResponseMessage> PostWithout(string address, params (string Name, string Value)[] fields) =>
        Http.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public void Dispose() => Http.Dispose();

    [GeneratedRegex(@"name=""__RequestVerificationToken"" value=""([^""]+)""")]
    private static partial Regex Token();
}
