using Analytics.Dashboard.Features.Brief;
using Analytics.Dashboard.Hosting;
using Analytics.Dashboard.Storage;
using Analytics.Loader;
using Analytics.Loader.Loads;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Loader.Settings;
using Analytics.Warehouse.Files;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Hosting;

/// <summary>When the monthly brief is written, and what becomes of the files in its folder.</summary>
public sealed class ScheduledBriefsTests : IDisposable
{
    // Saturday, 28 November 2026, 10:00 in Viet Nam.
    static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    readonly string _root = Directory.CreateTempSubdirectory("briefs-").FullName;
    readonly FakeTimeProvider _time = new(Now);
    readonly BriefSettings _settings;
    readonly BriefFiles _files;

    public ScheduledBriefsTests()
    {
        _settings = Brief(("Analytics:Brief:Path", Path.Combine(_root, "briefs")));
        _files = new BriefFiles(_settings, _time);
    }

    [Fact]
    public async Task A_brief_that_was_due_while_nothing_ran_is_written_at_the_start_and_once()
    {
        _files.Write("brief-2026-10-load3-vi.html", "x");
        Assert.Empty(await EnqueuedAtStart());
        _time.SetUtcNow(Now.AddDays(4)); // the first of December, six in the morning, has passed
        Assert.Equal([nameof(BriefJob)], await EnqueuedAtStart());
        _files.Write("brief-2026-11-load4-vi.html", "x");
        Assert.Empty(await EnqueuedAtStart());
    }

    [Fact]
    public async Task Without_a_brief_it_is_counted_from_the_first_publication()
    {
        Assert.Empty(await EnqueuedAtStart());
        SampleSource.Write(Path.Combine(_root, "a.db"), new SampleOptions { Cells = 20, Communes = 3 });
        new LoadService(_time).Run(Loads.Request());
        Assert.Empty(await EnqueuedAtStart());
        _time.SetUtcNow(Now.AddDays(4));
        Assert.Equal([nameof(BriefJob)], await EnqueuedAtStart());
    }

    [Fact]
    public void A_later_load_writes_beside_an_earlier_one_and_strange_files_are_not_listed()
    {
        _files.Write(BriefFiles.NameOf(new(2022, 8, 1), 4, "vi", "html"), "four");
        _files.Write(BriefFiles.NameOf(new(2022, 8, 1), 3, "vi", "html"), "three");
        File.WriteAllText(Path.Combine(_files.Folder, "brief-2022-08-load4-vi.pdf.1.tmp"), "part");
        File.WriteAllText(Path.Combine(_files.Folder, "notes.html"), "other");
        Assert.Equal(["brief-2022-08-load4-vi.html", "brief-2022-08-load3-vi.html"], _files.List().Select(f => f.Name));
        Assert.Equal("four", File.ReadAllText(Path.Combine(_files.Folder, "brief-2022-08-load4-vi.html")));
    }

    [Fact]
    public async Task A_printer_that_fails_is_said_and_leaves_no_file()
    {
        var html = _files.Write("brief-2022-08-load3-vi.html", "x");
        var pdf = Path.Combine(_root, "out.pdf");
        Assert.NotNull(
            await new PdfPrinter(_settings with { Chromium = "/bin/false" }).Print(html, pdf, CancellationToken.None));
        Assert.NotNull(
            await new PdfPrinter(_settings with { Chromium = null }).Print(html, pdf, CancellationToken.None));
        Assert.False(File.Exists(pdf));
    }

    [Fact]
    public void A_program_that_is_not_there_is_none_and_a_schedule_that_is_none_is_refused()
    {
        Assert.Null(Brief(("Analytics:Brief:Chromium", "/nowhere/chromium")).Chromium);
        Assert.Equal("Analytics:Brief:Schedule is \"monthly\": give a cron expression such as 0 6 1 * *.",
            Assert.Throws<TerminalException>(() => Brief(("Analytics:Brief:Schedule", "monthly"))).Message);
    }

    static BriefSettings Brief(params (string Name, string Value)[] settings) =>
        BriefSettings.From(SettingsBinder.Read<BriefOptions>(Configured(settings)), StorageSettings.Read(Configured()));

    LoaderSettings Loads => LoaderSettings.Read(Configured(
        ("Analytics:Warehouse:Path", Path.Combine(_root, "warehouse")),
        ("Analytics:Sources:a:ConnectionString", $"Data Source={Path.Combine(_root, "a.db")}")));

    async Task<List<string>> EnqueuedAtStart()
    {
        using var storage = new InMemoryStorage();
        await new ScheduledBriefs(_settings, _files, Loads, new RecurringJobManager(storage),
            new BackgroundJobClient(storage), _time).StartAsync(CancellationToken.None);
        return [.. storage.GetMonitoringApi().EnqueuedJobs("default", 0, 10).Select(j => j.Value.Job.Type.Name)];
    }

    static IConfiguration Configured(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
