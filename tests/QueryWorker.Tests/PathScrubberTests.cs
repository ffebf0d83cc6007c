using Analytics.QueryWorker.Writing;

namespace Analytics.QueryWorker.Tests;

public class PathScrubberTests
{
    readonly PathScrubber _scrubber = new("/srv/analytics/snapshots/7/analytics.duckdb");

    [Theory]
    [InlineData("Cannot open file \"/srv/analytics/snapshots/7/analytics.duckdb\": no",
        "Cannot open file \"(path)\": no")]
    [InlineData("in /srv/analytics/snapshots/7/x.wal", "in (path)/x.wal")]
    [InlineData("see /var/lib/other/file.txt.", "see (path)")]
    public void Paths_are_taken_out(string message, string expected) =>
        Assert.Equal(expected, _scrubber.Scrub(message));

    [Theory]
    [InlineData("LINE 1: SELECT a/b/c FROM t")]
    [InlineData("LINE 1: SELECT (a)/b/c FROM t")]
    [InlineData("See https://duckdb.org/docs/stable/sql")]
    public void Divisions_and_addresses_stay(string message) => Assert.Equal(message, _scrubber.Scrub(message));
}
