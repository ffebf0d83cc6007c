using Microsoft.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>The page of statements as an analyst uses it: an editor over a field that does without.</summary>
public sealed class SqlEditorTests(Visitor visitor)
{
    const string Editor = ".editor .view-lines", Input = ".editor textarea.inputarea", Offers =
        ".suggest-widget.visible .monaco-list-row";

    [Fact]
    public async Task What_is_typed_reaches_the_form_with_all_its_marks_and_Ctrl_Enter_runs_it()
    {
        await using var visit = await Opened("/sql?lang=vi");
        await Type(visit, "SELECT 'Nghị quyết Huyện ủy' AS căn_cứ");
        var sent = await visit.Page.RunAndWaitForRequestAsync(() => visit.Page.Keyboard.PressAsync("Control+Enter"),
            r => r.Method == "POST");
        Assert.Equal("SELECT 'Nghị quyết Huyện ủy' AS căn_cứ", FieldOf(sent, "sql"));
        Assert.Equal("", FieldOf(sent, "run"));
    }

    [Fact]
    public async Task A_selection_is_run_by_itself_and_the_whole_text_stays()
    {
        await using var visit = await Opened("/sql?lang=en");
        await Type(visit, "SELECT 1\nSELECT 2");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Run selection" }))
            .ToBeDisabledAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Home");
        var sent = await visit.Page.RunAndWaitForRequestAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Run selection" }).ClickAsync(),
            r => r.Method == "POST");
        Assert.Equal("SELECT 2", FieldOf(sent, "run"));
        Assert.Equal("SELECT 1\nSELECT 2", FieldOf(sent, "sql"));
    }

    [Fact]
    public async Task The_tables_of_the_marts_are_offered_after_FROM_and_their_columns_with_what_they_mean()
    {
        await using var visit = await Opened("/sql?lang=vi");
        await Type(visit, "SELECT * FROM yearly");
        await visit.Page.Keyboard.PressAsync("Control+Space");
        await Assertions.Expect(visit.Page.Locator(Offers).First).ToContainTextAsync("marts.yearly_recognitions");
        await Assertions.Expect(visit.Page.Locator(Offers).First).ToContainTextAsync("Recognitions by counting year");
        await visit.Page.Keyboard.PressAsync("Enter");

        // A meaning is found without its marks: don finds đơn.
        await Type(visit, "SELECT c.don FROM marts.commune c");
        for (var i = 0; i < " FROM marts.commune c".Length; i++) await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("Control+Space");
        await Assertions.Expect(visit.Page.Locator(Offers).Filter(new() { HasText = "Mã đơn vị hành chính" }))
            .ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_keyboard_alone_leads_into_the_editor_and_out_of_it()
    {
        await using var visit = await Opened("/sql?lang=en");
        await visit.Page.Locator(Input).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }))
            .ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(visit.Page.Locator(Input)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Tables_are_found_without_marks_while_typing_and_a_column_goes_into_the_statement()
    {
        await using var visit = await Opened("/sql?lang=vi");
        await visit.Page.Locator("#schema-search").FillAsync("ho ngheo");
        await Assertions.Expect(visit.Page.Locator("#schema-news"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ bảng$"));
        var poverty =
            visit.Page.Locator(".schema li:visible details").Filter(new() { HasText = "marts.poverty_commune" }).First;
        await Assertions.Expect(visit.Page.Locator(".schema summary").Filter(new() { HasText = "marts.cell_visit" }))
            .ToBeHiddenAsync();
        await poverty.Locator("summary").ClickAsync();
        await poverty.GetByRole(AriaRole.Button, new() { Name = "Chèn poor_rate vào câu lệnh" }).ClickAsync();
        Assert.Equal("poor_rate", await visit.Page.Locator("#sql").InputValueAsync());
    }

    [Fact]
    public async Task A_run_can_be_called_off_and_the_statement_is_kept()
    {
        await using var visit = await Opened("/sql?lang=en");
        const string Endless = "SELECT sum(sqrt(i)) FROM range(90000000000) t(i)";
        await Type(visit, Endless);
        // While a page is awaited nothing can be asked of this one from outside: it presses its own button once it
        // shows the time.
        await visit.Page.EvaluateAsync("""
            new MutationObserver((_, seen) => { if (/Running 0\.[5-9]/.test(document.getElementById("progress").textContent)) { seen.disconnect(); document.getElementById("cancel").click(); } })
              .observe(document.getElementById("progress"), { childList: true, subtree: true, characterData: true })
            """);
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Page.Locator("#progress")).ToContainTextAsync("Cancelled after 0.");
        await Assertions.Expect(visit.Page.Locator("#cancel")).ToBeHiddenAsync();
        Assert.Equal(Endless, await visit.Page.Locator("#sql").InputValueAsync());
    }

    [Fact]
    public async Task Without_a_script_the_field_is_there_and_no_button_that_needs_one()
    {
        await using var visit = await (await visitor.Visit(javaScript: false)).Open("/sql?lang=en");
        await Assertions.Expect(visit.Page.Locator("#sql")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#run-part")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("#cancel")).ToBeHiddenAsync();
    }

    async Task<Visit> Opened(string address)
    {
        var visit = await (await visitor.Visit()).Open(address, WaitUntilState.NetworkIdle);
        await visit.Page.Locator(Editor).WaitForAsync();
        return visit;
    }

    static async Task Type(Visit visit, string text)
    {
        await visit.Page.Locator(Editor).ClickAsync();
        await visit.Page.Keyboard.PressAsync("Control+A");
        await visit.Page.Keyboard.InsertTextAsync(text);
        await Assertions.Expect(visit.Page.Locator("#sql")).ToHaveValueAsync(text);
    }

    // The last of a name counts, as the server reads it; what a form sends of a line's end is one.
    static string? FieldOf(IRequest sent, string name) =>
        sent.PostData!.Split('&').Select(f => f.Split('=', 2)).LastOrDefault(f => f[0] == name) is [_, var value]
        ? Uri.UnescapeDataString(value.Replace('+', ' ')).ReplaceLineEndings("\n") : null;
}
