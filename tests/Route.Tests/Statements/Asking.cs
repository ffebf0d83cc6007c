using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Statements;

/// <summary>Asking a running Dashboard in SQL, as a script does.</summary>
static class Asking
{
    public const string Csv = "text/csv", Parquet = "application/vnd.apache.parquet", Xlsx =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Json = "application/json";

    public static async Task<(int Status, JsonElement Answer)> Ask(this RunningDashboard dashboard, object question)
    {
        using var answer = await dashboard.Http.PostAsJsonAsync("/api/v1/sql?lang=en", question);
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync()));
    }

    public static Task<(int Status, JsonElement Answer)> Ask(this RunningDashboard dashboard, string sql) =>
        dashboard.Ask(new { sql });

    /// <summary>The rows as JSON.</summary>
    public static async Task<string> Rows(this RunningDashboard dashboard, object question)
    {
        var (status, answer) = await dashboard.Ask(question);
        Assert.True(status == 200, answer.ToString());
        return answer.GetProperty("rows").GetRawText();
    }

    public static async Task<HttpResponseMessage> Fetch(this RunningDashboard dashboard, object question, string form,
        string language = "vi", CancellationToken cancelled = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post,
            $"/api/v1/sql?lang={language}")
        { Content = JsonContent.Create(question) };
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(form));
        return await dashboard.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancelled);
    }
}
