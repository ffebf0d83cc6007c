using System.Formats.Tar;
using System.Text;
using Analytics.Loader.Backup;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Backup;

/// <summary>
/// A file that is not the one that was written is refused in one sentence, and nothing of it is put anywhere.
/// </summary>
public sealed class DamagedBackupTests(BackedUpWorkspace workspace) : IClassFixture<BackedUpWorkspace>
{
    const int Flips = 60, Block = 512;

    [Fact]
    public void One_bit_that_was_turned_is_found_wherever_it_matters()
    {
        var length = new FileInfo(workspace.File).Length;
        foreach (var at in Enumerable.Range(0, Flips).Select(i => (int)(length * i / Flips) + 7))
        {
            var place = workspace.NewPlace();
            var file = workspace.Changed(bytes =>
            {
                bytes[at] ^= 0x10;
                return bytes;
            });
            // Bytes between the files of an archive belong to none of them; only there may a bit change without damage.
            var error = Record.Exception(() => place.Restore(file));
            if (error is null)
            {
                Assert.Equal("một,hai " + workspace.Word,
                    BackedUpWorkspace.Ask(place.App, BackedUpWorkspace.Kept) + " " + FigureOf(place.Folder));
            }
            else
            {
                RequireRefused(error, place);
            }

            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(1.0)]
    public void A_file_that_was_cut_off_is_refused(double share)
    {
        var place = workspace.NewPlace();
        RequireRefused(
            Record.Exception(
                () => place.Restore(
                    workspace.Changed(bytes => bytes[..Math.Min(bytes.Length - 1, (int)(bytes.Length * share))]))),
                    place);
        RequireRefused(
            Record.Exception(
                () => place.Restore(
                    workspace.Changed(bytes =>
                        bytes[..(Math.Max(Block, (int)(bytes.Length * share)) / Block * Block - Block)]))), place);
    }

    [Fact]
    public void A_file_that_is_no_backup_is_refused()
    {
        var place = workspace.NewPlace();
        foreach (var foreign in new[]
        {
            workspace.App, Environment.ProcessPath!, workspace.PathOf("nothing"), workspace.Folder.Root,
                Archive(("readme.txt", "x")), Archive(("backup.json", "{}")), Archive(("backup.json", "null")),
        })
        {
            RequireRefused(Record.Exception(() => place.Restore(foreign)), place);
        }
    }

    [Fact]
    public void What_is_appended_is_not_of_the_backup() =>
        RequireRefused(
            Record.Exception(
                () => workspace.NewPlace()
                    .Restore(workspace.Changed(
                        bytes => [.. bytes, .. Encoding.UTF8.GetBytes("x".PadRight(Block)), .. new byte[Block]]))),
                        workspace.NewPlace());

    [Theory]
    [InlineData("../outside.db")]
    [InlineData("/tmp/outside.db")]
    [InlineData("warehouse/../../outside")]
    [InlineData("warehouse/journal/../../../outside.json")]
    [InlineData("warehouse/snapshots/1/other.duckdb")]
    [InlineData("warehouse/snapshots/01/analytics.duckdb")]
    [InlineData("warehouse/lock")]
    [InlineData("app.db\n")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        var place = workspace.NewPlace();
        RequireRefused(Record.Exception(() => place.Restore(Forged(name))), place);
    }

    [Fact]
    public void A_backup_of_a_later_format_is_left_to_its_program()
    {
        var list = new BackupList(BackupList.CurrentFormat + 1, 1, [1], TimeProvider.System.GetUtcNow(), []);
        var error = Assert.Throws<TerminalException>(
            () => workspace.NewPlace()
                .Restore(Archive((BackupList.ListName, Encoding.UTF8.GetString(list.ToBytes())),
                    ("x", new string('x', 2000)))));
        Assert.Contains($"format {BackupList.CurrentFormat + 1}", error.Message);
    }

    // Whole by its own list, as an attacker would write it.
    string Forged(string name)
    {
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("1\n"u8));
        var list = new BackupList(BackupList.CurrentFormat, 1, [1], TimeProvider.System.GetUtcNow(),
            [new(name, 2, digest), new(BackupList.PointerName, 2, digest)]).ToBytes();
        return Archive((BackupList.ListName, Encoding.UTF8.GetString(list)), (name, "1\n"),
            (BackupList.PointerName, "1\n"),
            (BackupList.EndName, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(list))));
    }

    string Archive(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                archive.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile,
                    name)
                { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
            }
        }

        return workspace.Changed(_ => bytes.ToArray());
    }

    static void RequireRefused(Exception? error, Place place)
    {
        Assert.Single(Assert.IsType<TerminalException>(error).Message.Split('\n'));
        Assert.Empty(place.Files);
    }

    static string FigureOf(WarehouseFolder folder)
    {
        using var snapshots = new PublishedSnapshots(folder, TimeProvider.System);
        using var lease = snapshots.Acquire();
        using var connection = lease!.Connect();
        return connection.Scalar<string>("SELECT any_value(name_vi) FROM history.cell WHERE valid_to_load IS NULL")!;
    }
}
