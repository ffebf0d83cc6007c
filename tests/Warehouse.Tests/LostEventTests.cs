using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Warehouse.Tests;

/// <summary>What the journal cannot say any more is named, and is not taken for what never happened.</summary>
public sealed class LostEventTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();

    // Two published loads, a held one, one that failed, a look without news, a roll-back: started and ended, 10 events.
    public LostEventTests()
    {
        _warehouse.Publish(1);
        _warehouse.Publish(2);
        _warehouse.Hold(3);
        _warehouse.Journal.Append(4, JournalEvent.Started);
        _warehouse.Journal.Append(4, JournalEvent.Failed, e => e with { Error = "locked" });
        _warehouse.Journal.Append(5, JournalEvent.Unchanged);
        _warehouse.Publisher.RollBack(1, "doubted");
    }

    public static TheoryData<int, JournalFaultKind> Entries =>
    [
        .. Enumerable.Range(1, 10)
            .SelectMany(n => new[] { (n, JournalFaultKind.Missing), (n, JournalFaultKind.Damaged) }),
    ];

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_that_is_lost_is_named_and_no_load_is_called_otherwise_than_it_was(int sequence,
        JournalFaultKind kind)
    {
        var before = Outcomes();
        Lose(sequence, kind);
        var (read, faults) = (Outcomes(), WarehouseView.Read(_warehouse.Folder, TimeProvider.System).JournalFaults);
        _warehouse.Recover();
        _warehouse.Journal.Append(6, JournalEvent.Unchanged);

        Assert.Equal([new JournalFault(sequence, kind)], faults);
        foreach (var outcomes in (Dictionary<int, LoadOutcome>[])[read, Outcomes()])
        {
            Assert.All(outcomes.Where(o => o.Key < 6),
                o => Assert.True(o.Value == before[o.Key] || (o.Value == LoadOutcome.Unknown && o.Key == 4),
                    $"load {o.Key} is called {o.Value}"));
        }

        Assert.Equal(1, _warehouse.Figure());
        Assert.Equal([new JournalFault(sequence, kind)], _warehouse.Journal.Faults());
        _warehouse.Publisher.RollBack(2, "it was published");
        Assert.Equal(2, _warehouse.Figure());
    }

    [Fact]
    public void The_end_of_a_load_that_left_no_snapshot_is_unknown_and_not_an_interruption()
    {
        Lose(8, JournalFaultKind.Missing);

        Assert.Equal(LoadOutcome.Unknown, Outcomes()[4]);
    }

    [Fact]
    public void Both_events_of_a_published_load_are_taken_from_its_manifest_with_the_times_of_both()
    {
        var before = WarehouseView.Read(_warehouse.Folder, TimeProvider.System).Records.Single(r => r.Load == 2);
        Lose(3, JournalFaultKind.Missing);
        Lose(4, JournalFaultKind.Damaged);
        var after = WarehouseView.Read(_warehouse.Folder, TimeProvider.System).Records.Single(r => r.Load == 2);

        Assert.Equal((LoadOutcome.Published, DateTimeOffset.UnixEpoch), (after.Outcome, after.StartedAt));
        Assert.True((before.EndedAt - after.EndedAt)!.Value.Duration() < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void The_newest_entry_of_a_folder_that_an_older_version_wrote_is_known_by_the_pointer()
    {
        _warehouse.Publish(6);
        File.Delete(_warehouse.Folder.JournalMark);
        File.Delete(_warehouse.JournalFile(JournalEvent.Published));
        var view = WarehouseView.Read(_warehouse.Folder, TimeProvider.System);
        _warehouse.Recover();

        Assert.Equal((6, LoadOutcome.Published, "00000012.json"),
            (view.Current, view.Records[^1].Outcome, Assert.Single(view.JournalFaults).Entry));
        Assert.Equal((6, JournalEvent.Published), (_warehouse.Figure(), _warehouse.Journal.Read()[^1].Event));
        Assert.Empty(_warehouse.Journal.Faults());
    }

    [Fact]
    public void A_number_that_a_lost_event_may_have_had_is_not_given_again()
    {
        _warehouse.Journal.Append(6, JournalEvent.Unchanged);
        Lose(11, JournalFaultKind.Missing);

        Assert.Equal(7, _warehouse.Journal.NextLoad());
    }

    [Fact]
    public void A_stray_file_of_an_absurd_number_hides_no_event()
    {
        File.WriteAllText(Path.Combine(_warehouse.Folder.JournalFolder, "99999999.json"), "{}");

        Assert.Equal(10, _warehouse.Journal.Read().Count);
        Assert.Equal(1, _warehouse.Figure());
    }

    Dictionary<int, LoadOutcome> Outcomes() =>
        WarehouseView.Read(_warehouse.Folder, TimeProvider.System).Records.ToDictionary(r => r.Load, r => r.Outcome);

    void Lose(int sequence, JournalFaultKind kind)
    {
        var file = Path.Combine(_warehouse.Folder.JournalFolder, $"{sequence:D8}.json");
        if (kind == JournalFaultKind.Missing) File.Delete(file);
        else File.WriteAllText(file, File.ReadAllText(file)[..20]);
    }

    public void Dispose() => _warehouse.Dispose();
}
