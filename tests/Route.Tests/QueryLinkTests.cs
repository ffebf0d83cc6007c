namespace Analytics.Route.Tests;

/// <summary>From every table and chart of figures there is a way to the query that it is read from.</summary>
public sealed class QueryLinkTests(SampleDashboard dashboard)
{
    public static TheoryData<string> Pages =>
        ["/", "/forecast", "/communes", "/communes?units=now", "/communes/10", "/cells/52", "/cells/97", "/programme", "/criteria", "/poverty", "/alerts", "/brief", "/record", "/forecast/scenarios"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Each_table_has_one_and_each_leads_to_a_query_that_exists(string address)
    {
        var main = (await dashboard.Page(address)).QuerySelector("main")!;
        var links = main.QuerySelectorAll("a.sql").Select(a => a.GetAttribute("href")!).ToList();
        Assert.InRange(links.Count, Math.Max(1, main.QuerySelectorAll("table.paper").Length), int.MaxValue);
        foreach (var link in links.Distinct())
            Assert.NotNull((await dashboard.Page(link)).QuerySelector("main textarea#sql"));
    }
}
