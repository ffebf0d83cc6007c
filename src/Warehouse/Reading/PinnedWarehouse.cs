using System.Globalization;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Warehouse.Reading;

/// <summary>One file of a pinned warehouse.</summary>
/// <param name="Name">Its path relative to the warehouse folder, with '/' as separator.</param>
/// <param name="Open">Opens its contents; the caller disposes of the stream.</param>
public sealed record PinnedFile(string Name, long Size, string Sha256, Func<Stream> Open);

/// <summary>
/// A warehouse pinned at one event of its journal: the journal up to that event, every snapshot and held load in it,
/// and the current load. No file of it is removed or changed until it is disposed of. Loads continue meanwhile, and
/// retention skips what is pinned, as it does for any reader.
/// </summary>
public sealed class PinnedWarehouse : IDisposable
{
    const int MaxAttempts = 20;

    static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    readonly WarehouseFolder _folder;
    readonly TimeProvider _time;
    readonly List<(string Name, int Load, FileStream Use, FileStream Database)> _snapshots = [];
    readonly List<string> _journal;
    IReadOnlyList<JournalEntry> _events = [];
    readonly List<PinnedFile> _files = [];
    readonly List<int> _damaged = [];

    PinnedWarehouse(WarehouseFolder folder, TimeProvider time) =>
        (_folder, _time, _journal) = (folder, time, ListJournalFiles(folder));

    /// <summary>The current load.</summary>
    public int Load { get; private set; }

    /// <summary>All files, the pointer last.</summary>
    public IReadOnlyList<PinnedFile> Files => _files;

    /// <summary>Loads whose files differ from what was published; they are excluded from the files.</summary>
    public IReadOnlyList<int> Damaged => _damaged;

    /// <summary>Pins a warehouse.</summary>
    /// <exception cref="TerminalException">Nothing is published, or the current snapshot is damaged.</exception>
    /// <exception cref="TransientException">It changes faster than it can be pinned.</exception>
    public static PinnedWarehouse Take(WarehouseFolder folder, TimeProvider time)
    {
        for (var i = 0; i < MaxAttempts; i++)
        {
            if (i > 0) Thread.Sleep(RetryDelay);
            var pinned = new PinnedWarehouse(folder, time);
            try
            {
                if (!pinned.TryPin()) continue;
                pinned.Read();
                return pinned;
            }
            catch
            {
                pinned.Dispose();
                throw;
            }
        }

        throw new TransientException($"The warehouse {folder.Root} changed all the while: try again when the load in "
            + "it has ended.");
    }

    // Pins what the journal lists as published or held, in the folder where it belongs; true if the journal did not
    // change meanwhile.
    bool TryPin()
    {
        _events = new Journal(_folder, _time).Read();
        var published = Publisher.PublishedLoads(_events);
        foreach (var load in published.Order()) Pin(load, _folder.SnapshotOf(load), "snapshots");
        foreach (var load in _events.Where(e => e.Event == JournalEvent.Held).Select(e => e.Load).Distinct()
            .Where(l => !published.Contains(l)).Order())
        {
            // Between the rename of a release and its announcement it is among the snapshots, and not released yet.
            if (!Pin(load, _folder.HeldOf(load), "held")) Pin(load, _folder.SnapshotOf(load), "held");
        }

        if (ListJournalFiles(_folder).SequenceEqual(_journal)) return true;
        Dispose();
        return false;
    }

    bool Pin(int load, string folder, string parent)
    {
        FileStream? use = null;
        try
        {
            use = SnapshotUse.TakeShared(folder);
            var database =
                new FileStream(WarehouseFolder.DatabaseIn(folder), FileMode.Open, FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete);
            _snapshots.Add(($"{parent}/{load.ToString(CultureInfo.InvariantCulture)}", load, use, database));
            return true;
        }
        catch (Exception error) when (error is IOException and not PathTooLongException)
        {
            // Removed by retention; a snapshot without its database is not worth keeping.
            use?.Dispose();
            return false;
        }
    }

    void Read()
    {
        foreach (var file in _journal) Add("journal/" + Path.GetFileName(file), () => File.OpenRead(file));
        var whole = new HashSet<int>();
        foreach (var (name, load, use, database) in _snapshots)
        {
            var digest = Manifest.ComputeDigest(OpenView(database));
            if (Manifest.TryRead(OpenView(use)) is { } manifest
                && (manifest.Load, manifest.Size, manifest.Sha256) == (load, database.Length, digest))
            {
                _files.Add(new PinnedFile($"{name}/{WarehouseFolder.DatabaseName}", database.Length, digest,
                    () => OpenView(database)));
                Add($"{name}/manifest.json", () => OpenView(use));
                if (name.StartsWith("snapshots/", StringComparison.Ordinal)) whole.Add(load);
            }
            else
            {
                _damaged.Add(load);
            }
        }

        Load = FindCurrent(whole);
        var pointer = System.Text.Encoding.UTF8.GetBytes(Load.ToString(CultureInfo.InvariantCulture) + "\n");
        Add("current", () => new MemoryStream(pointer, writable: false));
    }

    // The load that readers choose: the one in the pointer, otherwise the last one that the journal announced.
    int FindCurrent(HashSet<int> whole)
    {
        var announced = Publisher.Announcements(_events).Select(e => e.Load).ToList();
        if (announced.Count == 0)
        {
            throw new TerminalException(
                $"Nothing is published in {_folder.Root}: check --warehouse and Analytics:Warehouse:Path, or load first.");
        }

        var shown = Pointer.Read(_folder) is { } named && announced.Contains(named) ? named : announced[^1];
        return whole.Contains(shown) ? shown
            : throw new TerminalException(
                $"The snapshot of load {shown}, which readers get, is missing or damaged in {_folder.Root}: roll "
                    + "back to another load, or put it back from an older backup.");
    }

    void Add(string name, Func<Stream> open)
    {
        using var stream = open();
        _files.Add(new PinnedFile(name, stream.Length, Manifest.ComputeDigest(stream), open));
    }

    // A second view of an open file: closing it leaves the file open, and with it the mark that the snapshot is in
    // use.
    static Stream OpenView(FileStream file) => new PinnedFileStream(file);

    static List<string> ListJournalFiles(WarehouseFolder folder) => Directory.Exists(folder.JournalFolder)
        ? [.. Directory.EnumerateFiles(folder.JournalFolder, "*.json")
            .Where(f => int.TryParse(Path.GetFileNameWithoutExtension(f), NumberStyles.None,
            CultureInfo.InvariantCulture, out var n) && n > 0).Order(StringComparer.Ordinal)]
        : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, _, use, database) in _snapshots)
        {
            database.Dispose();
            use.Dispose();
        }

        _snapshots.Clear();
    }

    /// <summary>Reads an open file with a position of its own.</summary>
    sealed class PinnedFileStream(FileStream file) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => RandomAccess.GetLength(file.SafeFileHandle);
        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            var read = RandomAccess.Read(file.SafeFileHandle, buffer, Position);
            Position += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) =>
            Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
