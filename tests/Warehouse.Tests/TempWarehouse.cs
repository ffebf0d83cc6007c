using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Warehouse.Tests;

/// <summary>A warehouse in a folder of its own, whose snapshots hold one number.</summary>
public sealed class TempWarehouse : IDisposable
{
    public WarehouseFolder Folder { get; } =
        new(Path.Combine(Directory.CreateTempSubdirectory("warehouse-").FullName, "w"));
    public Publisher Publisher { get; }
    public Journal Journal => new(Folder, TimeProvider.System);

    public TempWarehouse()
    {
        Folder.Create();
        Publisher = new Publisher(Folder, TimeProvider.System);
    }

    /// <summary>Builds and publishes a load whose number is its only figure.</summary>
    public void Publish(int load)
    {
        Journal.Append(load, JournalEvent.Started);
        Publisher.Publish(Build(load));
    }

    public void Hold(int load)
    {
        Journal.Append(load, JournalEvent.Started);
        Publisher.Hold(Build(load));
    }

    public Manifest Build(int load)
    {
        Directory.CreateDirectory(Folder.WorkOf(load));
        using var connection = DuckDbFile.OpenBuild(WarehouseFolder.DatabaseIn(Folder.WorkOf(load)));
        connection.Execute(
            $"CREATE SCHEMA marts; CREATE TABLE marts.figure AS SELECT {load} AS n, repeat('x', 100000) AS filler; CHECKPOINT");
        return new Manifest(load, "", 0, "test", "test", DateTimeOffset.UnixEpoch, default, new LoadSummary());
    }

    /// <summary>What a reader who comes now reads; null when there is nothing.</summary>
    public int? Figure(int? load = null)
    {
        using var snapshots = new PublishedSnapshots(Folder, TimeProvider.System);
        return FigureOf(snapshots, load);
    }

    public static int? FigureOf(PublishedSnapshots snapshots, int? load = null)
    {
        using var lease = snapshots.Acquire(load);
        using var connection = lease?.Connect();
        return connection?.Scalar<int>("SELECT n FROM marts.figure");
    }

    public void Recover() => new Recovery(Folder, TimeProvider.System).Run();

    public string JournalFile(JournalEvent what) =>
        Path.Combine(Folder.JournalFolder, $"{Journal.Read().Last(e => e.Event == what).Sequence:D8}.json");

    /// <summary>Takes the newest event back, as if its loader had been killed before it wrote it.</summary>
    public void Unsay(JournalEvent what)
    {
        var file = JournalFile(what);
        File.Delete(file);
        File.WriteAllText(Folder.JournalMark, $"{int.Parse(Path.GetFileNameWithoutExtension(file)) - 1}\n");
    }

    /// <summary>Turns over one byte in the middle of a snapshot's file.</summary>
    public void FlipByte(int load)
    {
        var path = WarehouseFolder.DatabaseIn(Folder.SnapshotOf(load));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var file = new FileStream(path, FileMode.Open);
        file.Position = file.Length / 2;
        var old = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)~old);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder.Root)!, recursive: true);
}
