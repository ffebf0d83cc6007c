using System.Diagnostics;
using System.Globalization;

namespace Analytics.Loader.Tests.Crash;

/// <summary>A disk of its own under a warehouse folder, in memory, whose room a test decides.</summary>
sealed class SmallDisk : IDisposable
{
    readonly string _folder;

    SmallDisk(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        Assert.Equal(0, Run("mount", "-t", "tmpfs", "tmpfs", folder));
    }

    /// <summary>An empty disk.</summary>
    public static SmallDisk At(string folder)
    {
        RequireMounting();
        return new SmallDisk(folder);
    }

    /// <summary>A disk with what the folder holds.</summary>
    public static SmallDisk Under(string folder)
    {
        RequireMounting();
        Directory.Move(folder, folder + ".moved");
        var disk = new SmallDisk(folder);
        Assert.Equal(0, Run("cp", "-a", folder + ".moved/.", folder));
        return disk;
    }

    public long UsedBytes => (Stat("%b") - Stat("%f")) * Stat("%S");

    public void LeaveBytes(long free) => Remount($"size={UsedBytes + free}");

    public void LeaveFiles(long free) => Remount($"nr_inodes={Stat("%c") - Stat("%d") + free}");

    /// <summary>
    /// Whether this account may mount; root of a container may not, and that shows only when it tries.
    /// </summary>
    public static bool IsAllowed
    {
        get
        {
            if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;
            var tried = Directory.CreateTempSubdirectory("mount-").FullName;
            var isAllowed = Run("mount", "-t", "tmpfs", "tmpfs", tried) == 0 && Run("umount", tried) == 0;
            Directory.Delete(tried);
            return isAllowed;
        }
    }

    static void RequireMounting()
    {
        if (!IsAllowed)
            Assert.Skip("Mounting a small disk needs root on Linux, outside a container without CAP_SYS_ADMIN.");
    }

    void Remount(string option) => Assert.Equal(0, Run("mount", "-o", $"remount,{option}", _folder));

    long Stat(string format)
    {
        using var stat = Process.Start(
            new ProcessStartInfo("stat", ["-f", "-c", format, _folder]) { RedirectStandardOutput = true })!;
        return long.Parse(stat.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }

    static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose() => Run("umount", "-l", _folder);
}
