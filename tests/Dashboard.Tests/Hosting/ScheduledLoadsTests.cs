using Analytics.Dashboard.Hosting;
using Analytics.Loader;
using Analytics.Loader.Loads;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Loader.Verifying;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.States;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Hosting;

/// <summary>Loads as Hangfire runs them, in its own storage and by its own worker, over real warehouses.</summary>
public sealed class ScheduledLoadsTests : IDisposable
{
    // Friday, 27 November 2026, 10:00 in Viet Nam.
    static readonly DateTimeOffset Now = new(2026, 11, 27, 3, 0, 0, TimeSpan.Zero);

    readonly string _root = Directory.CreateTempSubdirectory("jobs-").FullName;
    readonly InMemoryStorage _storage = new();
    readonly FakeTimeProvider _time = new(Now);
    readonly LoaderSettings _settings;

    public ScheduledLoadsTests()
    {
        Directory.CreateDirectory(_root);
        _settings = LoaderSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([
            new("Analytics:Warehouse:Path", Path.Combine(_root, "warehouse")),
                new("Analytics:Sources:a:ConnectionString", $"Data Source={Source}"),
            new("Analytics:Loader:Schedule", "0 0 * * *")]).Build());
        SampleSource.Write(Source, new SampleOptions { Cells = 20, Communes = 3 });
    }

    string Source => Path.Combine(_root, "a.db");

    [Fact]
    public void The_same_job_twice_publishes_one_load()
    {
        var jobs = new BackgroundJobClient(_storage);
        var ids = Enumerable.Range(0, 2).Select(_ => jobs.Enqueue<LoadJob>(j => j.Run(CancellationToken.None)))
            .ToList();
        Work(() => ids.All(id => StateOf(id) == SucceededState.StateName));

        Assert.Equal([LoadOutcome.Published, LoadOutcome.Unchanged],
            WarehouseView.Read(_settings.Folder, TimeProvider.System).Records.Select(r => r.Outcome));
    }

    [Fact]
    public void What_cannot_pass_by_itself_is_not_retried()
    {
        File.WriteAllText(Source, "not a database");
        var id = new BackgroundJobClient(_storage).Enqueue<LoadJob>(j => j.Run(CancellationToken.None));
        Work(() => StateOf(id) == FailedState.StateName);

        Assert.Equal(1,
            WarehouseView.Read(_settings.Folder, TimeProvider.System).Records.Count(r =>
                r.Outcome == LoadOutcome.Failed));
    }

    [Fact]
    public void What_can_pass_is_scheduled_for_another_attempt()
    {
        _settings.Folder.Create();
        using var other = WarehouseLock.Take(_settings.Folder);
        var id = new BackgroundJobClient(_storage).Enqueue<LoadJob>(j => j.Run(CancellationToken.None));

        Work(() => StateOf(id) == ScheduledState.StateName);
    }

    [Fact]
    public async Task A_load_that_was_due_while_nothing_ran_is_run_at_the_start_even_over_midnight()
    {
        LoadAt(Now);
        Assert.Empty(await EnqueuedAtStart());
        _time.SetUtcNow(Now.AddDays(1)); // the midnight between has passed

        Assert.Equal([nameof(LoadJob)], await EnqueuedAtStart());
    }

    [Fact]
    public async Task A_clock_that_went_back_runs_nothing_twice()
    {
        LoadAt(Now);
        var earlier = new FakeTimeProvider(Now.AddDays(-3));

        Assert.Empty(await EnqueuedAtStart(earlier));
    }

    [Fact]
    public async Task A_weekly_re_reading_that_was_due_is_run_at_the_start()
    {
        LoadAt(Now);
        _time.SetUtcNow(Now.AddDays(3)); // Sunday night has passed
        Assert.Equal([nameof(LoadJob), nameof(VerifyJob)], await EnqueuedAtStart());

        new VerifyService(_time).Run(_settings.Request());
        Assert.Equal([nameof(LoadJob)], await EnqueuedAtStart());
    }

    [Fact]
    public async Task What_another_version_built_is_rebuilt_at_the_start()
    {
        LoadAt(Now);
        var snapshot = _settings.Folder.SnapshotOf(1);
        (Manifest.TryRead(snapshot)! with { ModelVersion = "older" }).Write(snapshot);

        Assert.Equal([nameof(LoadJob)], await EnqueuedAtStart());
    }

    [Fact]
    public void A_re_reading_that_finds_a_fault_ends_among_the_failed_and_is_written_down()
    {
        LoadAt(Now);
        var file = WarehouseFolder.DatabaseIn(_settings.Folder.SnapshotOf(1));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var stream = new FileStream(file, FileMode.Open)) stream.SetLength(stream.Length / 2);
        var id = new BackgroundJobClient(_storage).Enqueue<VerifyJob>(j => j.Run(CancellationToken.None));
        Work(() => StateOf(id) == FailedState.StateName);

        Assert.Contains("bytes instead of",
            WarehouseView.Read(_settings.Folder, TimeProvider.System).LastVerified!.Verification!.Fault);
    }

    void LoadAt(DateTimeOffset moment)
    {
        _time.SetUtcNow(moment);
        Assert.Equal(LoadOutcome.Published, new LoadService(_time).Run(_settings.Request()).Outcome);
    }

    // What a start puts into an empty queue.
    async Task<List<string>> EnqueuedAtStart(TimeProvider? time = null)
    {
        using var storage = new InMemoryStorage();
        await new ScheduledLoads(_settings, new RecurringJobManager(storage), new BackgroundJobClient(storage),
            time ?? _time, NullLogger<ScheduledLoads>.Instance).StartAsync(CancellationToken.None);
        return [.. storage.GetMonitoringApi().EnqueuedJobs("default", 0, 10).Select(j => j.Value.Job.Type.Name)];
    }

    void Work(Func<bool> until)
    {
        var services = new ServiceCollection().AddSingleton(_settings).AddSingleton<TimeProvider>(_time)
            .AddSingleton<LoadService>().AddSingleton<VerifyService>()
            .AddTransient<LoadJob>().AddTransient<VerifyJob>().BuildServiceProvider();
        using var server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                WorkerCount = 1, Activator = new Activator(services), SchedulePollingInterval = TimeSpan.FromHours(1),
            }, _storage);
        Assert.True(SpinWait.SpinUntil(until, TimeSpan.FromSeconds(60)), "the jobs did not end as they should");
    }

    string? StateOf(string id) => _storage.GetConnection().GetStateData(id)?.Name;

    sealed class Activator(IServiceProvider services) : JobActivator
    {
        public override object ActivateJob(Type type) => services.GetRequiredService(type);
    }

    public void Dispose()
    {
        _storage.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
