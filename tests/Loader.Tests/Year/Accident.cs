using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Loader.Tests.Year;

/// <summary>Something that happens to an office, and ends some hours later as if it had never been.</summary>
/// <param name="Report">Part of the one report that it must lead to.</param>
sealed record Accident(string Name, string Report, Action Begin, Action Mend)
{
    public int StartsAt { get; private init; }
    public int EndsAt { get; private init; }

    /// <summary>Whether the accident is the look itself, which is killed.</summary>
    public bool IsKill { get; private init; }

    public static readonly IReadOnlyList<string> Kinds =
        ["locked", "shrunk", "emptied", "renamed column", "full disk", "share away", "refused share", "source rolled back", "clock back", "killed load", "cut journal"];

    /// <summary>Accidents of all kinds in random order, one in each stretch of the time, never two at once.</summary>
    public static IReadOnlyList<Accident> Plan(Random random, Office office, FakeTimeProvider time, int hours,
        int count)
    {
        var kinds = Enumerable.Range(0, count).Select(i => Kinds[i % Kinds.Count])
            .Where(k => k != "full disk" || office.HasDisk).ToArray();
        random.Shuffle(kinds);
        // The first day has no copy of an older source yet.
        var (first, stretch) = (34, (hours - 34) / kinds.Length);
        return [.. kinds.Select((kind, i) =>
        {
            var lasts = random.Next(2, 7);
            var start = first + i * stretch + random.Next(0, stretch - lasts - 1);
            return Of(kind, office, time, random) with
            {
                StartsAt = start, EndsAt = start + lasts, IsKill = kind == "killed load",
            };
        })];
    }

    static Accident Of(string kind, Office office, FakeTimeProvider time, Random random)
    {
        string? kept = null;
        SqliteConnection? writer = null;
        (string Path, byte[] Bytes) entry = ("", []);
        return kind switch
        {
            "locked" => new(kind, "was locked", () =>
            {
                office.Change();
                writer = office.Open();
                Command(writer, "BEGIN EXCLUSIVE");
            }, () => writer!.Dispose()),
            "shrunk" => Statement("source_shrank", office.Shrink),
            "emptied" => Statement("source_shrank", office.Empty),
            "renamed column" => Statement("failed", office.Rename),
            "refused share" => Statement("refused_share", office.Refuse),
            "full disk" => new(kind, "MB free", () =>
            {
                office.Change();
                office.FillDisk();
            }, office.FreeDisk),
            "share away" => new(kind, "failed", () => File.Move(office.SourcePath, office.SourcePath + ".away"),
                () => File.Move(office.SourcePath + ".away", office.SourcePath)),
            "source rolled back" => new(kind, "source_went_back", () =>
            {
                kept = office.Kept();
                office.GoBack();
            }, () => office.PutBack(kept!)),
            "clock back" => new(kind, "clock_went_back", () =>
            {
                office.Change();
                time.AdjustTime(time.GetUtcNow() - TimeSpan.FromDays(1));
            }, () => time.Advance(TimeSpan.FromDays(1))),
            "killed load" => new(kind, "Interrupted", () =>
            {
                office.Change();
                var places = (string[])["load.started", "step.extract", "step.historise", "step.check"];
                using var loader = LoaderProcess.Run(
                    [new(Failpoint.Variable,
                        $"{places[random.Next(places.Length)]}:{Failpoint.Kill}"), new(Failpoint.EnabledVariable, "1")],
                    ["load", "--source", $"a={office.SourcePath}", "--warehouse", office.Folder.Root, .. office.TreeArguments]);
            }, () => { }),
            "cut journal" => new(kind, "is damaged", () =>
            {
                var path = Directory.EnumerateFiles(office.Folder.JournalFolder, "*.json").Order()
                    .ElementAt(random.Next(1, 8));
                entry = (path, File.ReadAllBytes(path));
                File.WriteAllBytes(path, entry.Bytes[..(entry.Bytes.Length / 2)]);
            }, () => File.WriteAllBytes(entry.Path, entry.Bytes)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        Accident Statement(string report, string sql) => new(kind, report, () =>
        {
            kept = office.Kept();
            office.Run(sql);
        }, () => office.PutBack(kept!));
    }

    static void Command(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
