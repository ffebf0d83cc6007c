using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Warehouse.Tests;

public sealed class RetentionTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();

    IEnumerable<int> Kept => WarehouseFolder.Loads(_warehouse.Folder.Snapshots).Order();

    IReadOnlyList<int> Retain(int keep) => new Retention(_warehouse.Folder, TimeProvider.System, keep).Run();

    [Fact]
    public void The_newest_are_kept_and_the_oldest_go()
    {
        for (var load = 1; load <= 5; load++) _warehouse.Publish(load);

        Assert.Equal([1, 2], Retain(keep: 3));
        Assert.Equal([3, 4, 5], Kept);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_warehouse.Folder.Work));
        Assert.Null(_warehouse.Figure(load: 1));
        Assert.Equal(5, _warehouse.Figure());
    }

    [Fact]
    public void Zero_keeps_everything()
    {
        for (var load = 1; load <= 3; load++) _warehouse.Publish(load);

        Assert.Empty(Retain(keep: 0));
        Assert.Equal([1, 2, 3], Kept);
    }

    [Fact]
    public void Neither_the_load_that_readers_get_nor_the_one_that_the_next_builds_on_ever_goes()
    {
        for (var load = 1; load <= 4; load++) _warehouse.Publish(load);
        _warehouse.Publisher.RollBack(1, "test");

        Assert.Equal([2, 3], Retain(keep: 1));
        Assert.Equal([1, 4], Kept);
        Assert.Equal(1, _warehouse.Figure());
    }

    [Fact]
    public void A_load_that_is_being_read_stays_until_its_reader_has_finished()
    {
        for (var load = 1; load <= 3; load++) _warehouse.Publish(load);
        using (var elsewhere = new PublishedSnapshots(_warehouse.Folder, TimeProvider.System))
        {
            using var lease = elsewhere.Acquire(1)!;
            Assert.Equal([2], Retain(keep: 1));
            using var connection = lease.Connect();
            Assert.Equal(1, connection.Scalar<int>("SELECT n FROM marts.figure"));
        }

        Assert.Equal([1], Retain(keep: 1));
    }

    [Fact]
    public void A_held_load_goes_only_when_it_can_no_longer_be_released()
    {
        _warehouse.Hold(1);
        _warehouse.Hold(2);
        _warehouse.Publish(3);
        _warehouse.Hold(4);
        _warehouse.Hold(5);

        Assert.Equal([1, 2], Retain(keep: 1));
        Assert.Equal([4, 5], WarehouseFolder.Loads(_warehouse.Folder.Held).Order());
    }

    [Fact]
    public void What_is_gone_is_not_taken_for_damage()
    {
        for (var load = 1; load <= 3; load++) _warehouse.Publish(load);
        Retain(keep: 1);
        _warehouse.Recover();

        Assert.Equal(3, _warehouse.Figure());
        Assert.Equal(4, _warehouse.Journal.NextLoad());
    }

    public void Dispose() => _warehouse.Dispose();
}
