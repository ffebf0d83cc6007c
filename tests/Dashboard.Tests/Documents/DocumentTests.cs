using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Alerts;
using Analytics.Dashboard.Features.Brief;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Storage;
using Analytics.Loader.Loads;
using Analytics.Loader.Privacy;

namespace Analytics.Dashboard.Tests.Documents;

/// <summary>Documents that name settings and files are held to the code, or they would drift from it.</summary>
public sealed partial class DocumentTests
{
    static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    static readonly Dictionary<string, string> Documented = Rows().Matches(Text("docs", "settings.md"))
        .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);

    public static TheoryData<string> Paths => [.. new[] { "README.md", "docs/architecture.md", "docs/settings.md", "docs/extracts.md", "docs/loads.md", "docs/tour.md", "docs/faults.md", "docs/privacy.md", "docs/scenarios.md", "docs/access.md", "docs/sql.md", "docs/query-worker.md", "docs/operations.md", "SECURITY.md", "CONTRIBUTING.md", "THIRD-PARTY.md" }
        .SelectMany(document => NamedPaths().Matches(Text(document)).Select(m => m.Groups[1].Value)).Distinct()];

    [Fact]
    public void The_table_of_settings_names_those_that_the_code_reads_and_no_others()
    {
        var code = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/bin/")).Select(File.ReadAllText).ToList();
        var read = code.SelectMany(text => ReadFromSection().Matches(text).Select(m => "Analytics:" + m.Groups[1].Value))
            .Concat(code.SelectMany(text => ReadWhole().Matches(text).Select(m => m.Groups[1].Value)))
            .Append("Analytics:Sources:<name>:ConnectionString").Append("Analytics:OpenId:Roles:<role>");
        Assert.Equal(read.Distinct().Order(), Documented.Keys.Where(n => n.StartsWith("Analytics:")).Order());
    }

    [Fact]
    public void The_defaults_are_those_of_the_code_and_of_appsettings()
    {
        using var settings = JsonDocument.Parse(Text("src", "Dashboard", "appsettings.json"));
        var analytics = settings.RootElement.GetProperty("Analytics");
        Assert.Equal(Documented["Analytics:Urls"], analytics.GetProperty("Urls").GetString());
        Assert.Equal(Documented["Analytics:Warehouse:Path"], analytics.GetProperty("Warehouse").GetProperty("Path").GetString());
        Assert.Equal(Documented["Analytics:Loader:Schedule"], analytics.GetProperty("Loader").GetProperty("Schedule").GetString());
        Assert.Equal((Documented["Analytics:Warehouse:Path"], Documented["Analytics:Loader:Schedule"]), (LoaderSettings.DefaultWarehousePath, LoaderSettings.DefaultSchedule));
        Assert.Equal((Documented["Analytics:Loader:VerifySchedule"], Documented["Analytics:Loader:MemoryMb"], Documented["Analytics:Warehouse:KeepLoads"]),
            (LoaderSettings.DefaultVerifySchedule, $"{LoaderSettings.DefaultMemoryMb}", $"{LoaderSettings.DefaultKeepLoads}"));
    }

    [Fact]
    public void The_thresholds_of_the_checks_are_those_of_the_code()
    {
        var checks = new CheckThresholds();
        Assert.Equal([checks.RefusedShare, checks.ShrunkShare, checks.JumpFactor, checks.MinimumRows],
            new[] { "RefusedShare", "ShrunkShare", "JumpFactor", "MinimumRows" }.Select(name => double.Parse(Documented["Analytics:Checks:" + name], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_limits_of_statements_are_those_of_the_code()
    {
        var limits = typeof(QueryLimits).GetProperties().Where(p => p.CanWrite).ToList();
        Assert.All(limits, p => Assert.Equal(p.GetValue(new QueryLimits()), int.Parse(Documented["Analytics:Queries:" + p.Name], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_levels_of_the_alerts_are_those_of_the_code()
    {
        var alerts = typeof(AlertThresholds).GetProperties().Where(p => p.PropertyType == typeof(double)).ToList();
        Assert.Equal(alerts.Select(p => p.Name).Order(), Documented.Keys.Where(n => n.StartsWith("Analytics:Alerts:")).Select(n => n.Split(':')[2]).Order());
        Assert.All(alerts, p => Assert.Equal((double)p.GetValue(new AlertThresholds())!, double.Parse(Documented["Analytics:Alerts:" + p.Name], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_brief_is_written_when_and_where_the_document_says() =>
        Assert.Equal((BriefSettings.DefaultSchedule, $"{BriefSettings.DefaultFolder}, beside the application's database"), (Documented["Analytics:Brief:Schedule"], Documented["Analytics:Brief:Path"]));

    [Fact]
    public void The_application_keeps_its_own_where_the_document_says() =>
        Assert.Equal((StorageSettings.DefaultPath, $"{StatementLogSettings.DefaultDays}"), (Documented["Analytics:AppDatabase:Path"], Documented["Analytics:Queries:KeepHistoryDays"]));

    [Fact]
    public void What_is_withheld_by_default_is_what_the_code_withholds()
    {
        var privacy = new PrivacySettings();
        Assert.Equal((Documented["Analytics:Privacy:SmallCount"], Documented["Analytics:Privacy:Published"]), ($"{privacy.SmallCount}", string.Join(';', privacy.Published)));
    }

    [Theory, MemberData(nameof(Paths))]
    public void A_path_that_a_document_names_exists(string path) => Assert.True(Path.Exists(Path.Combine(Root, path)), $"{path} is gone.");

    [Fact]
    public void Every_fault_is_held_by_a_test_that_exists_or_says_why_by_none()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"))
            .ToLookup(f => Path.GetFileNameWithoutExtension(f)!, File.ReadAllText);
        var rows = FaultRows().Matches(Text("docs", "faults.md")).Select(m => (Fault: m.Groups[1].Value, Held: m.Groups[2].Value)).ToList();

        Assert.True(rows.Count > 40);
        Assert.All(rows, row => Assert.True(row.Held.StartsWith("no test: ", StringComparison.Ordinal) || NamedTests().IsMatch(row.Held), row.Fault));
        Assert.All(rows.Where(r => !r.Held.StartsWith("no test: ", StringComparison.Ordinal)).SelectMany(r => NamedTests().Matches(r.Held)),
            named => Assert.True(tests[named.Groups[1].Value].Any(text => IsTest(text, named.Groups[2].Value)), $"{named.Value} is no test."));
    }

    // A method that carries the attribute of a test; of a class named alone, any.
    static bool IsTest(string text, string method) => method == ""
        ? text.Contains("[Fact", StringComparison.Ordinal) || text.Contains("[Theory", StringComparison.Ordinal)
        : Regex.IsMatch(text, $@"\[(?:Fact|Theory)\b(?:(?!public )[\s\S])*public (?:async )?\w+ {method}\(");

    [Fact]
    public void Every_page_is_in_the_table_of_who_asks_what()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "src", "Dashboard", "Features"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(f => Pages().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Where(p => !p.Contains('{'));
        Assert.All(pages, page => Assert.Contains($"`{page}`", Text("README.md")));
    }

    [Fact]
    public void Every_document_is_in_the_index_by_kind() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Select(f => Path.GetFileName(f)!).Where(f => f != "README.md"),
            document => Assert.Contains($"]({document})", Text("docs", "README.md")));

    static string Text(params ReadOnlySpan<string> parts) => File.ReadAllText(Path.Combine([Root, .. parts]));

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \| `?(?<value>[^|`]+?)`? \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"section\[""([\w:]+)""\]")]
    private static partial Regex ReadFromSection();

    [GeneratedRegex(@"\[""(Analytics:[\w:]+)""\]")]
    private static partial Regex ReadWhole();

    [GeneratedRegex(@"[`(]((?:src|tests|sql|docs(?!/images))/[\w./-]*?)[`)]")]
    private static partial Regex NamedPaths();

    [GeneratedRegex(@"^\| (?!Fault|-)([^|]+) \| [^|]+ \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex FaultRows();

    [GeneratedRegex(@"`(\w+)(?:\.(\w+))?`")]
    private static partial Regex NamedTests();

    [GeneratedRegex(@"^@page ""([^""]+)""", RegexOptions.Multiline)]
    private static partial Regex Pages();
}
