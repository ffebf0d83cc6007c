namespace Analytics.TestSupport;

/// <summary>The source tree that this build was made from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>bin/Debug/net10.0 or bin/Release/net10.0, as this build was made.</summary>
    public static string Output { get; } =
        Path.Combine("bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    /// <summary>A file or folder of the tree.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The built program of a room, e.g. Loader.dll, in the room's own output.</summary>
    public static string ProgramOf(string room) => At("src", room, Output, room + ".dll");

    /// <summary>The source files of a folder, without what builds leave there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Where(f => !IsBuilt(Path.GetRelativePath(Root, f)));

    static bool IsBuilt(string path) =>
        path.Split(Path.DirectorySeparatorChar) is var parts && (parts.Contains("bin") || parts.Contains("obj"));

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent
                ?? throw new InvalidOperationException("These tests run from a build inside the source tree.");
        }

        return folder.FullName;
    }
}
