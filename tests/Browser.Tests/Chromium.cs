namespace Analytics.Browser.Tests;

/// <summary>
/// Where the browser is: ANALYTICS_CHROMIUM, else the first of its usual names on PATH, else in /usr/bin. The shell
/// without windows comes first: it is the same engine, and opens a page in half the processor time.
/// </summary>
static class Chromium
{
    static readonly string[] Names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    ];

    public static string? Path { get; } = Find();

    /// <summary>Where a missing browser is a failure, as in CI, and not a reason to skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("ANALYTICS_REQUIRE_BROWSER") is "1";

    public const string WhyNot = "No Chromium was found: install chromium, or name the program in ANALYTICS_CHROMIUM.";

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin");
        return folders.SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
