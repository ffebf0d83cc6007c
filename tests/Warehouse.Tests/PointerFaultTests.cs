using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Warehouse.Tests;

public sealed class PointerFaultTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();

    public PointerFaultTests()
    {
        _warehouse.Publish(1);
        _warehouse.Publish(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("garbage")]
    [InlineData("../../x")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    [InlineData("7")]
    public void A_damaged_pointer_gives_readers_the_newest_whole_load(string text)
    {
        File.WriteAllText(_warehouse.Folder.CurrentFile, text);

        Assert.Equal(2, _warehouse.Figure());
    }

    [Fact]
    public void A_missing_pointer_gives_readers_the_newest_whole_load()
    {
        File.Delete(_warehouse.Folder.CurrentFile);

        Assert.Equal(2, _warehouse.Figure());
    }

    [Fact]
    public void A_flipped_byte_in_the_named_snapshot_gives_readers_the_one_before()
    {
        _warehouse.FlipByte(2);

        Assert.Equal(1, _warehouse.Figure());
        Assert.Null(_warehouse.Figure(load: 2));
    }

    [Fact]
    public void A_missing_snapshot_gives_readers_the_one_before()
    {
        Directory.Delete(_warehouse.Folder.SnapshotOf(2), recursive: true);

        Assert.Equal(1, _warehouse.Figure());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"load": 2}""")]
    public void A_snapshot_without_a_readable_manifest_is_not_served(string manifest)
    {
        File.WriteAllText(WarehouseFolder.ManifestIn(_warehouse.Folder.SnapshotOf(2)), manifest);

        Assert.Equal(1, _warehouse.Figure());
    }

    [Fact]
    public void A_wal_beside_the_snapshot_makes_it_unfit()
    {
        File.WriteAllText(WarehouseFolder.DatabaseIn(_warehouse.Folder.SnapshotOf(2)) + ".wal", "x");

        Assert.Equal(1, _warehouse.Figure());
    }

    [Fact]
    public void Everything_damaged_is_nothing_published_and_no_error()
    {
        _warehouse.FlipByte(1);
        _warehouse.FlipByte(2);

        Assert.Null(_warehouse.Figure());
        Assert.Null(WarehouseView.Read(_warehouse.Folder, TimeProvider.System).Current);
    }

    [Fact]
    public void A_roll_back_is_what_a_damaged_pointer_falls_back_to()
    {
        _warehouse.Publisher.RollBack(1, "figures of load 2 are doubted");
        File.WriteAllText(_warehouse.Folder.CurrentFile, "");

        Assert.Equal(1, _warehouse.Figure());
    }

    [Fact]
    public void A_snapshot_that_was_restored_is_served_without_a_restart()
    {
        var whole = File.ReadAllBytes(WarehouseFolder.DatabaseIn(_warehouse.Folder.SnapshotOf(2)));
        _warehouse.FlipByte(2);
        using var snapshots = new PublishedSnapshots(_warehouse.Folder, TimeProvider.System);
        Assert.Equal(1, TempWarehouse.FigureOf(snapshots));

        File.WriteAllBytes(WarehouseFolder.DatabaseIn(_warehouse.Folder.SnapshotOf(2)), whole);

        Assert.Equal(2, TempWarehouse.FigureOf(snapshots));
    }

    public void Dispose() => _warehouse.Dispose();
}
