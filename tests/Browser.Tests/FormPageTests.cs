using Deque.AxeCore.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>The pages of sign-in, account and administration, as those see them who may.</summary>
public sealed class FormPageTests(Visitor visitor)
{
    static readonly string[] Desk = ["/sign-in", "/account", "/admin", "/admin/statements"];

    [Theory, InlineData("vi", "light", 320), InlineData("en", "dark", 320), InlineData("en", "light", 1920)]
    public async Task The_pages_have_no_barrier_of_accessibility_at_any_width(string language, string theme, int width)
    {
        await using var visit = await visitor.Visit(width);
        await visit.SignIn("administrator", "/account");
        foreach (var page in Desk)
        {
            await visit.Open(Every.Address(page, language, theme));
            Assert.Empty(
                (await visit.Page.RunAxe()).Violations.Select(v =>
                    $"{page}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
            Assert.Equal((page, width),
                (page, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
            Assert.Empty(visit.Complaints);
        }
    }

    [Fact]
    public async Task The_pages_of_jobs_work_under_their_own_policy()
    {
        await using var visit = await visitor.Visit();
        await visit.SignIn("administrator", "/jobs");
        foreach (var page in new[] { "/jobs", "/jobs/recurring", "/jobs/jobs/succeeded", "/jobs/servers" })
        {
            await visit.Open(page);
            Assert.Contains("Hangfire", await visit.Page.TitleAsync());
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_token_is_made_and_revoked_without_scripts()
    {
        await using var visit = await visitor.Visit(javaScript: false);
        await visit.SignIn("planner", "/account");
        await visit.Page.FillAsync("#token-name", "Bảng tính của tổ");
        await visit.Page.ClickAsync("button[value=token]");
        Assert.StartsWith("act_", await visit.Seen(".given code"));
        Assert.Equal(["viewer", "planner"],
            await visit.Page.Locator("#token-role option")
                .EvaluateAllAsync<string[]>("options => options.map(o => o.value)"));
        await visit.Page.ClickAsync("tr:has-text('Bảng tính của tổ') button");
        Assert.Contains("đã thu hồi", await visit.Seen("tr:has-text('Bảng tính của tổ')"));
        await visit.Page.ClickAsync("form[action='/sign-out'] button");
        Assert.EndsWith("/sign-in", visit.Page.Url);
    }
}
