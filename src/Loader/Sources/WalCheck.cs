using System.Buffers.Binary;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Sources;

/// <summary>
/// Verifies that a -wal loses no commit. SQLite reads it up to the first frame with a wrong checksum and treats that
/// as its end, which is right after a crash and hides every commit behind a damaged frame. A commit that follows one,
/// with the same salts, was lost.
/// </summary>
/// <remarks>The file format page of SQLite, sections 4.1 (header), 4.2 (checksums):
/// https://www.sqlite.org/fileformat2.html#walformat</remarks>
static class WalCheck
{
    const int HeaderBytes = 32, FrameBytes = 24;
    const uint Magic = 0x377f0682;

    // Reading a larger file would take longer than a load should.
    const long MaxBytes = 256L << 20;

    /// <param name="path">The path of the -wal.</param>
    /// <exception cref="TerminalException">Commits follow a damaged frame.</exception>
    public static void RequireWhole(string path)
    {
        // A frame that is being written is complete at the second reading.
        if (FirstDamage(path) is { } damage && FirstDamage(path) == damage)
        {
            throw new TerminalException(
                $"{path} is damaged at its {(damage == 0 ? "head" : $"frame {damage}")}, and the commits behind that "
                    + "are lost to every reader: restore it and its database from the last good copy, or let the "
                    + "owning application open the database and see what is left.");
        }
    }

    // The first wrong frame that a commit follows; 0 for the header.
    static int? FirstDamage(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderBytes];
        if (stream.Length > MaxBytes
            || stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            return null;
        }

        var isBig = (Big(header, 0) & 1) == 1;
        var sum = Checksum((0, 0), header.AsSpan(0, 24), isBig);
        var (isMagic, isSummed) = ((Big(header, 0) & ~1u) == Magic, sum == (Big(header, 24), Big(header, 28)));
        if (!isMagic || !isSummed)
        {
            // Bytes that never were a -wal have neither the magic number nor frames with the header's salts.
            var first = new byte[FrameBytes];
            return stream.ReadAtLeast(first, FrameBytes, throwOnEndOfStream: false) == FrameBytes
                && (isMagic || first.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8))) ? 0 : null;
        }

        var frame = new byte[FrameBytes + (int)Big(header, 8)];
        int? damage = null;
        for (var number =
            1; stream.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length; number++)
        {
            // Frames of an earlier checkpoint cycle have other salts.
            var isOfThisRound = frame.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8));
            if (damage is null && isOfThisRound)
            {
                sum = Checksum(Checksum(sum, frame.AsSpan(0, 8), isBig), frame.AsSpan(FrameBytes), isBig);
                if (sum == (Big(frame, 16), Big(frame, 20))) continue;
            }

            damage ??= number;
            if (isOfThisRound && Big(frame, 4) > 0) return damage;
        }

        return null;
    }

    static (uint, uint) Checksum((uint One, uint Two) sum, ReadOnlySpan<byte> bytes, bool isBig)
    {
        for (var at = 0; at + 8 <= bytes.Length; at += 8)
        {
            sum.One += Word(bytes[at..]) + sum.Two;
            sum.Two += Word(bytes[(at + 4)..]) + sum.One;
        }

        return sum;

        uint Word(ReadOnlySpan<byte> four) =>
            isBig ? BinaryPrimitives.ReadUInt32BigEndian(four) : BinaryPrimitives.ReadUInt32LittleEndian(four);
    }

    static uint Big(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
