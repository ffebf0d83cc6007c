using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Analytics.Warehouse.Files;

namespace Analytics.TestSupport;

/// <summary>
/// A folder of data that takes long to make: a source, a warehouse, an application database. It is made once for a
/// build of the programs, by whichever test project comes first, and stays in the output of this project; tests get
/// copies.
/// </summary>
public sealed class SharedFolder
{
    const string Databases = "*.duckdb";

    readonly string _name;
    readonly Func<string, Task> _make;
    readonly Lazy<Task<string>> _original;

    SharedFolder(string name, Func<string, Task> make) => (_name, _make, _original) = (name, make, new(Made));

    /// <summary>What the first start of a Dashboard leaves: the sample and its three loads.</summary>
    public static SharedFolder Sample { get; } = new("sample", async folder =>
    {
        var dashboard = await RunningDashboard.StartProcessIn(folder);
        await dashboard.UntilLoad(3);
        // The last steps of a load, under its lock, may outlast its publication.
        await dashboard.Until("the lock is free",
            () => Task.FromResult(!WarehouseLock.IsHeld(new WarehouseFolder(dashboard.Warehouse))));
        await dashboard.Stop();
    });

    /// <summary>The sample with every hostile name, as load 4 on top of its three.</summary>
    public static SharedFolder HostileNames { get; } = new("hostile-names", async folder =>
    {
        await Sample.CopyTo(folder);
        HostileSource.Rename(Path.Combine(folder, "sample.db"), TestSupport.HostileNames.All.Count);
        var warehouse = Path.Combine(folder, "warehouse");
        var load = await ProgramRun.Loader(warehouse, "load");
        if (load.ExitCode == 4) load = await ProgramRun.Loader(warehouse, "release", "4", "--reason", "hostile names");
        if (load.ExitCode != 0)
            throw new InvalidOperationException($"The hostile names were not loaded: {load.Errors}");
    });

    /// <summary>A copy in a folder of its own, to be changed and deleted.</summary>
    public async Task<string> Copy()
    {
        var copy = Directory.CreateTempSubdirectory("analytics-").FullName;
        await CopyTo(copy);
        return copy;
    }

    /// <summary>Fails where a test wrote into a published file of the original through a link to it.</summary>
    public async Task RequireUntouched()
    {
        if (!_original.IsValueCreated) return;
        var folder = await _original.Value;
        if (File.ReadAllText(DigestsOf(folder)) == Digests(folder)) return;
        throw new InvalidOperationException(
            $"A test wrote into a published file of {folder}, which others share. Delete that folder, and have the test copy the file first.");
    }

    // Published files are links: they are read-only, and whatever replaces one leaves the original alone.
    async Task CopyTo(string copy)
    {
        var original = await _original.Value;
        foreach (var folder in Directory.GetDirectories(original, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Moved(folder));
        foreach (var file in Directory.GetFiles(original, "*", SearchOption.AllDirectories))
            if (!(IsPublished(file) && IsLinked(file, Moved(file)))) File.Copy(file, Moved(file));

        string Moved(string path) => Path.Combine(copy, Path.GetRelativePath(original, path));
    }

    async Task<string> Made()
    {
        var all = Repository.At("tests", "TestSupport", Repository.Output, "shared");
        Directory.CreateDirectory(all);
        var folder = Path.Combine(all, $"{_name}-{DigestOfPrograms()}");
        using var alone = await Alone(Path.Combine(all, _name + ".lock"));
        if (File.Exists(DigestsOf(folder))) return folder;
        // Of earlier builds, or of a run that was ended meanwhile.
        foreach (var old in Directory.GetDirectories(all, _name + "-*")) Directory.Delete(old, recursive: true);
        foreach (var old in Directory.GetFiles(all, _name + "-*")) File.Delete(old);

        Directory.CreateDirectory(folder);
        await _make(folder);
        File.WriteAllText(DigestsOf(folder), Digests(folder));
        return folder;
    }

    // Test projects run side by side.
    static async Task<FileStream> Alone(string file)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }
        }
    }

    static string DigestsOf(string folder) => folder + ".digests";

    static string Digests(string folder) =>
        string.Join('\n', Directory.GetFiles(folder, Databases, SearchOption.AllDirectories).Where(IsPublished).Order()
        .Select(f => $"{DigestOf(f)} {Path.GetRelativePath(folder, f)}"));

    // Of the programs that make the data, and of this library, which says how.
    static string DigestOfPrograms()
    {
        var programs = Path.GetDirectoryName(Repository.ProgramOf("Dashboard"))!;
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var program in new[] { "Dashboard", "Loader", "Warehouse", "Forecast" })
            all.AppendData(File.ReadAllBytes(Path.Combine(programs, program + ".dll")));
        all.AppendData(File.ReadAllBytes(typeof(SharedFolder).Assembly.Location));
        return Convert.ToHexStringLower(all.GetHashAndReset())[..16];
    }

    static string DigestOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    static bool IsPublished(string file) =>
        file.EndsWith(Databases[1..]) && file.Split(Path.DirectorySeparatorChar).Contains("snapshots");

    // Where the file system has no links, or the copy is on another one, the file is copied.
    static bool IsLinked(string file, string copy) => !OperatingSystem.IsWindows() && Link(file, copy) == 0;

    [DllImport("libc", EntryPoint = "link")]
    static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string file,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string copy);
}
