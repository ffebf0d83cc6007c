using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Warehouse.Tests;

public sealed class RecoveryTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();

    public RecoveryTests() => _warehouse.Publish(1);

    [Fact]
    public void Leftovers_of_a_killed_build_are_removed()
    {
        _warehouse.Build(2);
        File.WriteAllText(_warehouse.Folder.CurrentFile + ".abc.tmp", "2");
        File.WriteAllText(Path.Combine(_warehouse.Folder.JournalFolder, "00000009.json.abc.tmp"), "{");

        _warehouse.Recover();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_warehouse.Folder.Work));
        Assert.Empty(Directory.EnumerateFiles(_warehouse.Folder.Root, "*.tmp", SearchOption.AllDirectories));
        Assert.Equal(1, _warehouse.Figure());
    }

    [Fact]
    public void A_load_killed_before_its_announcement_is_announced_for_it_is_whole()
    {
        _warehouse.Publish(2);
        _warehouse.Unsay(JournalEvent.Published);
        File.WriteAllText(_warehouse.Folder.CurrentFile, "1\n");
        Assert.Equal(1, _warehouse.Figure());

        _warehouse.Recover();

        Assert.Equal(2, _warehouse.Figure());
        Assert.Equal(2, _warehouse.Publisher.NewestPublished());
    }

    [Fact]
    public void A_load_killed_before_its_announcement_is_removed_when_it_is_not_whole()
    {
        _warehouse.Publish(2);
        _warehouse.Unsay(JournalEvent.Published);
        _warehouse.FlipByte(2);

        _warehouse.Recover();

        Assert.False(Directory.Exists(_warehouse.Folder.SnapshotOf(2)));
        Assert.Equal(1, _warehouse.Figure());
    }

    [Fact]
    public void A_load_killed_before_the_pointer_moved_is_shown()
    {
        _warehouse.Publish(2);
        File.WriteAllText(_warehouse.Folder.CurrentFile, "1\n");

        _warehouse.Recover();

        Assert.Equal("2\n", File.ReadAllText(_warehouse.Folder.CurrentFile));
    }

    [Fact]
    public void A_held_load_killed_before_its_announcement_is_held()
    {
        _warehouse.Hold(2);
        _warehouse.Unsay(JournalEvent.Held);

        _warehouse.Recover();

        Assert.Equal(LoadOutcome.Held, WarehouseView.Read(_warehouse.Folder, TimeProvider.System).Last!.Outcome);
        Assert.Equal(1, _warehouse.Figure());
    }

    [Fact]
    public void A_release_killed_before_its_announcement_did_not_happen()
    {
        _warehouse.Hold(2);
        Directory.Move(_warehouse.Folder.HeldOf(2), _warehouse.Folder.SnapshotOf(2));

        _warehouse.Recover();

        Assert.Equal(1, _warehouse.Figure());
        _warehouse.Publisher.Release(2, "checked by hand");
        Assert.Equal(2, _warehouse.Figure());
    }

    [Fact]
    public void Damage_to_an_old_event_loses_no_snapshot()
    {
        _warehouse.Publish(2);
        File.WriteAllText(Path.Combine(_warehouse.Folder.JournalFolder, "00000002.json"), "{");

        _warehouse.Recover();

        Assert.Equal(1, _warehouse.Figure(load: 1));
        Assert.Equal(2, _warehouse.Figure());
    }

    [Fact]
    public void Damage_to_the_newest_announcement_loses_no_snapshot()
    {
        _warehouse.Publish(2);
        File.WriteAllText(_warehouse.JournalFile(JournalEvent.Published), "");

        _warehouse.Recover();

        Assert.Equal(2, _warehouse.Figure());
        Assert.Equal(2, _warehouse.Publisher.NewestPublished());
    }

    [Fact]
    public void Damage_to_the_event_of_a_roll_back_does_not_undo_it()
    {
        _warehouse.Publish(2);
        _warehouse.Publisher.RollBack(1, "doubted");
        File.WriteAllText(_warehouse.JournalFile(JournalEvent.RolledBack), "?");

        _warehouse.Recover();

        Assert.Equal(1, _warehouse.Figure());
    }

    [Fact]
    public void Damage_to_the_event_of_a_release_does_not_undo_it()
    {
        _warehouse.Hold(2);
        _warehouse.Publisher.Release(2, "checked by hand");
        File.WriteAllText(_warehouse.JournalFile(JournalEvent.Released), "?");

        _warehouse.Recover();

        Assert.Equal(2, _warehouse.Figure());
    }

    public void Dispose() => _warehouse.Dispose();
}
