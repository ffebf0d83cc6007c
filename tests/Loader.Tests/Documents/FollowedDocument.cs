using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Documents;

/// <summary>
/// A document of docs/ as a reader would follow it: its commands are run unchanged, from the root of the tree, with
/// the built Loader for <c>dotnet run</c>, SQLite in this process for its shell, and a folder of their own for the one
/// that the document names.
/// </summary>
/// <param name="name">File name below docs/.</param>
/// <param name="tryFolder">The folder in which the document lets its reader try things.</param>
sealed partial class FollowedDocument(string name, string tryFolder) : IDisposable
{
    const string Loader = "dotnet run --project src/Loader -- ";

    public static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public string Text { get; } = File.ReadAllText(Path.Combine(Root, "docs", name));

    public string Folder { get; } = Directory.CreateTempSubdirectory("try-").FullName;

    /// <summary>The texts of the fenced blocks of one language, in their order.</summary>
    public IEnumerable<string> Blocks(string language) =>
        Fenced().Matches(Text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value);

    /// <summary>
    /// Runs the document block by block: every line of an sh block, which ends as the document says, and prints every
    /// line of the text block that follows; there ... matches anything.
    /// </summary>
    /// <returns>How many lines of output were compared.</returns>
    public int FollowCommands()
    {
        var (printed, compared) = ("", 0);
        foreach (var (language, lines) in Fenced().Matches(Text)
            .Select(m => (m.Groups["language"].Value,
                m.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))))
        {
            if (language == "sh") printed = string.Concat(lines.Select(RunAsWritten));
            if (language != "text") continue;
            foreach (var line in lines) Assert.Matches($"(?m){Regex.Escape(line).Replace(@"\.\.\.", ".*")}", printed);
            compared += lines.Length;
        }

        return compared;
    }

    string RunAsWritten(string line)
    {
        var expected = Exits().Match(line) is { Success: true } match ? int.Parse(match.Groups[1].Value) : 0;
        var (code, output) = Run(line.Split(" #")[0].Replace(tryFolder, Folder));
        Assert.True(code == expected, $"{line}\nended with {code}: {output}");
        return output;
    }

    /// <summary>Runs a script on a database, as SQLite's shell would.</summary>
    public void RunScript(string database, string script)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Path.Combine(Root, script)).Replace(tryFolder, Folder);
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
            ? Start("dotnet",
                [Path.Combine(AppContext.BaseDirectory,
                    "Loader.dll"), .. CommandLineParser.SplitCommandLine(line[Loader.Length..])])
            : Start("sh", ["-c", line]);
    }

    static (int Code, string Output) Start(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program,
                arguments)
            { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
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
