namespace Analytics.Route.Tests;

/// <summary>What programs rely on besides the yearly figures.</summary>
public sealed class ApiTests(SampleDashboard dashboard)
{
    static readonly string[] Routes =
    [
        "status", "recognitions/yearly", "recognitions/cumulative", "poverty", "communes", "criteria",
            "criteria/near-ready", "alerts", "forecast", "loads", "tables",
    ];

    public static TheoryData<string> Addresses => [.. Routes.Select(r => "/api/v1/" + r)];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_answer_names_what_it_was_made_from(string address)
    {
        var answer = await dashboard.Running.Json(address);
        Assert.Equal(3, answer.GetProperty("load").GetInt32());
        Assert.NotEmpty(answer.GetProperty("generatedFrom").GetString()!);
    }

    [Fact]
    public async Task The_description_of_the_api_lists_every_route()
    {
        var paths = (await dashboard.Running.Json("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .Select(p => p.Name).ToList();
        Assert.Subset(paths.ToHashSet(), Addresses.Select(a => a.Data).ToHashSet());
        Assert.DoesNotContain(paths, p => p.Contains("**"));
    }

    [Theory, InlineData("/api/v1/nothing"), InlineData("/api/v1/loads/99"), InlineData("/charts/nothing.svg")]
    public async Task An_unknown_address_is_404_with_problem_details(string address)
    {
        using var answer = await dashboard.Http.GetAsync(address);
        Assert.Equal((404, "application/problem+json"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task The_first_start_made_three_loads_of_which_none_lost_a_row()
    {
        var loads = (await dashboard.Running.Json("/api/v1/loads")).GetProperty("loads").EnumerateArray().ToList();
        Assert.Equal(["2022-08-05", "2021-12-31", "2020-12-31"],
            loads.Select(l => l.GetProperty("reportedTo").GetString()));
        Assert.All(loads,
            l => Assert.Equal((l.GetProperty("read").GetInt64(), 0),
                (l.GetProperty("loaded").GetInt64(), l.GetProperty("refused").GetInt64())));
    }

    [Fact]
    public async Task The_communes_are_21_and_sum_to_the_district()
    {
        var communes =
            (await dashboard.Running.Json("/api/v1/communes")).GetProperty("communes").EnumerateArray().ToList();
        Assert.Equal((21, 117, 59, 28), (communes.Count, Sum("cells"), Sum("target"), Sum("recognised")));
        Assert.Equal(Enumerable.Range(1, 21), communes.Select(c => c.GetProperty("id").GetInt32()).Order());
        int Sum(string name) => communes.Sum(c => c.GetProperty(name).GetInt32());
    }

    [Fact]
    public async Task Poverty_rates_are_shares_of_the_summed_counts()
    {
        var years = (await dashboard.Running.Json("/api/v1/poverty")).GetProperty("years").EnumerateArray().ToList();
        Assert.Equal([2020, 2021, 2021, 2022], years.Select(y => y.GetProperty("year").GetInt32()));
        Assert.All(years,
            y => Assert.Equal(y.GetProperty("poor").GetDouble() / y.GetProperty("households").GetDouble(),
                y.GetProperty("poorRate").GetDouble(), 12));
    }

    [Fact]
    public async Task Another_target_may_be_asked_of_the_forecast()
    {
        var easier = await Chance("?target=40");
        Assert.True(easier > await Chance(""));
        async Task<double> Chance(string query) =>
            (await dashboard.Running.Json("/api/v1/forecast" + query)).GetProperty("methods").EnumerateArray()
            .Single(m => m.GetProperty("method").GetString() == "gamma_poisson").GetProperty("probability").GetDouble();
    }

    [Theory, InlineData("/"), InlineData("/api/v1/status"), InlineData("/charts/poverty.svg")]
    public async Task Every_answer_forbids_what_pages_do_not_need(string address)
    {
        using var answer = await dashboard.Http.GetAsync(address);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }
}
