using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Warehouse.Tests;

public sealed class PublisherTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();

    [Fact]
    public void A_published_file_is_read_only_whole_and_alone_with_its_manifest()
    {
        _warehouse.Publish(1);
        var snapshot = _warehouse.Folder.SnapshotOf(1);

        Assert.Equal(["analytics.duckdb", "manifest.json"],
            Directory.EnumerateFileSystemEntries(snapshot).Select(Path.GetFileName).Order());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead,
                File.GetUnixFileMode(WarehouseFolder.DatabaseIn(snapshot)));
        }

        Assert.Null(Manifest.TryRead(snapshot)!.FindFault(snapshot));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_warehouse.Folder.Work));
    }

    [Fact]
    public void A_reader_of_the_old_load_reads_it_to_the_end()
    {
        _warehouse.Publish(1);
        using var snapshots = new PublishedSnapshots(_warehouse.Folder, TimeProvider.System);
        using var old = snapshots.Acquire()!;
        using var connection = old.Connect();

        _warehouse.Publish(2);

        Assert.Equal(1, connection.Scalar<int>("SELECT n FROM marts.figure"));
        Assert.Equal(2, TempWarehouse.FigureOf(snapshots));
    }

    [Fact]
    public void What_is_remembered_of_a_snapshot_may_go_when_newer_ones_took_its_place()
    {
        using var snapshots = new PublishedSnapshots(_warehouse.Folder, TimeProvider.System);
        var closing = new List<CancellationToken>();
        for (var load = 1; load <= 6; load++)
        {
            _warehouse.Publish(load);
            using var lease = snapshots.Acquire()!;
            closing.Add(lease.Closing);
        }

        Assert.Equal([true, true, false, false, false, false], closing.Select(c => c.IsCancellationRequested));
        using var again = snapshots.Acquire(1)!;
        Assert.False(again.Closing.IsCancellationRequested);
    }

    [Fact]
    public void A_held_load_is_seen_by_no_reader_until_it_is_released()
    {
        _warehouse.Publish(1);
        _warehouse.Hold(2);
        Assert.Equal(1, _warehouse.Figure());
        Assert.Null(_warehouse.Figure(load: 2));

        _warehouse.Publisher.Release(2, "the source was right");

        Assert.Equal(2, _warehouse.Figure());
        Assert.Equal("the source was right", WarehouseView.Read(_warehouse.Folder, TimeProvider.System).Last!.Reason);
    }

    [Fact]
    public void A_held_load_is_not_released_over_a_newer_one()
    {
        _warehouse.Hold(1);
        _warehouse.Publish(2);

        var refusal = Assert.Throws<TerminalException>(() => _warehouse.Publisher.Release(1, "late"));

        Assert.Contains("load 2 was published after it", refusal.Message);
        Assert.Equal(2, _warehouse.Figure());
    }

    [Fact]
    public void Rolling_back_moves_the_pointer_and_not_what_the_next_load_builds_on()
    {
        _warehouse.Publish(1);
        _warehouse.Publish(2);

        _warehouse.Publisher.RollBack(1, "doubted");

        Assert.Equal(1, _warehouse.Figure());
        Assert.Equal(2, _warehouse.Publisher.NewestPublished());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(99)]
    public void Unknown_loads_are_neither_released_nor_rolled_back_to(int load)
    {
        _warehouse.Publish(1);
        _warehouse.Hold(2);

        Assert.Throws<TerminalException>(() => _warehouse.Publisher.RollBack(load, "why"));
        if (load != 2) Assert.Throws<TerminalException>(() => _warehouse.Publisher.Release(load, "why"));
        Assert.Equal(1, _warehouse.Figure());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_decision_without_a_reason_is_refused(string reason)
    {
        _warehouse.Publish(1);
        _warehouse.Hold(2);

        Assert.Throws<TerminalException>(() => _warehouse.Publisher.RollBack(1, reason));
        Assert.Throws<TerminalException>(() => _warehouse.Publisher.Release(2, reason));
    }

    [Fact]
    public void A_damaged_load_is_not_rolled_back_to()
    {
        _warehouse.Publish(1);
        _warehouse.Publish(2);
        _warehouse.FlipByte(1);

        Assert.Contains("sha256",
            Assert.Throws<TerminalException>(() => _warehouse.Publisher.RollBack(1, "why")).Message);
    }

    public void Dispose() => _warehouse.Dispose();
}
