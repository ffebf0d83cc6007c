using Analytics.Loader.Tests.Cli;
using Analytics.Loader.Tests.Crash;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Tests.Backup;

/// <summary>
/// A warehouse is read by its owner and the group alone, whatever umask the program was started with.
/// </summary>
public sealed class FileRightsTests
{
    const string Folder = "0750", Record = "0640", Database = "0440";

    [Theory, InlineData("000"), InlineData("022"), InlineData("077")]
    public void No_other_account_reads_a_warehouse_whatever_the_umask_also_after_a_restore(string umask)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Modes are of Unix.");
            return;
        }

        using var workspace = OneWordWorkspace.Small();
        var (warehouse, restored, backup, app) = (workspace.PathOf("loaded"), workspace.PathOf("restored"),
            workspace.PathOf("b.tar"), workspace.PathOf("app.db"));
        string[] load =
        [
            "load", "--source", $"a={workspace.SourcePath("a")}", "--sql", workspace.SqlFolder, "--warehouse",
                warehouse,
        ];
        foreach (var word in (string[])["ấp", "held"])
        {
            workspace.Change(word);
            using var loaded = LoaderProcess.RunWithUmask(umask, load);
            Assert.True(loaded.ExitCode is 0 or 4, loaded.Error);
        }

        using var written =
            LoaderProcess.RunWithUmask(umask, "backup", backup, "--warehouse", warehouse, "--app-database", app);
        using var put =
            LoaderProcess.RunWithUmask(umask, "restore", backup, "--warehouse", restored, "--app-database", app);
        Assert.True(put.ExitCode == 0, put.Error);

        foreach (var place in (string[])[warehouse, restored])
        {
            var rights = RightsIn(place);
            Assert.Equal(2, rights.Count(r => r.Name == WarehouseFolder.DatabaseName));
            Assert.True(rights.Count > 12);
            Assert.All(rights,
                r => Assert.Equal((r.Name,
                    r.IsFolder ? Folder : r.Name == WarehouseFolder.DatabaseName ? Database : Record),
                    (r.Name, r.Mode)));
        }
    }

    [Fact]
    public void A_warehouse_of_the_version_before_is_closed_to_other_accounts_by_its_next_load()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Modes are of Unix.");
            return;
        }

        using var workspace = OneWordWorkspace.Small();
        foreach (var folder in Directory.EnumerateDirectories(workspace.Folder.Root, "*", SearchOption.AllDirectories)
            .Append(workspace.Folder.Root))
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        foreach (var file in Directory.EnumerateFiles(workspace.Folder.Root, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(file, (UnixFileMode)0b100_100_100);

        workspace.Load();
        Assert.All(RightsIn(workspace.Folder.Root),
            r => Assert.Equal((r.Name,
                r.IsFolder ? Folder : r.Name == WarehouseFolder.DatabaseName ? Database : Record), (r.Name, r.Mode)));
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    static List<(string Name, bool IsFolder, string Mode)> RightsIn(string root) =>
        [.. Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Append(root)
            .Select(p =>
                (Path.GetFileName(p), Directory.Exists(p), "0" + Convert.ToString((int)File.GetUnixFileMode(p), 8)))];
}
