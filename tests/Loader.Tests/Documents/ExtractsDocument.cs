using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Documents;

/// <summary>
/// docs/extracts.md as a reader would follow it: its commands are run as they stand, from the root of the tree, with the
/// built Loader for <c>dotnet run</c>, SQLite in this process for its shell, and a folder of their own for /tmp/try.
/// </summary>
sealed partial class ExtractsDocument : IDisposable
{
    const string TryFolder = "/tmp/try", Loader = "dotnet run --project src/Loader -- ";

    public static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static readonly string Text = File.ReadAllText(Path.Combine(Root, "docs", "extracts.md"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("try-").FullName;

    /// <summary>The texts of the fenced blocks of one language, in their order.</summary>
    public static IEnumerable<string> Blocks(string language) => Fenced().Matches(Text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value);

    /// <summary>Runs every line of every sh block and asserts that each ends as the document says.</summary>
    public void FollowCommands()
    {
        foreach (var line in Blocks("sh").SelectMany(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            var expected = Exits().Match(line) is { Success: true } match ? int.Parse(match.Groups[1].Value) : 0;
            var (code, output) = Run(line.Split(" #")[0].Replace(TryFolder, Folder));
            Assert.True(code == expected, $"{line}\nended with {code}: {output}");
        }
    }

    /// <summary>Runs a script on a database, as SQLite's shell would.</summary>
    public void RunScript(string database, string script)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Path.Combine(Root, script)).Replace(TryFolder, Folder);
        command.ExecuteNonQuery();
    }

    (int Code, string Output) Run(string line)
    {
        if (Script().Match(line) is { Success: true } match)
        {
            RunScript(match.Groups["database"].Value, match.Groups["script"].Value);
            return (0, "");
        }

        return line.StartsWith(Loader, StringComparison.Ordinal)
            ? Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "Loader.dll"), .. line[Loader.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)])
            : Start("sh", ["-c", line]);
    }

    static (int Code, string Output) Start(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"# exits with (\d+)$")]
    private static partial Regex Exits();

    [GeneratedRegex(@"^sqlite3 (?<database>\S+) < (?<script>\S+)$")]
    private static partial Regex Script();
}
