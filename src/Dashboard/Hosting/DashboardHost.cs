using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Accounts;
using Analytics.Dashboard.Features.Accounts.OpenId;
using Analytics.Dashboard.Features.Accounts.SignIn;
using Analytics.Dashboard.Features.Admin;
using Analytics.Dashboard.Features.Alerts;
using Analytics.Dashboard.Features.Brief;
using Analytics.Dashboard.Features.Communes;
using Analytics.Dashboard.Features.Communes.Charts;
using Analytics.Dashboard.Features.Criteria;
using Analytics.Dashboard.Features.Dictionary;
using Analytics.Dashboard.Features.Forecasts;
using Analytics.Dashboard.Features.Forecasts.Charts;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Features.Loads;
using Analytics.Dashboard.Features.Loads.Orders;
using Analytics.Dashboard.Features.Overview;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Features.Programme;
using Analytics.Dashboard.Features.Scenarios;
using Analytics.Dashboard.Features.Statements;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Settings;
using Analytics.Dashboard.Storage;
using Analytics.Loader;
using Analytics.Loader.Loads;
using Analytics.Loader.Settings;
using Analytics.Loader.Verifying;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.AspNetCore.ResponseCompression;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// How the Dashboard is put together: one method for each capability that <see cref="DashboardProgram"/> lists.
/// </summary>
static class DashboardHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Relative paths of the settings count from the shell's folder; the program's own files are beside its
        // assembly. Its lists of static files are named after it, whichever program has started it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args, ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(DashboardHost).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        LogLines.Use(builder);
        // Known errors at start are reported in one sentence by StartupErrors and others by the runtime, so the host
        // does not log them too.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (builder.Configuration["urls"] is null)
            builder.WebHost.UseUrls(SettingsBinder.Read<ListenSettings>(builder.Configuration).Urls);
        return builder;
    }

    public static void AddWarehouse(this WebApplicationBuilder builder, LoaderSettings loads)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(loads);
        services.AddSingleton(loads.Folder);
        services.AddSingleton(loads.Sql);
        services.AddSingleton<PublishedSnapshots>();
        services.AddSettings<AlertThresholds>();
        services.AddSingleton<AlertReader>();
        services.AddSingleton<TableCatalogue>();
        services.AddSettings<ForecastSettings>();
        services.AddHealthChecks().AddCheck<SnapshotHealth>("snapshot");
    }

    public static void AddLoads(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<LoadService>();
        services.AddTransient<LoadJob>();
        services.AddSingleton<CacheWarmer>();
        services.AddSingleton<ISnapshotWarmUp>(p => p.GetRequiredService<CacheWarmer>());
        services.AddSingleton<PrepareReaders>(p => p.GetRequiredService<CacheWarmer>().Draw);
        services.AddSingleton<VerifyService>();
        services.AddTransient<VerifyJob>();
        services.AddSingleton<LoadOrders>();
        services.AddTransient<SampleLoads>();
        services.AddSingleton<FirstLoads>();
        services.AddSingleton<MissingFigures>();
        services.AddSingleton<IMissingFigures>(p => p.GetRequiredService<MissingFigures>());
        services.AddHangfire(hangfire =>
            hangfire.UseRecommendedSerializerSettings().UseInMemoryStorage(new InMemoryStorageOptions()));
        // One worker: two loads of one warehouse would only wait for each other.
        services.AddHangfireServer(server => server.WorkerCount = 1);
        services.AddHostedService<ScheduledLoads>();
        services.AddSettings<BriefOptions>();
        services.AddSingleton(p =>
            BriefSettings.From(p.GetRequiredService<BriefOptions>(), p.GetRequiredService<StorageSettings>()));
        services.AddSingleton<BriefFiles>();
        services.AddSingleton<IFigureStamp>(p => p.GetRequiredService<BriefFiles>());
        services.AddSingleton<BriefStyle>();
        services.AddSingleton<PdfPrinter>();
        services.AddTransient<BriefJob>();
        services.AddHostedService<ScheduledBriefs>();
        // One after another, a download that is not read uses up the time of the stop before the jobs learn of it, and
        // the program ends with an error.
        services.Configure<HostOptions>(host => host.ServicesStopConcurrently = true);
    }

    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddScoped<RequestState>();
        services.AddScoped<ExportLog>();
        services.AddSingleton(new ChartCatalogue(
            [.. OverviewCharts.All, .. ForecastCharts.All, .. PovertyCharts.All, .. CommuneCharts.All, .. CriteriaCharts.All]));
        services.AddSingleton<ChartCache>();
        services.AddSingleton(new PageHead(typeof(DataStamp), ProgrammeSummary.ReadPlace));
        services.AddSingleton<ResponseCache>();
        services.AddProblemDetails();
        // The same answer to a bad value in development as in use.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddOpenApi("v1", ApiDescription.Configure);
        // A font is the largest part of a first visit, and TrueType shrinks to less than half.
        services.AddResponseCompression(compression =>
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, "application/x-font-ttf", "font/ttf", "image/svg+xml",
            ]);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
    }

    public static void UseGuards(this WebApplication app)
    {
        app.UseRequestLimits();
        app.Use(ResponseHeaders.Set);
        app.UseResponseCompression();
        app.Use(HeadRequests.AsGet);
        app.UseExceptionHandler(PageErrors.Configure);
        app.UseWhen(context => RequestStateMiddleware.IsData(context.Request.Path), PageErrors.Word);
        // Named here, or it would come first and see HEAD before it is taken for GET.
        app.UseRouting();
        app.Use(RequestLimits.RefuseTooLarge);
        app.UseAccess();
        app.UseMiddleware<RequestStateMiddleware>();
        app.UseMiddleware<SnapshotCacheMiddleware>();
        app.UseAntiforgery();
    }

    // No other middleware has answered.
    static readonly HttpMethodMetadata ReadOnly = new([HttpMethods.Get]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).WithMetadata(ReadOnly);
        app.MapHealthChecks("/health/ready").WithMetadata(ReadOnly);
    }

    // Hangfire's own antiforgery covers its buttons; the table of routes has already admitted administrators only.
    public static void MapLoads(this WebApplication app) =>
        app.MapHangfireDashboard("/jobs",
            new DashboardOptions
            {
                Authorization = [new JobsFilter()], DisplayStorageConnectionString = false, AppPath = "/",
            });

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapApi();
        app.MapCharts();
        app.MapCommuneTable();
        app.MapScenarioTable();
        app.MapLoadActions();
        app.MapBriefActions();
        app.MapForecastFragment();
        app.MapScenarioActions();
        app.MapStatementActions();
        app.MapSavedActions();
        app.MapLoadEvents();
        app.MapSignIn();
        app.MapOpenId();
        app.MapAccountActions();
        app.MapAdminActions();
        app.MapLogFiles();
        app.MapRazorComponents<App>();
    }

    /// <summary>
    /// Without a sign-in the Dashboard listens on the loopback only: it refuses to start on another address.
    /// </summary>
    public static void RequireLoopback(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        if (!app.Services.GetRequiredService<LoaderSettings>().IsSample) return;
        var open = app.Urls.FirstOrDefault(url => !new Uri(url.Replace("*", "any").Replace("+", "any")).IsLoopback);
        if (open is null) return;
        app.Logger.LogCritical(
            "{Url} can be reached from other machines, and to the sample nobody signs in: set Analytics:Urls to an address of 127.0.0.1, or name a source.",
            open);
        Environment.ExitCode = ExitCode.Usage;
        app.Lifetime.StopApplication();
    });
}
