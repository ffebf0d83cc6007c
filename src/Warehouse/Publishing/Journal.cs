using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>Kinds of journal event. Never rename a member: its name is stored.</summary>
public enum JournalEvent { Started, Published, Unchanged, Held, Failed, Released, RolledBack, Verified }

/// <summary>One event of one load. Written once, never changed.</summary>
/// <param name="Sequence">The order of events; unlike the wall clock it never steps back.</param>
/// <param name="Load">The number of the attempt; each attempt takes the next number.</param>
/// <param name="At">The time, with the offset of the district's time zone.</param>
public sealed record JournalEntry(int Sequence, int Load, JournalEvent Event, DateTimeOffset At)
{
    public string? Reason { get; init; }
    public string? Error { get; init; }

    /// <summary>Whether the error can disappear without intervention; null where there is no error.</summary>
    public bool? IsTransient { get; init; }
    public LoadSummary? Summary { get; init; }

    /// <summary>For an unchanged source check: the held load that has read the same sources.</summary>
    public int? SameAsHeld { get; init; }

    /// <summary>For a verified event: the result of the verification.</summary>
    public Verification? Verification { get; init; }
}

/// <summary>
/// The journal: one small file for each event in journal/, written to a temporary file, fsynced and renamed. It is
/// the authoritative record of what was published; the pointer only repeats it. Numbers have no gaps, and the file
/// <c>newest</c> holds the last: an event whose file is missing or unreadable is reported by <see cref="Faults"/>,
/// left in place, and reconstructed from the files of its load where possible.
/// </summary>
public sealed class Journal(WarehouseFolder folder, TimeProvider time)
{
    // Events never change, so each file is parsed once.
    readonly ConcurrentDictionary<string, JournalEntry> _parsed = new(StringComparer.Ordinal);

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // The last listing, valid while the folder's timestamp is unchanged. A journal may have thousands of files, and
    // every page reads it.
    volatile Listing? _known;

    sealed record Listing(DateTime Changed, IReadOnlyList<JournalEntry> Recorded, IReadOnlyList<JournalFault> Faults,
        int Next);

    const int MaxFaults = 1000;

    // File systems store timestamps in steps of up to two seconds: an event added within one step leaves the
    // timestamp unchanged. The steps are of the file system's own clock, so real time is measured and not the injected
    // one.
    const long SettleMilliseconds = 3000;

    // The folder's timestamp, and the monotonic time at which it was first seen.
    Tuple<DateTime, long>? _firstSeen;

    /// <summary>
    /// All events in order, including lost ones that are reconstructed from the files of their load.
    /// </summary>
    /// <exception cref="TerminalException">The folder may not be read by this account.</exception>
    public IReadOnlyList<JournalEntry> Read() => Whole(Look()).Events;

    /// <summary>The events that cannot be read, in order.</summary>
    /// <exception cref="TerminalException">The folder may not be read by this account.</exception>
    public IReadOnlyList<JournalFault> Faults() => Whole(Look()).Faults;

    /// <summary>
    /// Whether an event after this one cannot be read. The unreadable event may have moved the pointer, so the
    /// pointer is repaired from the journal only when there is none.
    /// </summary>
    public bool IsDamagedAfter(int sequence) => Faults().Any(f => f.Sequence > sequence);

    /// <summary>The sequence number of the next event.</summary>
    internal int NextSequence() => Look().Next;

    (IReadOnlyList<JournalEntry> Events, IReadOnlyList<JournalFault> Faults) Whole(Listing look)
    {
        if (look.Faults.Count == 0
            && (Pointer.Read(folder) is not { } named || Publisher.PublishedLoads(look.Recorded).Contains(named)))
        {
            return (look.Recorded, look.Faults);
        }

        var (lost, newest) = LostEvents.Reconstruct(folder, look.Recorded, look.Faults, look.Next);
        return ([.. look.Recorded.Concat(lost).OrderBy(e => e.Sequence)],
            newest is null ? look.Faults : [.. look.Faults, newest]);
    }

    Listing Look()
    {
        var changed = Directory.GetLastWriteTimeUtc(folder.JournalFolder);
        if (_known is { } known && known.Changed == changed) return known;

        // The mark is read before the files: an event added in between is then counted at most twice, and never
        // missed.
        var mark = Mark();
        var files = Files().Select(SequenceOf).ToHashSet();
        var last = files.Append(mark).Max();
        var (events, faults) = (new List<JournalEntry>(), new List<JournalFault>());
        for (var sequence = 1; sequence <= last && faults.Count < MaxFaults; sequence++)
        {
            var file = Path.Combine(folder.JournalFolder, JournalFault.NameOf(sequence));
            var (entry, fault) = files.Contains(sequence) || File.Exists(file)
                ? Parse(file, sequence) : (null, JournalFaultKind.Missing);
            if (entry is not null) events.Add(entry);
            else faults.Add(new JournalFault(sequence, fault));
        }

        // A stray file with an absurdly large number must not produce a million faults for the gap before it.
        if (faults.Count == MaxFaults)
        {
            events = [.. files.Order()
                .Select(s => Parse(Path.Combine(folder.JournalFolder, JournalFault.NameOf(s)), s).Entry)
                .OfType<JournalEntry>()];
        }

        var look = new Listing(changed, events, faults, last + 1);
        // A file that cannot be read may be repaired in place, which leaves the folder's timestamp unchanged: a
        // listing with faults is not cached.
        if (faults.Count == 0 && IsSettled(changed)) _known = look;
        return look;
    }

    bool IsSettled(DateTime changed)
    {
        var now = Environment.TickCount64;
        if (_firstSeen is { } seen && seen.Item1 == changed) return now - seen.Item2 > SettleMilliseconds;
        _firstSeen = Tuple.Create(changed, now);
        return false;
    }

    /// <summary>
    /// The sequence of the newest event other than a start; 0 when there is none. It changes when a load ends or is
    /// released, rolled back to or verified.
    /// </summary>
    public static int LastEnd(IReadOnlyList<JournalEntry> events) =>
        events.LastOrDefault(e => e.Event is not JournalEvent.Started)?.Sequence ?? 0;

    /// <summary>Appends an event. The caller holds the warehouse lock.</summary>
    public JournalEntry Append(int load, JournalEvent what, Func<JournalEntry, JournalEntry>? with = null)
    {
        var sequence = Files().Select(SequenceOf).Append(Mark()).Max() + 1;
        var entry = new JournalEntry(sequence, load, what, DistrictTime.Now(time));
        entry = with?.Invoke(entry) ?? entry;
        Durable.Replace(Path.Combine(folder.JournalFolder, JournalFault.NameOf(sequence)),
            JsonSerializer.Serialize(entry, Json));
        Mark(folder, sequence);
        return entry;
    }

    /// <summary>Rewrites the newest sequence number after events were restored from a backup.</summary>
    public static void MarkNewest(WarehouseFolder folder)
    {
        var newest =
            Directory.EnumerateFiles(folder.JournalFolder, "*.json").Select(SequenceOf).DefaultIfEmpty(0).Max();
        if (newest > 0) Mark(folder, newest);
    }

    static void Mark(WarehouseFolder folder, int newest) =>
        Durable.Replace(folder.JournalMark, newest.ToString(CultureInfo.InvariantCulture) + "\n");

    /// <summary>
    /// The number of the next attempt: above every number in the journal or among the folders, and above all that
    /// lost events may have had.
    /// </summary>
    public int NextLoad()
    {
        var events = Read();
        var lost = Faults().Count(f => events.Count == 0 || f.Sequence > events[^1].Sequence);
        return events.Select(e => e.Load).Concat(WarehouseFolder.Loads(folder.Snapshots))
            .Concat(WarehouseFolder.Loads(folder.Held)).DefaultIfEmpty(0).Max() + lost + 1;
    }

    List<string> Files()
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder.JournalFolder, "*.json").Where(f => SequenceOf(f) > 0)];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (UnauthorizedAccessException error)
        {
            throw new TerminalException(
                $"{folder.JournalFolder} may not be read by this account, so nothing is known of its loads: give it "
                    + "read permission.", error);
        }
    }

    // The newest sequence number; without it the loss of the newest event would leave no gap. Warehouses of older
    // versions have none.
    int Mark()
    {
        try
        {
            return int.TryParse(File.ReadAllText(folder.JournalMark)
                .Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    static int SequenceOf(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n : 0;

    (JournalEntry? Entry, JournalFaultKind Fault) Parse(string file, int sequence)
    {
        if (_parsed.TryGetValue(file, out var known)) return (known, default);
        try
        {
            var entry = JsonSerializer.Deserialize<JournalEntry>(File.ReadAllText(file), Json);
            return entry is not null && entry.Sequence == sequence && entry.Load > 0
                ? (_parsed.GetOrAdd(file, entry), default) : (null, JournalFaultKind.Damaged);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return (null, error switch
            {
                FileNotFoundException or DirectoryNotFoundException => JournalFaultKind.Missing,
                UnauthorizedAccessException => JournalFaultKind.Denied,
                _ => JournalFaultKind.Damaged,
            });
        }
    }
}
