using Analytics.Dashboard.Hosting;
using Analytics.Loader.Settings;
using Analytics.Warehouse.Files;
using Microsoft.Extensions.Configuration;

namespace Analytics.Dashboard.Tests.Hosting;

/// <summary>Console output as JSON lines.</summary>
public sealed class LogLinesTests
{
    [Theory]
    [InlineData("/srv/data/app.db is damaged", "…/app.db is damaged"),
        InlineData("Data Source=/srv/a.db", "Data Source=…/a.db"),
        InlineData(@"C:\data\app.db is damaged", "…/app.db is damaged"), InlineData("'/srv/my/x'", "'…/x'")]
    [InlineData("Now listening on: http://127.0.0.1:5080", "Now listening on: http://127.0.0.1:5080"),
        InlineData("28/59", "28/59"), InlineData("application/json", "application/json")]
    [InlineData("one\r\n{\"level\":\"forged\"}", "one {\"level\":\"forged\"}"), InlineData("a\u2028b\u0085c", "a b c")]
    public void A_line_is_one_line_and_of_a_path_the_last_name_is_left(string text, string written) =>
        Assert.Equal(written, LogLines.Clean(text));

    [Theory, InlineData(null, false), InlineData("text", false), InlineData("JSON", true)]
    public void It_is_text_unless_JSON_is_asked_for(string? format, bool isWanted) =>
        Assert.Equal(isWanted, SettingsBinder.Read<LogSettings>(Settings(format)).IsJson);

    [Fact]
    public void Another_form_is_refused_in_a_sentence() =>
        Assert.Equal("Analytics:Logs:Format is 'xml': it must be json or text.",
            Assert.Throws<TerminalException>(() => SettingsBinder.Read<LogSettings>(Settings("xml"))).Message);

    static IConfiguration Settings(
        string? format) => new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Analytics:Logs:Format"] = format }).Build();
}
