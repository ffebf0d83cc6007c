using Analytics.Loader.Privacy;
using Analytics.Loader.Settings;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.Extensions.Configuration;

namespace Analytics.Loader.Tests.Privacy;

/// <summary>The limit and the published sources act in the load, and another limit makes another snapshot.</summary>
public sealed class PrivacySettingsTests(CleanWorkspace clean) : IDisposable
{
    const string SmallInMarts = "SELECT count(*) FROM marts.cell_poverty WHERE poor BETWEEN 1 AND 4 OR near_poor BETWEEN 1 AND 4 OR policy_households BETWEEN 1 AND 4 OR member_households BETWEEN 1 AND 4";

    readonly LoadWorkspace _workspace = new(clean);

    [Fact]
    public void Another_limit_builds_another_snapshot_from_the_same_rows()
    {
        Assert.Equal(["1"], _workspace.Ask(SmallInMarts)); // the 3 near-poor households of the public record
        _workspace.Privacy = new PrivacySettings { SmallCount = 1 };

        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        Assert.Equal(["0"], _workspace.Ask("SELECT count(*) FROM meta.withheld"));
        Assert.NotEqual(["1"], _workspace.Ask(SmallInMarts));
        Assert.Equal(LoadOutcome.Unchanged, _workspace.Load().Outcome);
    }

    [Fact]
    public void A_source_that_is_not_named_as_published_is_withheld_like_any_other()
    {
        _workspace.Privacy = new PrivacySettings { Published = [] };

        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        Assert.Equal(["0"], _workspace.Ask(SmallInMarts));
        Assert.Equal(["468 -"], _workspace.Ask("SELECT households, near_poor FROM marts.pilot_poverty"));
    }

    [Fact]
    public void Of_a_hamlet_nothing_but_the_load_of_its_last_change_is_compared()
    {
        _workspace.Run("a", "UPDATE household_review SET poor = poor + 1 WHERE id = 20");
        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        _workspace.Run("a", "UPDATE household_review SET poor = poor - 1 WHERE id = 20");
        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);

        // What was before the slip is again the same value, and no number of households can be read.
        Assert.Equal(["1 1", "2 2", "1 3"],
            _workspace.Ask(
                "SELECT value, valid_from_load FROM marts.fact_version WHERE subject = 'poverty' AND entity_id = 20 ORDER BY valid_from_load"));
    }

    [Fact]
    public void A_round_of_which_a_few_hamlets_are_in_takes_the_place_of_none()
    {
        _workspace.Run("a",
            "INSERT INTO household_review (id, cell_id, reviewed_on, standard_code, households, poor, near_poor, recorded_on) VALUES (800001, 2, '2022-09-30', 'ND07-2021', 300, 9, 9, '2022-10-02')");
        _workspace.Run("a", "UPDATE programme_report SET reported_to = '2022-10-05' WHERE reported_to = '2022-08-05'");
        var before = _workspace.Ask("SELECT year, poor FROM marts.poverty ORDER BY ALL");

        _workspace.Load();
        Assert.Equal(before, _workspace.Ask("SELECT year, poor FROM marts.poverty ORDER BY ALL"));
    }

    [Theory, InlineData("2"), InlineData("0"), InlineData("five"), InlineData("101"), InlineData("-5")]
    public void A_limit_that_would_name_the_count_or_is_none_is_refused(string text) =>
        Assert.StartsWith($"Analytics:Privacy:SmallCount is \"{text}\": give 1",
            Assert.Throws<TerminalException>(() => Read("SmallCount", text)).Message);

    [Fact]
    public void Several_published_sources_are_separated_by_semicolons()
    {
        var privacy = Read("Published", "Báo Đồng Khởi, 10/08/2022; Niên giám 2021");
        Assert.True(privacy.IsPublished("Niên giám 2021, trang 5", isIllustrative: false));
        Assert.False(privacy.IsPublished("Niên giám 2021, trang 5", isIllustrative: true));
        Assert.False(privacy.IsPublished("Theo Niên giám 2021", isIllustrative: false));
        Assert.False(privacy.IsPublished(null, isIllustrative: false));
        Assert.NotEqual(new PrivacySettings().Version, privacy.Version);
    }

    static PrivacySettings Read(string name, string value) => PrivacySettings.From(SettingsBinder.Read<PrivacyOptions>(
        new ConfigurationBuilder().AddInMemoryCollection([new($"Analytics:Privacy:{name}", value)]).Build()));

    public void Dispose() => _workspace.Dispose();
}
