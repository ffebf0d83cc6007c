using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests;

/// <summary>
/// Damage to a snapshot's file while it is read: its reader may go on, and the next reader gets a whole load.
/// </summary>
public sealed class HeldSnapshotFaultTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();
    readonly PublishedSnapshots _snapshots;
    readonly SnapshotLease _held;
    readonly DuckDBConnection _reader;

    public HeldSnapshotFaultTests()
    {
        _warehouse.Publish(1);
        _warehouse.Publish(2);
        _snapshots = new PublishedSnapshots(_warehouse.Folder, TimeProvider.System);
        _held = _snapshots.Acquire()!;
        _reader = _held.Connect();
    }

    string File => WarehouseFolder.DatabaseIn(_warehouse.Folder.SnapshotOf(2));

    [Fact]
    public void Deleted_it_is_read_to_the_end_and_the_next_reader_gets_the_one_before()
    {
        Directory.Delete(_warehouse.Folder.SnapshotOf(2), recursive: true);

        Assert.Equal((2, 100000L),
            (_reader.Scalar<int>("SELECT n FROM marts.figure"),
                _reader.Scalar<long>("SELECT length(filler) FROM marts.figure")));
        Assert.Equal(1, TempWarehouse.FigureOf(_snapshots));
        Assert.Null(_snapshots.Acquire(2));
    }

    [Fact]
    public void Cut_off_it_fails_at_most_its_reader_and_the_next_reader_gets_the_one_before()
    {
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var file = new FileStream(File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength(file.Length / 2);

        RequireNoWrongAnswer();
        Assert.Equal(1, TempWarehouse.FigureOf(_snapshots));
    }

    [Fact]
    public void Written_to_it_fails_at_most_its_reader_and_the_next_reader_gets_the_one_before()
    {
        _warehouse.FlipByte(2);

        RequireNoWrongAnswer();
        Assert.Equal(1, TempWarehouse.FigureOf(_snapshots));
    }

    [Fact]
    public void Restored_it_is_served_again()
    {
        var whole = System.IO.File.ReadAllBytes(File);
        _warehouse.FlipByte(2);
        Assert.Equal(1, TempWarehouse.FigureOf(_snapshots));

        System.IO.File.WriteAllBytes(File, whole);

        Assert.Equal(2, TempWarehouse.FigureOf(_snapshots));
    }

    void RequireNoWrongAnswer()
    {
        try
        {
            Assert.Equal(new string('x', 100000), _reader.Scalar<string>("SELECT filler FROM marts.figure"));
        }
        catch (DuckDBException)
        {
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _held.Dispose();
        _snapshots.Dispose();
        _warehouse.Dispose();
    }
}
