using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.StaticAssets;

namespace Analytics.Dashboard.Http;

/// <summary>What an address asks of those who come to it.</summary>
/// <param name="Method">GET (and HEAD), POST, or * for any.</param>
/// <param name="Pattern">The pattern of the endpoint letter by letter, or what stands before <c>/**</c> with all that lies below.</param>
/// <param name="Needs">Null: open to everybody.</param>
/// <param name="IsOfVisitors">Answered in the sample also to those who did not sign in, where their eyes suffice.</param>
public sealed record RouteRule(string Method, string Pattern, Capability? Needs, bool IsOfVisitors);

/// <summary>
/// Which address asks for what: the one table. The first row that fits decides; an endpoint that no row fits is answered to nobody,
/// and a test names it.
/// </summary>
public static class Routes
{
    /// <summary>Everything that can be changed is named here by itself.</summary>
    public static readonly IReadOnlyList<RouteRule> Table =
    [
        Open("*", "/health/**"), Open("*", "/sign-in/**"), Open("POST", "/sign-out"),
        // For a program with a token of whoever answers for the loads; it names nobody, and no stranger needs it.
        new("*", Addresses.Metrics, Capability.RunLoads, IsOfVisitors: false),
        // Files of wwwroot that a build does not list by name; what is in none is 404.
        Open("GET", "/{**path:file}"),
        Read("/"), Read("/alerts"), Read("/brief/**"), Read("/cells/**"), Read("/communes/**"), Read("/criteria/**"), Read("/forecast/**"), Read("/loads/**"), Read("/poverty"), Read("/programme"),
        Read("/record"), Read("/_framework/**"), new("GET", "/sql/schema", Capability.RunSql, IsOfVisitors: true), new("GET", "/sql/turn", Capability.RunSql, IsOfVisitors: true), Read("/sql/**"), Read("/charts/**"), Read("/openapi/**"), Read(Addresses.LoadEvents),
        new("GET", "/api/v1/snapshots/current", Capability.FetchSnapshot, IsOfVisitors: true), Read("/api/v1/**"),
        new("POST", "/forecast/scenarios/**", Capability.SaveScenarios, IsOfVisitors: false),
        new("POST", "/loads/**", Capability.RunLoads, IsOfVisitors: false), new("POST", "/brief/produce", Capability.RunLoads, IsOfVisitors: false),
        new("POST", "/api/v1/loads/**", Capability.RunLoads, IsOfVisitors: false),
        // A question changes nothing, and the sample is there to be asked; to keep one is another matter.
        new("POST", "/api/v1/sql", Capability.RunSql, IsOfVisitors: true), new("POST", "/sql", Capability.RunSql, IsOfVisitors: true), new("POST", "/sql/saved/**", Capability.RunSql, IsOfVisitors: false),
        // Says that there is nothing to be changed.
        new("*", "/api/v1/{**path}", Capability.ReadPages, IsOfVisitors: true),
        new("*", "/account/**", Capability.ReadPages, IsOfVisitors: false),
        new("*", "/admin/**", Capability.Administer, IsOfVisitors: false), new("*", "/jobs/**", Capability.Administer, IsOfVisitors: false),
        // The page that says there is no such page.
        Read("/{*path:nonfile}"),
    ];

    // What the page of signing in is made of; the scripts and styles of other pages are for those who may see these.
    static readonly string[] OfSigningIn = ["app.css", "js/page.js", "favicon.svg", "fonts/"];

    static readonly RouteRule Asset = Open("GET", "the files of signing in"), OtherAsset = Read("the files of wwwroot"), Nowhere = Read("no endpoint");

    /// <summary>The row that fits an endpoint; null where none does.</summary>
    /// <param name="endpoint">Null, or no route: nothing answers there, and that too is told to readers alone.</param>
    public static RouteRule? Of(Endpoint? endpoint, string method)
    {
        if (endpoint is not RouteEndpoint route) return Nowhere;
        // A file may be kept compressed beside itself, with a longer name.
        if (route.Metadata.GetMetadata<StaticAssetDescriptor>() is { } asset) return OfSigningIn.Any(file => asset.AssetPath.StartsWith(file, StringComparison.Ordinal)) ? Asset : OtherAsset;
        // A page takes no post: one that is sent to it is answered as its reading is.
        var asked = route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || HttpMethods.IsHead(method) ? "GET" : method;
        var pattern = "/" + (route.RoutePattern.RawText ?? "").Trim('/');
        return Table.FirstOrDefault(rule => (rule.Method == "*" || rule.Method == asked) && Fits(rule.Pattern, pattern));
    }

    static bool Fits(string rule, string pattern) => rule.EndsWith("/**", StringComparison.Ordinal)
        ? pattern == rule[..^3] || pattern.StartsWith(rule[..^2], StringComparison.Ordinal)
        : pattern == rule;

    static RouteRule Open(string method, string pattern) => new(method, pattern, null, IsOfVisitors: true);

    static RouteRule Read(string pattern) => new("GET", pattern, Capability.ReadPages, IsOfVisitors: true);
}
