using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Warehouse.Tests;

public sealed class JournalTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"sequence": 1, "load": 1, "event": "exploded", "at": "2022-08-05T00:00:00+07:00"}""")]
    [InlineData("""{"sequence": 9, "load": 1, "event": "started", "at": "2022-08-05T00:00:00+07:00"}""")]
    [InlineData("""{"sequence": 1, "load": 0, "event": "started", "at": "2022-08-05T00:00:00+07:00"}""")]
    [InlineData("""{"sequence": 1, "load": 1, "evont": "started", "at": "2022-08-05T00:00:00+07:00"}""")]
    public void A_file_that_is_no_event_is_skipped_and_its_number_is_not_used_again(string text)
    {
        File.WriteAllText(Path.Combine(_warehouse.Folder.JournalFolder, "00000001.json"), text);
        var added = _warehouse.Journal.Append(1, JournalEvent.Started);

        Assert.Equal(2, added.Sequence);
        Assert.Equal([added], _warehouse.Journal.Read());
    }

    [Fact]
    public void A_folder_or_a_stray_file_among_the_events_is_skipped()
    {
        Directory.CreateDirectory(Path.Combine(_warehouse.Folder.JournalFolder, "00000001.json"));
        File.WriteAllText(Path.Combine(_warehouse.Folder.JournalFolder, "notes.json"), "{}");

        Assert.Empty(_warehouse.Journal.Read());
        Assert.Equal(1, _warehouse.Journal.NextLoad());
    }

    [Fact]
    public void A_check_written_by_an_older_build_is_read_without_what_that_build_did_not_know()
    {
        File.WriteAllText(Path.Combine(_warehouse.Folder.JournalFolder, "00000001.json"), """
            {"sequence": 1, "load": 1, "event": "held", "at": "2022-08-05T00:00:00+07:00", "summary": {"checks": [{"name": "total_jumped", "severity": "stop", "offenders": 2}], "seconds": 1}}
            """);
        var check = Assert.Single(_warehouse.Journal.Read()).Summary!.Checks.Single();

        Assert.Equal(("total_jumped", "stop", 2L, "", null),
            (check.Name, check.Severity, check.Offenders, check.English, check.Sample));
        Assert.Empty(check.Touches);
    }

    [Fact]
    public void Events_are_ordered_by_sequence_when_the_clock_steps_back()
    {
        var clock = new SteppingClock(new(2022, 8, 5, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(-1));
        var journal = new Journal(_warehouse.Folder, clock);
        journal.Append(1, JournalEvent.Started);
        journal.Append(1, JournalEvent.Failed);

        Assert.Equal([JournalEvent.Started, JournalEvent.Failed], journal.Read().Select(e => e.Event));
        Assert.Equal(TimeSpan.FromHours(7), journal.Read()[0].At.Offset);
    }

    [Fact]
    public void A_load_takes_a_number_above_every_folder_and_every_event()
    {
        _warehouse.Publish(3);
        Directory.CreateDirectory(_warehouse.Folder.HeldOf(8));

        Assert.Equal(9, _warehouse.Journal.NextLoad());
    }

    [Fact]
    public void A_load_that_was_announced_stays_published_after_an_error_on_its_last_step()
    {
        _warehouse.Publish(1);
        _warehouse.Journal.Append(1, JournalEvent.Failed, e => e with { Error = "the disk did not confirm current" });

        Assert.Equal(LoadOutcome.Published, WarehouseView.Read(_warehouse.Folder, TimeProvider.System).Last!.Outcome);
    }

    [Fact]
    public void A_load_that_was_held_stays_held_after_an_error_on_its_last_step()
    {
        _warehouse.Hold(1);
        _warehouse.Journal.Append(1, JournalEvent.Failed, e => e with { Error = "the disk did not confirm journal" });

        Assert.Equal(LoadOutcome.Held, WarehouseView.Read(_warehouse.Folder, TimeProvider.System).Last!.Outcome);
    }

    public void Dispose() => _warehouse.Dispose();

    sealed class SteppingClock(DateTimeOffset start, TimeSpan step) : TimeProvider
    {
        DateTimeOffset _now = start;

        public override DateTimeOffset GetUtcNow() => _now += step;
    }
}
