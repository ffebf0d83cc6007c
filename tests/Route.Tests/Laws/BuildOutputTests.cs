using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Laws;

/// <summary>Which native libraries a build leaves behind, and which a publish takes along.</summary>
public sealed class BuildOutputTests
{
    const int MostMegabytes = 600;

    static readonly string BuildConfiguration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The programs of a published folder.</summary>
    public static TheoryData<string> Programs => ["Dashboard", "QueryWorker", "Loader"];

    [Fact]
    public void The_output_of_a_build_holds_native_libraries_of_this_system_alone()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        string[] own =
        [
            RuntimeInformation.RuntimeIdentifier,
                $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}", system, "unix", "any",
        ];
        var kept = Outputs()
            .SelectMany(output => Directory.EnumerateDirectories(output, "runtimes", SearchOption.AllDirectories))
            .Where(folder => !folder.Split(Path.DirectorySeparatorChar).Contains("publish"))
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => (Folder: folder, Runtime: Path.GetFileName(folder))).ToList();

        Assert.NotEmpty(kept);
        Assert.Empty(kept.Where(k => !own.Contains(k.Runtime)).Select(k => k.Folder));
    }

    [Fact]
    public async Task The_output_of_the_whole_build_stays_small()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Files that are linked are counted by du.");
        // Warehouses that tests share are data that a run of tests makes, and no output of the build.
        var size = await Run("du", ["-scm", "--exclude=*/shared", .. Outputs()]);

        Assert.InRange(int.Parse(size.Output.TrimEnd().Split('\n')[^1].Split('\t')[0], CultureInfo.InvariantCulture), 1,
            MostMegabytes);
    }

    [Theory, MemberData(nameof(Programs))]
    public async Task A_publish_takes_the_libraries_of_every_system_or_of_the_one_that_is_named(string program)
    {
        Assert.Equal(["linux-arm64", "linux-x64", "osx", "win-arm64", "win-x64"],
            from file in await Published(program)
            where file.Name.Contains("duckdb")
            orderby file.Runtime
            select file.Runtime);

        var one = await Published(program, "-p:PublishFor=win-x64");
        Assert.Contains(one, file => file.Name == "duckdb");
        Assert.Equal(["win-x64"], one.Select(file => file.Runtime).Distinct());
    }

    [Fact]
    public async Task A_system_for_which_nothing_can_be_published_is_named_beside_those_for_which_it_can()
    {
        var run = await Items("Loader", "-p:PublishFor=linux-amd64");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("PublishFor is 'linux-amd64': name one of linux-x64,", run.Output + run.Errors);
    }

    static async Task<List<(string Name, string Runtime)>> Published(string program, params string[] options)
    {
        var run = await Items(program, options);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return [.. run.Json.GetProperty("Items").GetProperty("ResolvedFileToPublish").EnumerateArray()
            .Where(file =>
                file.TryGetProperty("RuntimeIdentifier", out var runtime) && runtime.GetString() is { Length: > 0 })
            .Select(file =>
                (file.GetProperty("Filename").GetString()!, file.GetProperty("RuntimeIdentifier").GetString()!))];
    }

    // What a publish would copy, without copying it.
    static Task<ProgramRun> Items(string program, params string[] options) =>
        Run("dotnet",
            ["msbuild", Repository.At("src", program,
                program + ".csproj"), "-t:ComputeResolvedFilesToPublishList", "-getItem:ResolvedFileToPublish",
                "-p:NoBuild=true", $"-p:Configuration={BuildConfiguration}", .. options]);

    static async Task<ProgramRun> Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, output, await errors);
    }

    static List<string> Outputs() =>
        [.. new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateDirectories(Repository.At(folder)))
            .Select(project => Path.Combine(project, "bin", BuildConfiguration)).Where(Directory.Exists)];
}
