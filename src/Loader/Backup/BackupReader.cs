using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Backup;

/// <summary>
/// Reads a backup to its end and verifies names, sizes and digests against its list; a backup that differs is
/// rejected.
/// </summary>
public sealed class BackupReader(string file)
{
    const int Block = 512, LongestList = 64 << 20;

    /// <summary>Verifies the whole file without extracting it.</summary>
    /// <exception cref="TerminalException">The file is missing, damaged, truncated, or no backup of this
    /// program.</exception>
    public BackupList Check() => Read((_, bytes) => bytes.CopyTo(Stream.Null));

    /// <summary>
    /// Reads the whole file and passes on each entry; the entries may be trusted only after this returns.
    /// </summary>
    /// <param name="take">Receives an entry and its contents, and must read them to the end.</param>
    /// <exception cref="TerminalException">As <see cref="Check"/>.</exception>
    public BackupList Read(Action<BackupEntry, Stream> take)
    {
        if (Directory.Exists(file))
            throw new TerminalException($"{file} is a folder: name the file that backup wrote.");
        if (!File.Exists(file))
            throw new TerminalException($"There is no file {file}: name the file that backup wrote.");
        using var bytes = File.OpenRead(file);
        RequireEnd(bytes);
        using var archive = new TarReader(bytes);
        var (list, digest) = Head(archive);
        foreach (var entry in list.Entries) Take(archive, entry, take);
        if (!Rest(Next(archive, BackupList.EndName), digest.Length).SequenceEqual(Encoding.ASCII.GetBytes(digest))
            || NextOf(archive) is not null)
        {
            throw Damaged("its end is not the end of its list");
        }

        return list;
    }

    void Take(TarReader archive, BackupEntry expected, Action<BackupEntry, Stream> take)
    {
        var entry = Next(archive, expected.Name);
        if (entry.Length != expected.Size)
            throw Damaged($"{expected.Name} has {entry.Length} bytes instead of {expected.Size}");
        using var digest = SHA256.Create();
        try
        {
            using var counted =
                new CryptoStream(entry.DataStream ?? Stream.Null, digest, CryptoStreamMode.Read, leaveOpen: true);
            take(expected, counted);
        }
        catch (Exception error) when (error is EndOfStreamException or InvalidDataException)
        {
            throw Damaged($"{expected.Name} ends too early");
        }

        if (Convert.ToHexStringLower(digest.Hash!) != expected.Sha256)
            throw Damaged($"the sha256 of {expected.Name} is not the one in its list");
    }

    (BackupList List, string Digest) Head(TarReader archive)
    {
        var entry = NextOf(archive);
        if (entry is not { Name: BackupList.ListName, EntryType: TarEntryType.RegularFile }
            || entry.Length > LongestList)
        {
            throw Foreign();
        }

        var bytes = Rest(entry, (int)entry.Length);
        var list = BackupList.TryRead(bytes) ?? throw Foreign();
        if (list.Format != BackupList.CurrentFormat)
        {
            throw new TerminalException(
                $"{file} is a backup of format {list.Format} and this program reads format "
                    + $"{BackupList.CurrentFormat}: restore it by the version that wrote it.");
        }

        return (list, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    // An archive ends with two empty blocks. Without them it is truncated, even if no entry is missing.
    void RequireEnd(FileStream bytes)
    {
        var end = new byte[2 * Block];
        if (bytes.Length < 4 * Block) throw Foreign();
        bytes.Seek(-end.Length, SeekOrigin.End);
        bytes.ReadExactly(end);
        bytes.Position = 0;
        if (bytes.Length % Block == 0 && !end.AsSpan().ContainsAnyExcept((byte)0)) return;
        throw Damaged("its end is missing");
    }

    TarEntry Next(TarReader archive, string name) =>
        NextOf(archive) is { EntryType: TarEntryType.RegularFile } entry && entry.Name == name ? entry
        : throw Damaged($"{name} is not where its list has it");

    TarEntry? NextOf(TarReader archive)
    {
        try
        {
            return archive.GetNextEntry();
        }
        catch (Exception error)
            when (error is InvalidDataException or EndOfStreamException or FormatException or ArgumentException
            or NotSupportedException or OverflowException)
        {
            throw Foreign(error);
        }
    }

    static byte[] Rest(TarEntry entry, int max)
    {
        var bytes = new MemoryStream();
        entry.DataStream?.CopyTo(bytes);
        return bytes.Length <= max ? bytes.ToArray() : [];
    }

    TerminalException Foreign(Exception? error = null) =>
        new($"{file} is no backup of this program, or its beginning is damaged: name the file that backup wrote, or "
            + "an older one.", error);

    TerminalException Damaged(string what) => new($"{file} is damaged or cut off, {what}: nothing was put back; take "
        + "an older backup.");
}
