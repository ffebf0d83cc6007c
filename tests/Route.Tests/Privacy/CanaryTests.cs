using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.TestSupport;
using Analytics.Warehouse.Sql;
using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests.Privacy;

/// <summary>
/// Unmistakable values are put into every column of the source that a contract can refuse, and into rows that checks
/// find; then every page, answer, file and the log are read by those who may not see them, and searched.
/// </summary>
public sealed partial class CanaryTests
{
    // Of rows that checks find: the measured value, counts that contradict each other, a count that jumped.
    static readonly string[] Numbers = ["7713577", "5511379", "5513377", "9797531"];

    static readonly string[] Languages = ["vi", "en"];

    /// <summary>
    /// With ANALYTICS_PAGES=all each address is read in both languages, otherwise in one after the other in turn.
    /// </summary>
    static readonly bool IsFull = Environment.GetEnvironmentVariable("ANALYTICS_PAGES") == "all";

    const string Text = "canary", Spoilt = "CAST(x'63616E617279FF' AS TEXT)";

    static readonly string[] Pages =
    [
        "/", "/alerts", "/brief", "/cells/20", "/communes", "/communes/1", "/communes/table.csv",
            "/communes/table.xlsx", "/criteria", "/forecast", "/forecast/methods", "/forecast/scenarios",
            "/forecast/scenarios/table.csv",
        "/loads", "/loads?load=3", "/loads?from=1&to=4", "/loads/4", "/loads/3", "/poverty", "/programme", "/record",
        "/sql", "/sql/saved", "/sql/history", "/sql/tables", "/sql/tables/meta.refused",
        "/sql/tables/marts.fact_version",
        "/sql/tables/marts.cell_poverty_at", "/sql/tables/meta.check_result", "/sql/queries",
        "/sql/queries?name=loads/refused", "/charts/poverty.svg", "/charts/poverty.csv", "/charts/poverty-communes.csv",
        "/account", "/nothing/here",
        "/openapi/v1.json", "/metrics", "/admin", "/admin/log.csv", "/admin/statements.csv", "/jobs",
        "/api/v1/snapshots/current",
    ];

    [Fact]
    public async Task No_page_answer_file_or_log_shows_a_value_that_was_refused_or_offends_to_those_who_may_not_run_loads()
    {
        await using var dashboard = await RunningDashboard.StartProcessOnSample();
        var refused = Plant(dashboard.Sample);
        var loaded = await ProgramRun.Loader(dashboard.Warehouse, "load");
        Assert.Equal(4, loaded.ExitCode);
        using var @operator = await SignedIn.To(dashboard, "operator");
        // The operator sees the held load, then publishes it: its worklist is read by all.
        Assert.NotEmpty(Found(await Read(@operator.Http, "/api/v1/loads/4")));
        await Walk(dashboard);
        using var released = await @operator.Post("/loads/4/release", ("reason", "for the walk"));
        Assert.Equal(4, (await dashboard.Json("/api/v1/status")).GetProperty("load").GetInt32());

        Assert.NotEmpty(Found(await Read(@operator.Http, "/loads")));
        Assert.NotEmpty(Found(await Read(@operator.Http, "/loads/4")));
        await Walk(dashboard);
        Assert.Empty(Found(dashboard.Log));
        // Each row that was refused is named, by its key.
        var worklist = await Read(dashboard.Http, "/loads?lang=en");
        Assert.All(refused,
            row => Assert.Contains($"{row.Table} · {row.Id} · <strong>{row.Column}</strong>", worklist));
    }

    static async Task Walk(RunningDashboard dashboard)
    {
        using var visitor = SignedIn.Anonymous(dashboard);
        // The sample signs people in as planners at least; a viewer is a program with a token.
        using var viewer = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = dashboard.Http.BaseAddress,
        };
        viewer.DefaultRequestHeaders.Authorization = new("Bearer", await Tokens.Make(dashboard, "viewer"));
        using var planner = await SignedIn.To(dashboard, "planner");
        var api = PathPattern().Matches(await dashboard.Http.GetStringAsync("/openapi/v1.json"))
            .Select(m => Parameter()
                .Replace(m.Groups[1].Value, p => p.Value == "{n}" ? "4" : p.Value == "{name}" ? "meta.refused" : "20"))
                .Distinct().ToList();
        Assert.True(api.Count > 15);
        var at = 0;
        foreach (var (who, http) in new[] { ("visitor", visitor.Http), ("viewer", viewer), ("planner", planner.Http) })
        {
            foreach (var address in who == "viewer"
                ? Pages.Concat(api)
                : Pages.Where(p => p.StartsWith("/loads", StringComparison.Ordinal))
                    .Concat(api.Where(a => a.Contains("loads", StringComparison.Ordinal))))
            {
                foreach (var language in IsFull ? Languages : [Languages[at++ % 2]])
                {
                    if (who == "viewer" && address == "/api/v1/snapshots/current")
                    {
                        Assert.Equal(403, (int)(await http.GetAsync(address)).StatusCode);
                    }
                    else
                    {
                        Assert.True(
                        Found(await Read(http,
                            $"{address}{(address.Contains('?') ? "&" : "?")}lang={language}")) is { Count: 0 } none,
                            $"{who} reads {string.Join(", ", Found(await Read(http, address)))} at {address}");
                    }
                }
            }
        }
    }

    /// <summary>Puts the values in, and says which cells are refused.</summary>
    static List<(string Table, long Id, string Column)> Plant(string sample)
    {
        List<(string, long, string)> refused = [];
        using var source = new SqliteConnection($"Data Source={sample};Pooling=False");
        source.Open();
        Run("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
        Run($"UPDATE assessment SET value = {Numbers[0]} WHERE id = 101");
        Run($"UPDATE household_review SET households = 40, poor = {Numbers[1]}, near_poor = {Numbers[2]} WHERE id = 20");
        Run($"UPDATE household_review SET households = {Numbers[3]} WHERE id = 21");
        foreach (var table in SqlTree.Embedded.Contracts)
        {
            var ids = new Queue<long>(
                Longs($"SELECT id FROM {table.Name} WHERE id NOT IN (20, 21, 101) ORDER BY id DESC"));
            foreach (var column in table.Columns.Where(c => !table.Key.Contains(c.Name)))
            {
                if (!ids.TryDequeue(out var id)) break;
                try
                {
                    Run($"UPDATE {table.Name} SET {column.Name} = {(column.Type == "VARCHAR" ? Spoilt : $"'4 hộ {Text} {column.Name}'")} WHERE id = {id}");
                    refused.Add((table.Name, id, column.Name));
                }
                catch (SqliteException)
                {
                    // The source itself refuses it: its own constraint.
                }
            }
        }

        Assert.True(refused.Count > 100, $"{refused.Count}");
        return refused;

        void Run(string sql)
        {
            using var command = source.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        List<long> Longs(string sql)
        {
            using var command = source.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            List<long> all = [];
            while (rows.Read()) all.Add(rows.GetInt64(0));
            return all;
        }
    }

    static async Task<string> Read(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!address.Contains(".xlsx", StringComparison.Ordinal) || !answer.IsSuccessStatusCode)
            return Encoding.UTF8.GetString(bytes);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    // However a language groups digits.
    static List<string> Found(string text)
    {
        var digits = Grouping().Replace(text, "");
        return [
            .. Numbers.Where(n => digits.Contains(n, StringComparison.Ordinal)),
                .. text.Contains(Text, StringComparison.OrdinalIgnoreCase) ? [Text] : Array.Empty<string>(),
                .. text.Contains("63616E617279", StringComparison.OrdinalIgnoreCase) ? ["blob"] : Array.Empty<string>(),
        ];
    }

    [GeneratedRegex("(?<=\\d)[.,\\u00a0\\u202f ](?=\\d{3})")]
    private static partial Regex Grouping();

    [GeneratedRegex("\"(/api/v1/[^\"]*)\":")]
    private static partial Regex PathPattern();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Parameter();
}
