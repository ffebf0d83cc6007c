using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Tests.Sample;

public sealed class WritingTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sample-").FullName;

    string Target => Path.Combine(_folder, "deep", "sample.db");

    [Fact]
    public void An_existing_file_is_kept_unless_an_option_says_otherwise()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "mine");

        Assert.Throws<IOException>(() => SampleSource.Write(Target, new SampleOptions()));
        Assert.Equal("mine", File.ReadAllText(Target));

        SampleSource.Write(Target, new SampleOptions { Overwrite = true });
        Assert.True(new FileInfo(Target).Length > 100_000);
    }

    [Fact]
    public void A_database_in_use_is_not_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target + "-wal", "");

        Assert.Throws<IOException>(() => SampleSource.Write(Target, new SampleOptions { Overwrite = true }));
    }

    [Fact]
    public void A_stopped_writing_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Reporting(step =>
        {
            if (step.Table == "assessment")
                stop.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() =>
            SampleSource.Write(Target, new SampleOptions(), progress, stop.Token));
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_finished_writing_leaves_one_file_and_reports_its_rows()
    {
        var summary = SampleSource.Write(Target, new SampleOptions());

        Assert.Equal([Target], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal(35, summary.Files[0].Rows.Count);
        Assert.Equal(117, summary.Files[0].Rows["cell"]);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused_before_anything_is_written()
    {
        SampleOptions[] senseless =
        [
            new() { Cells = 0 }, new() { Communes = 0 }, new() { Districts = 0 }, new() { Months = 0 },
            new() { Until = "2025" }, new() { Until = "2025-13" }, new() { Until = "2019-12" },
            new() { Months = 3, Until = "2025-12" },
        ];

        Assert.All(senseless, options => Assert.Throws<ArgumentException>(() => SampleSource.Write(Target, options)));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    sealed class Reporting(Action<SampleProgress> tell) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value) => tell(value);
    }
}
