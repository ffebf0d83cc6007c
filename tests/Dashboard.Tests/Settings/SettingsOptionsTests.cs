using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Accounts.OpenId;
using Analytics.Dashboard.Features.Alerts;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Hosting;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Settings;
using Analytics.Dashboard.Storage;
using Analytics.Loader.Loads;
using Analytics.Loader.Settings;
using Analytics.Warehouse.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboard.Tests.Settings;

/// <summary>
/// A setting is bound by its name, and one that cannot be taken is a sentence that names it, before anything listens.
/// </summary>
public sealed class SettingsOptionsTests
{
    [Theory]
    [InlineData("Analytics:Queries:Concurrent", "two",
        "Analytics:Queries:Concurrent is \"two\": give a whole number from 1 to 64.")]
    [InlineData("Analytics:Queries:Concurrent", "+2",
        "Analytics:Queries:Concurrent is \"+2\": give a whole number from 1 to 64.")]
    [InlineData("Analytics:Queries:MemoryMb", "0x100",
        "Analytics:Queries:MemoryMb is \"0x100\": give a whole number from 64 to 1048576.")]
    [InlineData("Analytics:Queries:KeepHistoryDays", "0",
        "Analytics:Queries:KeepHistoryDays is '0': it must be a whole number of days from 1 to 36500.")]
    [InlineData("Analytics:Alerts:ForecastBelow", "0,5",
        "Analytics:Alerts:ForecastBelow is \"0,5\": give a number from 0 to 1, with a point before decimals.")]
    [InlineData("Analytics:Alerts:PathCells", "NaN",
        "Analytics:Alerts:PathCells is \"NaN\": give a number from 0 to 10000, with a point before decimals.")]
    [InlineData("Analytics:Metrics:Enabled", "yes", "Analytics:Metrics:Enabled is \"yes\": give true or false.")]
    [InlineData("Analytics:Forecast:GridDeadlines", "2025-06-30, 30/6/2026",
        "Analytics:Forecast:GridDeadlines holds \"30/6/2026\": give days as 2025-06-30, separated by commas.")]
    [InlineData("Analytics:Proxies", "10.0.0.5, near",
        "Analytics:Proxies is \"near\": give addresses such as 10.0.0.5, or networks such as 10.0.0.0/24, separated by commas.")]
    [InlineData("Analytics:Connections", "100001",
        "Analytics:Connections is \"100001\": give a whole number from 1 to 100000.")]
    public void A_value_that_cannot_be_taken_ends_the_start_with_the_sentence_that_names_it(string name, string value,
        string sentence)
    {
        var services = Bound((name, value));
        var error = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(sentence, error.Message);
    }

    [Fact]
    public void Of_several_values_that_cannot_be_taken_each_is_named() =>
        Assert.Equal(["Analytics:Queries:PerUser", "Analytics:Queries:Warm"],
            Assert.Throws<OptionsValidationException>(
                () => Bound(("Analytics:Queries:Warm", "x"), ("Analytics:Queries:PerUser", "0"))
                    .GetRequiredService<QueryLimits>()).Failures.Select(f => f.Split(' ')[0]).Order());

    [Fact]
    public void What_is_named_is_bound_whatever_the_case_of_its_name_and_the_rest_keeps_its_default()
    {
        var services = Bound(("analytics:queries:WARM", "5"), ("Analytics:Alerts:PovertyRise", "0.25"),
            ("Analytics:Metrics:Enabled", "True"), ("Analytics:Hosts", "a, b"), ("Analytics:Proxies", "10.0.0.5"));
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(new QueryLimits { Warm = 5 }, services.GetRequiredService<QueryLimits>());
        Assert.Equal(new AlertThresholds { PovertyRise = 0.25 }, services.GetRequiredService<AlertThresholds>());
        Assert.True(services.GetRequiredService<MetricsSettings>().Enabled);
        var limits = services.GetRequiredService<RequestLimitSettings>();
        Assert.Equal(("a|b", "10.0.0.5/32", 512),
            (string.Join('|', limits.HostNames), string.Join('|', limits.Networks), limits.Connections));
    }

    /// <summary>As a variable of the environment that a script leaves empty.</summary>
    [Fact]
    public void A_number_without_text_keeps_its_default_and_a_list_without_text_is_empty()
    {
        var services = Bound(("Analytics:Queries:Warm", ""), ("Analytics:Queries:PerUser", "  "),
            ("Analytics:Metrics:Enabled", ""), ("Analytics:Forecast:GridDeadlines", ""), ("Analytics:Hosts", ""));
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(new QueryLimits(), services.GetRequiredService<QueryLimits>());
        Assert.Empty(services.GetRequiredService<ForecastSettings>().Deadlines);
        Assert.Equal(["*"], services.GetRequiredService<RequestLimitSettings>().HostNames);
    }

    [Theory]
    [InlineData("Analytics:OpenId:Authority", "http://id.example",
        "Analytics:OpenId:Authority is \"http://id.example\": give an address that begins with https://.")]
    [InlineData("Analytics:OpenId:ClientId", "", "Analytics:OpenId:ClientId is missing: ")]
    [InlineData("Analytics:OpenId:Roles:chief", "x", "Analytics:OpenId:Roles:chief names no role: ")]
    [InlineData("Analytics:OpenId:Roles:analyst", "doc",
        "Analytics:OpenId:Roles gives \"doc\" two roles: name it once.")]
    [InlineData("Analytics:OpenId:Roles:viewer", "", "Analytics:OpenId:Roles is missing: ")]
    public void What_does_not_fit_together_of_a_provider_is_named(string name, string value, string sentence)
    {
        Dictionary<string, string?> whole = new()
        {
            ["Analytics:OpenId:Authority"] = "https://id.example", ["Analytics:OpenId:ClientId"] = "a",
            ["Analytics:OpenId:Roles:viewer"] = "doc, xem",
        };
        Assert.Equal(["doc", "xem"], OpenIdSettings.Read(Configured(whole))!.Roles.Keys.Order());
        whole[name] = value;
        Assert.StartsWith(sentence,
            Assert.Throws<TerminalException>(() => OpenIdSettings.Read(Configured(whole))).Message);
        whole["Analytics:OpenId:Authority"] = "";
        Assert.Null(OpenIdSettings.Read(Configured(whole)));
    }

    [Fact]
    public void A_list_where_one_text_belongs_and_a_text_where_a_section_belongs_are_not_taken_for_it()
    {
        Assert.Equal(new RequestLimitSettings(),
            SettingsBinder.Read<RequestLimitSettings>(
                Configured(new() { ["Analytics:Hosts:0"] = "a", ["Analytics:Connections:0"] = "9" })));
        Assert.Equal(["viewer"],
            SettingsBinder.Read<OpenIdOptions>(
                Configured(new()
                {
                    ["Analytics:OpenId:Roles:viewer"] = "doc", ["Analytics:OpenId:Roles:analyst:0"] = "x",
                })).Roles.Keys);
        Dictionary<string, string?> sources = new()
        {
            ["Analytics:Sources:a"] = "/srv/a.db", ["Analytics:Sources:b:ConnectionString:0"] = "x",
            ["Analytics:Sources:c:ConnectionString"] = "Data Source=/srv/c.db",
        };
        Assert.Equal(["c"], LoaderSettings.Read(Configured(sources)).Sources.Select(s => s.Name));
    }

    [Theory]
    [InlineData("Analytics:Loader:Threads", "-1",
        "Analytics:Loader:Threads is '-1': it must be a whole number of at least 0.")]
    [InlineData("Analytics:Loader:MemoryMb", "many",
        "Analytics:Loader:MemoryMb is 'many': it must be a whole number of at least 256.")]
    [InlineData("Analytics:Warehouse:KeepLoads", "1.5",
        "Analytics:Warehouse:KeepLoads is '1.5': it must be a whole number of at least 0.")]
    [InlineData("Analytics:Loader:Schedule", "hourly",
        "Analytics:Loader:Schedule is \"hourly\": give a cron expression such as 5 * * * *.")]
    [InlineData("Analytics:Loader:VerifySchedule", "",
        "Analytics:Loader:VerifySchedule is \"\": give a cron expression such as 30 2 * * 0.")]
    public void The_settings_of_loads_are_held_likewise(string name, string value, string sentence) =>
        Assert.Equal(sentence,
            Assert.Throws<TerminalException>(() => LoaderSettings.Read(Configured(new() { [name] = value }))).Message);

    [Fact]
    public void An_empty_path_of_the_application_database_is_its_default() =>
        Assert.Equal(StorageSettings.Read(Configured([])),
            StorageSettings.Read(Configured(new() { ["Analytics:AppDatabase:Path"] = "" })));

    static ServiceProvider Bound(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddSingleton(Configured(settings.ToDictionary(s => s.Name, s => (string?)s.Value)))
        .AddSettings<QueryLimits>().AddSettings<StatementLogSettings>().AddSettings<AlertThresholds>()
        .AddSettings<MetricsSettings>()
        .AddSettings<ForecastSettings>().AddSettings<RequestLimitSettings>().BuildServiceProvider();

    static IConfiguration Configured(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
