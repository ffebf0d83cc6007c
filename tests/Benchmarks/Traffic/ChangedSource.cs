using System.Net.Http.Json;
using System.Text.Json;
using Analytics.TestSupport;

namespace Analytics.Benchmarks.Traffic;

/// <summary>
/// Loads that have something new each time, ordered of the Dashboard as an operator's program orders them, or run
/// beside it.
/// </summary>
sealed class ChangedSource(RunningDashboard dashboard, HttpClient http) : IDisposable
{
    // To and fro, so that the source does not grow with the number of loads.
    const string Change = "UPDATE difficulty SET topic_vi = CASE WHEN topic_vi LIKE '%.' THEN rtrim(topic_vi, '.') ELSE topic_vi || '.' END WHERE id = (SELECT min(id) FROM difficulty)";

    public static async Task<ChangedSource> Of(RunningDashboard dashboard)
    {
        var http = new HttpClient { BaseAddress = dashboard.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await Tokens.Make(dashboard, "operator"));
        return new ChangedSource(dashboard, http);
    }

    /// <summary>Changes the sample, has it loaded, and waits until that has ended.</summary>
    /// <exception cref="InvalidOperationException">Nothing was published.</exception>
    public Task Publish() => PublishBy(OrderAndWait);

    /// <summary>
    /// The same by the Loader's own command, of which the Dashboard hears nothing before the pointer has moved.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing was published.</exception>
    public Task PublishByLoader() => PublishBy(() => ProgramRun.LoaderProcess(dashboard.Warehouse, "load"));

    public void Dispose() => http.Dispose();

    async Task PublishBy(Func<Task> load)
    {
        var before = await Current();
        SqliteChange.Run(dashboard.Sample, Change);
        await load();
        if (await Current() == before)
            throw new InvalidOperationException($"Nothing was published after load {before}.");
    }

    async Task OrderAndWait()
    {
        using var ordered = await http.PostAsJsonAsync("/api/v1/loads", new { });
        var after = (await ordered.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("after").GetInt32();
        for (var isEnded = false; !isEnded;)
        {
            isEnded = (await http.GetFromJsonAsync<JsonElement>($"/api/v1/loads?after={after}&wait=60"))
                .GetProperty("isEnded").GetBoolean();
        }
    }

    async Task<int> Current() =>
        (await http.GetFromJsonAsync<JsonElement>("/api/v1/status")).GetProperty("load").GetInt32();
}
