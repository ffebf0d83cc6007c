using Analytics.Loader.Loads;
using Analytics.Loader.Settings;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.Extensions.Configuration;

namespace Analytics.Loader.Tests.Loading;

/// <summary>From where on a check objects is a setting, and a snapshot says by which it was judged.</summary>
public sealed class ThresholdTests(CleanWorkspace clean) : IDisposable
{
    readonly LoadWorkspace _workspace = new(clean);

    [Fact]
    public void A_changed_threshold_judges_the_same_rows_anew_and_an_unchanged_one_finds_nothing_new()
    {
        Assert.Equal(LoadOutcome.Unchanged, _workspace.Load().Outcome);
        _workspace.Checks = new CheckThresholds { JumpFactor = 5.5 };

        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        Assert.Equal(["jump_factor 5.5", "minimum_rows 10", "refused_share 0.01", "shrunk_share 0.2", "small_count 5"],
            _workspace.Ask("SELECT name, value FROM meta.setting ORDER BY name"));
        Assert.Equal(LoadOutcome.Unchanged, _workspace.Load().Outcome);
    }

    [Fact]
    public void A_loss_that_the_usual_share_holds_back_passes_a_wider_one()
    {
        _workspace.Run("a", "DELETE FROM assessment WHERE id % 4 = 0");
        Assert.Equal(LoadOutcome.Held, _workspace.Load().Outcome);

        _workspace.Checks = new CheckThresholds { ShrunkShare = 0.3 };
        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
    }

    [Theory]
    [InlineData("RefusedShare", "1.5")]
    [InlineData("RefusedShare", "0,01")]
    [InlineData("ShrunkShare", "-0.1")]
    [InlineData("JumpFactor", "0")]
    [InlineData("MinimumRows", "ten")]
    [InlineData("MinimumRows", "NaN")]
    public void A_threshold_that_is_no_number_of_its_range_is_named(string name, string value)
    {
        var error = Assert.Throws<TerminalException>(() => Read(name, value));

        Assert.StartsWith($"Analytics:Checks:{name} is \"{value}\": give a number from", error.Message);
    }

    [Fact]
    public void A_threshold_is_read_with_a_decimal_point_and_the_others_keep_their_defaults() =>
        Assert.Equal(new CheckThresholds { RefusedShare = 0.005 }, Read("RefusedShare", "0.005"));

    static CheckThresholds Read(string name, string value) =>
        SettingsBinder.Read<CheckThresholds>(new ConfigurationBuilder()
        .AddInMemoryCollection([new($"Analytics:Checks:{name}", value)]).Build());

    public void Dispose() => _workspace.Dispose();
}
