namespace Analytics.Browser.Tests;

/// <summary>What a newcomer asks, and the two clicks from the overview that answer it, without scripts.</summary>
public sealed class NewcomerTests(Visitor visitor)
{
    /// <summary>The question, the links to click in order, and what the page at the end must say.</summary>
    public static TheoryData<string, string[], string> Questions => new()
    {
        { "Which commune is furthest behind its target?", [], @"Qưới Sơn: 0/4 chỉ tiêu, còn 4|Xã Qưới Sơn còn thiếu 4" },
        { "What pace is needed, and what pace was had?", [], @"Tốc độ cần có\s*9,1\s*chi bộ mỗi năm; tốc độ đã có 10,8" },
        { "How likely is 59 by the end of 2025, and by when?", ["Dự báo"], @"59 chi bộ được công nhận đến 31/12/2025: \d+%" },
        { "Since when is the poverty rate not comparable?", ["Hộ nghèo"], @"Từ ngày 01/01/2022 chuẩn nghèo thay đổi" },
        { "Which cells of Tân Phú are not recognised yet, and at which step is each?", ["Xã, thị trấn", "Xã Tân Phú"], @"Ấp \d.*(có kế hoạch|đã đăng ký|đã triển khai|chưa đạt)" },
        { "Who follows Tân Phú, and which office can clear its difficulties?", ["Xã, thị trấn", "Xã Tân Phú"], @"Huyện ủy viên phụ trách xã, thị trấn" },
        { "Which criterion holds most cells back?", ["Tiêu chí"], @"vướng mắc nhất|vướng nhiều nhất|vướng nhất" },
        { "How many poor households has the pilot hamlet?", ["Ấp Phước Hậu, xã Tam Phước"], @"468 hộ, 7 hộ nghèo \(1,50%\)" },
        { "How many cells registered this year?", ["Xã, thị trấn"], @"Đăng ký 2022" },
        { "What does the month's report say?", ["Báo cáo tháng"], @"28/59 chi bộ" },
        { "Do these figures agree with the newspaper?", ["Đối chiếu với số liệu công khai"], @"27/27 số liệu công khai khớp" },
        { "Was the last load good, and what did it change?", ["Nạp số liệu", "3"], @"Lần nạp 3: đã công bố" },
    };

    [Theory, MemberData(nameof(Questions))]
    public async Task Two_clicks_answer_it(string question, string[] clicks, string answer)
    {
        await using var visit = await (await visitor.Visit(javaScript: false)).Open("/?lang=vi");
        Assert.InRange(clicks.Length, 0, 2);
        foreach (var link in clicks)
        {
            await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link,
                new() { Name = link, Exact = true }).First.ClickAsync();
        }

        var text = System.Text.RegularExpressions.Regex.Replace((await visit.Page.Locator("main").TextContentAsync())!,
            @"\s+", " ");
        Assert.True(System.Text.RegularExpressions.Regex.IsMatch(text, answer),
            $"{question}\n{text[..Math.Min(text.Length, 1500)]}");
    }
}
