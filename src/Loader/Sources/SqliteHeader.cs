using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Sources;

/// <summary>
/// What a SQLite file and its -wal show before SQLite opens them: whether the file is one, whether it is complete,
/// and a fingerprint by which an unchanged source is recognised without reading its tables.
/// </summary>
/// <remarks>Offsets: the file format page of SQLite, sections 1.3 (database header) and 4.1 (WAL header).</remarks>
/// <param name="HasWalFile">Whether a non-empty -wal exists next to the file.</param>
/// <param name="IsLive">Whether the file is in WAL mode and its -wal and -shm exist: reading it creates no file next
/// to it.</param>
public sealed record SqliteHeader(bool IsWal, bool HasWalFile, bool IsLive, string Fingerprint,
    DateTimeOffset ChangedAt)
{
    // A file may change twice within one tick of its timestamp: a file that changed just now is checked again.
    static readonly TimeSpan ClockTick = TimeSpan.FromMilliseconds(50);

    const char Unsettled = '~';
    const int HeaderBytes = 100;
    static readonly byte[] Magic = "SQLite format 3\0"u8.ToArray();

    /// <summary>Whether the fingerprint was taken long enough after the last change to prove the content.</summary>
    public static bool Proves(string fingerprint) => !fingerprint.EndsWith(Unsettled);

    /// <summary>The properties that every write changes: size, timestamp, first bytes.</summary>
    public static (long Length, DateTime ChangedAt, string Header) StampOf(string path) =>
        new FileInfo(path) is { Exists: true } file
            ? (file.Length, file.LastWriteTimeUtc, Convert.ToHexString(Bytes(path, HeaderBytes))) : default;

    /// <param name="path">The resolved file: for a symbolic link the system reports the link's own size and
    /// time.</param>
    /// <exception cref="TerminalException">The file is missing, a folder, empty, no SQLite database, or shorter than
    /// its header states.</exception>
    public static SqliteHeader Read(string path, TimeProvider time)
    {
        if (Directory.Exists(path)) throw new TerminalException($"{path} is a folder: name the SQLite file within it.");
        var file = new FileInfo(path);
        if (!file.Exists) throw new TerminalException($"There is no file {path}: check the path of the source.");
        if (file.Length == 0)
        {
            throw new TerminalException(
                $"{path} is empty, no tables are in it: check that the path names the operational database.");
        }

        var header = Bytes(path, HeaderBytes);
        if (header.Length < Magic.Length || !header.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new TerminalException(
                $"{path} is not a SQLite database (or it is encrypted): name the operational database.");
        }

        var hasWal = File.Exists(path + "-wal") && new FileInfo(path + "-wal").Length > 0;
        RefuseTruncated(path, file.Length, header, hasWal);

        var changed =
            hasWal ? Later(file.LastWriteTimeUtc, File.GetLastWriteTimeUtc(path + "-wal")) : file.LastWriteTimeUtc;
        // By the read version, as SQLite decides; an existing -wal is read whatever the header states.
        var isWal = header[19] == 2 || hasWal;
        var isSettled = time.GetUtcNow() - changed > ClockTick;
        return new SqliteHeader(isWal, hasWal, isWal && File.Exists(path + "-wal") && File.Exists(path + "-shm"),
            FingerprintOf(file, header, hasWal) + (isSettled ? "" : Unsettled.ToString()),
            DistrictTime.At(new DateTimeOffset(changed)));
    }

    static void RefuseTruncated(string path, long length, byte[] header, bool hasWal)
    {
        if (header.Length < HeaderBytes)
            throw new TerminalException($"{path} is cut off after {length} bytes: restore it from the last good copy.");
        var encoded = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16));
        long pageSize = encoded == 1 ? 65536 : encoded;
        long pages = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(28));
        var pagesAreValid = header.AsSpan(24, 4).SequenceEqual(header.AsSpan(92, 4)) && pages > 0;
        if (pagesAreValid && !hasWal && length < pageSize * pages)
        {
            throw new TerminalException(
                $"{path} is cut off: it has {length} bytes where its header promises {pageSize * pages}; restore it "
                    + "from the last good copy.");
        }
    }

    // The header's change counter is not updated by WAL commits; the -wal's size, salts and last frame are.
    static string FingerprintOf(FileInfo file, byte[] header, bool hasWal)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture,
                $"{file.Length}|{file.LastWriteTimeUtc.Ticks}|{file.CreationTimeUtc.Ticks}|")
                .Append(Convert.ToHexString(header));
        if (hasWal)
        {
            var wal = new FileInfo(file.FullName + "-wal");
            text.Append(CultureInfo.InvariantCulture, $"|{wal.Length}|{wal.LastWriteTimeUtc.Ticks}|")
                .Append(Convert.ToHexString(Bytes(wal.FullName, 32)));
        }

        // An existing journal is a write in progress or after a crash: SQLite handles both.
        var journal = new FileInfo(file.FullName + "-journal");
        if (journal.Exists)
            text.Append(CultureInfo.InvariantCulture, $"|{journal.Length}|{journal.LastWriteTimeUtc.Ticks}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())))[..32];
    }

    static byte[] Bytes(string path, int count)
    {
        try
        {
            using var stream =
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[count];
            return buffer[..stream.ReadAtLeast(buffer, count, throwOnEndOfStream: false)];
        }
        catch (UnauthorizedAccessException error)
        {
            throw new TerminalException($"{path} may not be read by this account: give it read permission.", error);
        }
        catch (IOException error)
        {
            throw new TransientException($"{path} cannot be read now ({error.Message}): try again when its disk or "
                + "share is back.", error);
        }
    }

    static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
