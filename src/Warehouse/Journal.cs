using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Warehouse;

/// <summary>What can happen to a load, for ever.</summary>
public enum JournalEvent { Started, Published, Unchanged, Held, Failed, Released, RolledBack, Verified }

/// <summary>One thing that happened to one load. Written once, never changed.</summary>
/// <param name="Sequence">Order of events; wall clocks may step back, this does not.</param>
/// <param name="Load">Number of the attempt; every attempt takes the next one.</param>
/// <param name="At">Instant, with the offset of the district's time zone.</param>
public sealed record JournalEntry(int Sequence, int Load, JournalEvent Event, DateTimeOffset At)
{
    public string? Reason { get; init; }
    public string? Error { get; init; }

    /// <summary>Whether the error can pass by itself; null where there is no error.</summary>
    public bool? IsTransient { get; init; }
    public LoadSummary? Summary { get; init; }

    /// <summary>Of a look that found nothing new: the held load whose sources these are still.</summary>
    public int? SameAsHeld { get; init; }

    /// <summary>What a re-reading found, of the event verified.</summary>
    public Verification? Verification { get; init; }
}

/// <summary>
/// The journal: one small file an event in journal/, written aside, fsynced and renamed. It is the truth about what
/// was published; the pointer only repeats it. A file that cannot be read is left alone and skipped, for an event
/// after it must not be lost with it.
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

    // What the folder held when its time was this. Years of looks are thousands of files, and every page asks.
    volatile Listing? _known;

    sealed record Listing(DateTime Changed, IReadOnlyList<JournalEntry> Events);

    // File systems mark time in steps, the coarsest of two seconds: within one, an event could follow unseen.
    static readonly TimeSpan _settled = TimeSpan.FromSeconds(3);

    /// <summary>All events in their order.</summary>
    public IReadOnlyList<JournalEntry> Read()
    {
        var changed = Directory.GetLastWriteTimeUtc(folder.JournalFolder);
        if (_known is { } known && known.Changed == changed) return known.Events;
        var parsed = Files().Select(Parse).ToList();
        List<JournalEntry> events = [.. parsed.OfType<JournalEntry>().OrderBy(e => e.Sequence)];
        // By the clock that marks files. A file that cannot be read may be mended in place, of which the folder knows nothing.
        if (changed < TimeProvider.System.GetUtcNow().UtcDateTime - _settled && events.Count == parsed.Count) _known = new Listing(changed, events);
        return events;
    }

    /// <summary>
    /// Whether an event after this one cannot be read. It may have been the one that moved the pointer, so whoever
    /// mends the pointer by the journal asks first.
    /// </summary>
    public bool IsDamagedAfter(int sequence) => Files().Any(f => SequenceOf(f) > sequence && Parse(f) is null);

    /// <summary>The newest event that is not a beginning, 0 when there is none: it moves when a load ends, is released, rolled back to or verified.</summary>
    public static int LastEnd(IReadOnlyList<JournalEntry> events) => events.LastOrDefault(e => e.Event is not JournalEvent.Started)?.Sequence ?? 0;

    /// <summary>Adds an event after all others. The caller holds the warehouse's lock.</summary>
    public JournalEntry Append(int load, JournalEvent what, Func<JournalEntry, JournalEntry>? with = null)
    {
        var sequence = Files().Select(SequenceOf).DefaultIfEmpty(0).Max() + 1;
        var entry = new JournalEntry(sequence, load, what, DistrictTime.Now(time));
        entry = with?.Invoke(entry) ?? entry;
        Durable.Replace(Path.Combine(folder.JournalFolder, $"{sequence:D8}.json"), JsonSerializer.Serialize(entry, Json));
        return entry;
    }

    /// <summary>The number that the next attempt takes: above every number that the journal or a folder has seen.</summary>
    public int NextLoad() => Read().Select(e => e.Load)
        .Concat(WarehouseFolder.Loads(folder.Snapshots)).Concat(WarehouseFolder.Loads(folder.Held)).DefaultIfEmpty(0).Max() + 1;

    IEnumerable<string> Files() => Directory.Exists(folder.JournalFolder)
        ? Directory.EnumerateFiles(folder.JournalFolder, "*.json").Where(f => SequenceOf(f) > 0)
        : [];

    static int SequenceOf(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    JournalEntry? Parse(string file)
    {
        if (_parsed.TryGetValue(file, out var known)) return known;
        try
        {
            var entry = JsonSerializer.Deserialize<JournalEntry>(File.ReadAllText(file), Json);
            return entry is not null && entry.Sequence == SequenceOf(file) && entry.Load > 0 ? _parsed.GetOrAdd(file, entry) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
