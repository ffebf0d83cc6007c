using System.Text.RegularExpressions;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Laws;

/// <summary>
/// A folder uses only folders above it: by the references of the compiled programs no folder of a project reaches
/// itself again, and no feature does.
/// </summary>
public sealed partial class FolderLawTests
{
    const int MaxFiles = 25;

    static readonly string[] Projects = ["Warehouse", "Forecast", "Loader", "QueryWorker", "Dashboard"];

    static readonly Dictionary<string, Lazy<FolderGraph>> Graphs =
        Projects.ToDictionary(p => p,
            p => new Lazy<FolderGraph>(() => FolderGraph.Read(Repository.At("src", p), Repository.ProgramOf(p))));

    public static TheoryData<string> AllProjects => [.. Projects];

    [Theory, MemberData(nameof(AllProjects))]
    public void Folders_never_use_each_other_in_a_circle(string project) =>
        Holds(Describe(FolderGraph.CirclesIn(GraphOf(project).References)));

    /// <summary>
    /// The folders within a feature or a room count as one here: two features that use each other's folders would be a
    /// circle too.
    /// </summary>
    [Theory, MemberData(nameof(AllProjects))]
    public void Features_and_rooms_never_use_each_other_in_a_circle(string project) =>
        Holds(Describe(FolderGraph.CirclesIn(GraphOf(project).References.Select(r =>
            r with { FromFolder = RoomOf(r.FromFolder), ToFolder = RoomOf(r.ToFolder) }))));

    [Theory, MemberData(nameof(AllProjects))]
    public void The_source_file_of_every_type_is_known(string project)
    {
        var seen = GraphOf(project).Files;
        var written = SourceFiles(project)
            .Where(f => f is not ("Program.cs" or "_Imports.razor")
                && (f.EndsWith(".razor") || Declaration().IsMatch(File.ReadAllText(Repository.At("src", project, f)))));
        Assert.Empty(written.Except(seen));
    }

    [Fact]
    public void A_circle_is_named_with_the_two_files_of_each_of_its_steps()
    {
        FileReference[] ties =
        [
            new("a/One.cs", "a/b/Two.cs"), new("a/b/Three.cs", "c/Four.cs"), new("c/Five.cs", "a/One.cs"),
                new("d/Six.cs", "a/One.cs"),
        ];
        Assert.Equal("a/One.cs -> a/b/Two.cs; a/b/Three.cs -> c/Four.cs; c/Five.cs -> a/One.cs",
            Describe(FolderGraph.CirclesIn(ties)));
        Assert.Equal("", Describe(FolderGraph.CirclesIn(ties[1..])));
    }

    [Theory, MemberData(nameof(AllProjects))]
    public void No_folder_has_more_than_25_files(string project) =>
        Assert.All(Repository.Files($"src/{project}", "*").GroupBy(f => Path.GetDirectoryName(f)),
            folder => Assert.True(folder.Count() <= MaxFiles, $"{folder.Key} has {folder.Count()} files."));

    [Theory, MemberData(nameof(AllProjects))]
    public void A_namespace_is_the_folder_of_its_file(string project)
    {
        foreach (var file in SourceFiles(project).Where(f => f.EndsWith(".cs") && f != "Program.cs"))
        {
            var space = Namespace().Match(File.ReadAllText(Repository.At("src", project, file))).Groups[1].Value;
            Assert.Equal((file,
                string.Join('.',
                    ((string[])["Analytics", project, .. FileReference.FolderOf(file).Split('/')])
                        .Where(p => p.Length > 0))), (file, space));
        }
    }

    [Fact]
    public void The_architecture_has_a_row_for_every_folder_of_sources()
    {
        var rows = File.ReadAllText(Repository.At("docs", "architecture.md"));
        var folders = Projects.SelectMany(p =>
            SourceFiles(p).Select(f => $"src/{p}/{FileReference.FolderOf(f)}".TrimEnd('/'))).Distinct().ToList();
        Assert.All(folders, folder => Assert.Contains($"| `{folder}` |", rows));
        Assert.Equal(Row().Matches(rows).Select(m => m.Groups[1].Value).Except([.. Projects.Select(p => $"src/{p}")])
            .Order(), folders.Except([.. Projects.Select(p => $"src/{p}")]).Order());
    }

    [Theory, MemberData(nameof(AllProjects))]
    public void A_folder_uses_only_folders_in_rows_above_its_own(string project)
    {
        var rows = Row().Matches(File.ReadAllText(Repository.At("docs", "architecture.md")))
            .Select(m => m.Groups[1].Value).ToList();
        int PlaceOf(string folder) => rows.IndexOf($"src/{project}/{folder}".TrimEnd('/'));
        Holds(string.Join('\n', GraphOf(project).References.Where(r => PlaceOf(r.FromFolder) < PlaceOf(r.ToFolder))));
    }

    // Assert.Equal would shorten what it shows, and with it the names of the files.
    static void Holds(string broken) => Assert.True(broken.Length == 0, broken);

    static FolderGraph GraphOf(string project) => Graphs[project].Value;

    static IEnumerable<string> SourceFiles(string project) => Repository.Files($"src/{project}", "*.*")
        .Where(f => f.EndsWith(".cs") || f.EndsWith(".razor"))
        .Select(f => Path.GetRelativePath(Repository.At("src", project), f).Replace('\\', '/'));

    static string RoomOf(string folder) =>
        string.Join('/', folder.Split('/').Take(folder.StartsWith("Features/", StringComparison.Ordinal) ? 2 : 1));

    static string Describe(IEnumerable<IReadOnlyList<FileReference>> circles) =>
        string.Join('\n', circles.Select(c => string.Join("; ", c)));

    [GeneratedRegex(@"^(?:(?:public|internal|static|sealed|abstract|readonly|partial|file|ref|unsafe) )*(?:class|record|struct|interface|enum) [A-Z]", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\| `(src/[\w/]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
