using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Features.Brief;
using Analytics.Loader.Loads;
using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Tests.Documents;

/// <summary>Documents that name settings and files are held to the code, or they would drift from it.</summary>
public sealed partial class DocumentTests
{
    static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    static readonly Dictionary<string, string> Documented = Rows().Matches(Text("docs", "settings.md"))
        .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);

    public static TheoryData<string> Paths => [.. new[]
    {
        "README.md", "docs/architecture.md", "docs/settings.md", "docs/extracts.md", "docs/loads.md", "docs/tour.md",
            "docs/faults.md", "docs/privacy.md", "docs/scenarios.md", "docs/access.md", "docs/sql.md",
            "docs/query-worker.md", "docs/operations.md", "SECURITY.md", "CONTRIBUTING.md", "THIRD-PARTY.md",
    }
        .SelectMany(document => NamedPaths().Matches(Text(document)).Select(m => m.Groups[1].Value)).Distinct()];

    [Fact]
    public void The_table_of_settings_names_those_that_the_code_reads_and_no_others()
    {
        var read = Sections.SelectMany(section => NamesOf(section).Values);
        Assert.Equal(read.Distinct().Order(), Documented.Keys.Where(n => n.StartsWith("Analytics:")).Order());
    }

    /// <summary>A setting is a property of a section; its name is written nowhere else in the code.</summary>
    [Fact]
    public void No_setting_is_read_by_its_written_name()
    {
        var code = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"));
        Assert.Empty(
            code.SelectMany(file => ReadByName().Matches(File.ReadAllText(file)).Select(m => $"{file}: {m.Value}")));
    }

    [Fact]
    public void The_defaults_are_those_of_the_code()
    {
        var defaults = Sections.Where(s => s.GetConstructor(Type.EmptyTypes) is not null)
            .SelectMany(s =>
                NamesOf(s).Select(n => (Name: n.Value, Value: n.Key.GetValue(Activator.CreateInstance(s)))))
            .Where(d => d.Value is not (null or "" or System.Collections.IDictionary)).ToList();
        Assert.True(defaults.Count > 35);
        Assert.All(defaults,
            d => Assert.Equal((d.Name, Documented[d.Name]),
                (d.Name, d.Value is bool on
                    ? (on ? "true" : "false") : Convert.ToString(d.Value, CultureInfo.InvariantCulture))));
        Assert.Equal($"{BriefSettings.DefaultFolder}, beside the application's database",
            Documented["Analytics:Brief:Path"]);
    }

    [Fact]
    public void The_defaults_are_those_of_appsettings()
    {
        using var settings = JsonDocument.Parse(Text("src", "Dashboard", "appsettings.json"));
        var analytics = settings.RootElement.GetProperty("Analytics");
        Assert.Equal(Documented["Analytics:Urls"], analytics.GetProperty("Urls").GetString());
        Assert.Equal(Documented["Analytics:Warehouse:Path"],
            analytics.GetProperty("Warehouse").GetProperty("Path").GetString());
        Assert.Equal(Documented["Analytics:Loader:Schedule"],
            analytics.GetProperty("Loader").GetProperty("Schedule").GetString());
    }

    [Theory, MemberData(nameof(Paths))]
    public void A_path_that_a_document_names_exists(string path) =>
        Assert.True(Path.Exists(Path.Combine(Root, path)), $"{path} is gone.");

    [Fact]
    public void Every_fault_is_held_by_a_test_that_exists_or_says_why_by_none()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"))
            .ToLookup(f => Path.GetFileNameWithoutExtension(f)!, File.ReadAllText);
        var rows = FaultRows().Matches(Text("docs", "faults.md"))
            .Select(m => (Fault: m.Groups[1].Value, Held: m.Groups[2].Value)).ToList();

        Assert.True(rows.Count > 40);
        Assert.All(rows,
            row => Assert.True(row.Held.StartsWith("no test: ", StringComparison.Ordinal)
                || NamedTests().IsMatch(row.Held), row.Fault));
        Assert.All(rows.Where(r => !r.Held.StartsWith("no test: ", StringComparison.Ordinal))
            .SelectMany(r => NamedTests().Matches(r.Held)),
            named => Assert.True(tests[named.Groups[1].Value].Any(text => IsTest(text, named.Groups[2].Value)),
                $"{named.Value} is no test."));
    }

    // A method that carries the attribute of a test; of a class named alone, any.
    static bool IsTest(string text, string method) => method == ""
        ? text.Contains("[Fact", StringComparison.Ordinal) || text.Contains("[Theory", StringComparison.Ordinal)
        : Regex.IsMatch(text, $@"\[(?:Fact|Theory)\b(?:(?!public )[\s\S])*public (?:async )?\w+ {method}\(");

    [Fact]
    public void Every_page_is_in_the_table_of_who_asks_what()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "src", "Dashboard", "Features"), "*.razor",
            SearchOption.AllDirectories)
            .SelectMany(f => Pages().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Where(p => !p.Contains('{'));
        Assert.All(pages, page => Assert.Contains($"`{page}`", Text("README.md")));
    }

    [Fact]
    public void Every_document_is_in_the_index_by_kind() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Select(f => Path.GetFileName(f)!)
            .Where(f => f != "README.md"),
            document => Assert.Contains($"]({document})", Text("docs", "README.md")));

    static readonly List<Type> Sections = [.. new[] { typeof(LoaderSettings).Assembly, typeof(BriefSettings).Assembly }
        .SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(ISettings)))];

    // Names that an installation chooses are documented as <name>.
    static Dictionary<PropertyInfo, string> NamesOf(Type section) =>
        section.GetProperties().Where(p => p.CanWrite).ToDictionary(p => p, p => p switch
    {
        { Name: nameof(SourceOptions.Sources) } => "Analytics:Sources:<name>:ConnectionString",
        { Name: "Roles" } => "Analytics:OpenId:Roles:<role>",
        _ => $"{section.GetProperty(nameof(ISettings.Section))!.GetValue(null)}:{p.Name}",
    });

    static string Text(params ReadOnlySpan<string> parts) => File.ReadAllText(Path.Combine([Root, .. parts]));

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \| `?(?<value>[^|`]+?)`? \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"\[""Analytics:[\w:]+""\]|GetValue(<\w+>)?\(""Analytics:")]
    private static partial Regex ReadByName();

    [GeneratedRegex(@"[`(]((?:src|tests|sql|docs(?!/images))/[\w./-]*?)[`)]")]
    private static partial Regex NamedPaths();

    [GeneratedRegex(@"^\| (?!Fault|-)([^|]+) \| [^|]+ \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex FaultRows();

    [GeneratedRegex(@"`(\w+)(?:\.(\w+))?`")]
    private static partial Regex NamedTests();

    [GeneratedRegex(@"^@page ""([^""]+)""", RegexOptions.Multiline)]
    private static partial Regex Pages();
}
