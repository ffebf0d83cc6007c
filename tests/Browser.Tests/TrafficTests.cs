using Microsoft.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>What a visit asks for: little, and nothing of strangers.</summary>
public sealed class TrafficTests(Visitor visitor)
{
    const int BudgetBytes = 180_000;

    /// <summary>Of the page of statements, which brings an editor.</summary>
    const int EditorBudgetBytes = 1_100_000;

    [Theory, MemberData(nameof(Every.PageAndTheme), MemberType = typeof(Every))]
    public async Task No_other_host_is_asked_and_the_browser_has_no_complaint(string address)
    {
        await using var visit = await (await visitor.Visit()).Open(address, WaitUntilState.NetworkIdle);
        var host = new Uri(visit.Page.Url).Authority;
        Assert.DoesNotContain(visit.Requests, url => !url.StartsWith("data:") && new Uri(url).Authority != host);
        Assert.Empty(visit.Complaints);
    }

    public static TheoryData<string> Addresses => [.. Every.Pages];

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_first_visit_stays_small(string address)
    {
        await using var visit = await visitor.Visit();
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var bytes = new List<double>();
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes.Add(finished!.Value.GetProperty("encodedDataLength").GetDouble());
        await network.SendAsync("Network.enable");
        await visit.Open(address, WaitUntilState.NetworkIdle);

        TestContext.Current.TestOutputHelper!.WriteLine($"First visit of {address}: {bytes.Sum() / 1000:F0} kB in {bytes.Count} answers.");
        Assert.InRange(bytes.Sum(), 20_000, address.Split('?')[0] == "/sql" ? EditorBudgetBytes : BudgetBytes);
    }
}
