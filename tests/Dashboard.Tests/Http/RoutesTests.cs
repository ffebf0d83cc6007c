using Analytics.Dashboard.Hosting;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Loader.Loads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Dashboard.Tests.Http;

/// <summary>No address is answered that the table of routes does not name.</summary>
public sealed class RoutesTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routes-");

    [Fact]
    public async Task Every_endpoint_with_every_method_fits_a_row_and_every_row_fits_an_endpoint()
    {
        await using var app = Built();
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().ToList();
        var asked = endpoints.SelectMany(
            e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
                ?? ["GET", "POST", "PUT", "DELETE", "OPTIONS"])
                .Select(method => (Endpoint: e, Method: method, Rule: Routes.Of(e, method)))).ToList();

        Assert.True(endpoints.Count > 80);
        Assert.Empty(asked.Where(a => a.Rule is null).Select(a => $"{a.Method} {a.Endpoint.RoutePattern.RawText}"));
        Assert.Empty(Routes.Table.Except(asked.Select(a => a.Rule!)).Select(rule => $"{rule.Method} {rule.Pattern}"));
    }

    [Fact]
    public async Task What_changes_something_asks_for_more_than_reading()
    {
        await using var app = Built();
        var posts = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is ["POST"])
            .ToDictionary(e => e.RoutePattern.RawText!, e => Routes.Of(e, "POST")!);
        Assert.All(posts,
            post => Assert.True(post.Value.Needs is > Capability.ReadPages || post.Key.StartsWith("/sign-")
                || post.Key == "/account", post.Key));
        Assert.All(posts.Where(p => p.Value.IsOfVisitors),
            post => Assert.True(post.Key.StartsWith("/sign-") || post.Value.Needs == Capability.RunSql, post.Key));
    }

    [Fact]
    public void What_the_table_does_not_name_is_answered_to_no_one()
    {
        var endpoint = new RouteEndpoint(_ => Task.CompletedTask,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/forgotten"), 0, null, null);
        Assert.Null(Routes.Of(endpoint, "GET"));
        Assert.Equal(Capability.ReadPages, Routes.Of(null, "GET")!.Needs);
    }

    WebApplication Built()
    {
        var builder = DashboardHost.CreateBuilder([
            "--applicationName=Dashboard", $"--Analytics:Warehouse:Path={_folder.FullName}/warehouse",
                $"--Analytics:AppDatabase:Path={_folder.FullName}/app.db",
        ]);
        var loads = LoaderSettings.Read(builder.Configuration);
        builder.AddRequestLimits();
        builder.AddWarehouse(loads);
        builder.AddStorage();
        builder.AddAccess(loads);
        builder.AddLoads();
        builder.AddStatements();
        builder.AddPages();
        builder.AddMetrics();
        // Hangfire keeps the log of the last host for the whole process: one that no host disposes of.
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        var app = builder.Build();
        app.UseGuards();
        app.MapHealth();
        app.MapMetrics();
        app.MapLoads();
        app.MapPages();
        return app;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
