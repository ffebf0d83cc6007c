using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.StaticAssets;

namespace Analytics.Dashboard.Http;

/// <summary>What a route requires of its user.</summary>
/// <param name="Method">GET (and HEAD), POST, or * for any.</param>
/// <param name="Pattern">The exact pattern of the endpoint, or a prefix before <c>/**</c> for all below it.</param>
/// <param name="Needs">Null: open to all.</param>
/// <param name="IsOfVisitors">Also open to visitors of the sample, if an analyst's capabilities suffice.</param>
public sealed record RouteRule(string Method, string Pattern, Capability? Needs, bool IsOfVisitors);

/// <summary>
/// The capability that each address needs. The first row that matches decides; an endpoint without a matching row is
/// denied to all, and a test names it.
/// </summary>
public static class Routes
{
    /// <summary>Everything that can be changed is named here by itself.</summary>
    public static readonly IReadOnlyList<RouteRule> Table =
    [
        Open("*", "/health/**"), Open("*", "/sign-in/**"), Open("POST", "/sign-out"),
        // For a monitoring program with an operator's token; it contains no names.
        new("*", Addresses.Metrics, Capability.RunLoads, IsOfVisitors: false),
        // Files of wwwroot that a build does not list by name; what is in none is 404.
        Open("GET", "/{**path:file}"),
        Read("/"), Read("/alerts"), Read("/brief/**"), Read("/cells/**"), Read("/communes/**"), Read("/criteria/**"),
            Read("/forecast/**"), Read("/loads/**"), Read("/poverty"), Read("/programme"),
        Read("/record"), Read("/_framework/**"), new("GET", "/sql/schema", Capability.RunSql, IsOfVisitors: true),
            new("GET", "/sql/turn", Capability.RunSql, IsOfVisitors: true), Read("/sql/**"), Read("/charts/**"),
            Read("/openapi/**"), Read(Addresses.LoadEvents),
        new("GET", "/api/v1/snapshots/current", Capability.FetchSnapshot, IsOfVisitors: true), Read("/api/v1/**"),
        new("POST", "/forecast/scenarios/**", Capability.SaveScenarios, IsOfVisitors: false),
        new("POST", "/loads/**", Capability.RunLoads, IsOfVisitors: false),
            new("POST", "/brief/produce", Capability.RunLoads, IsOfVisitors: false),
        new("POST", "/api/v1/loads/**", Capability.RunLoads, IsOfVisitors: false),
        // A question changes nothing, and the sample is there to be asked; to keep one is another matter.
        new("POST", "/api/v1/sql", Capability.RunSql, IsOfVisitors: true),
            new("POST", "/sql", Capability.RunSql, IsOfVisitors: true),
            new("POST", "/sql/saved/**", Capability.RunSql, IsOfVisitors: false),
        // Answers that nothing can be changed.
        new("*", "/api/v1/{**path}", Capability.ReadPages, IsOfVisitors: true),
        new("*", "/account/**", Capability.ReadPages, IsOfVisitors: false),
        new("*", "/admin/**", Capability.Administer, IsOfVisitors: false),
        new("*", "/jobs/**", Capability.Administer, IsOfVisitors: false),
        // The page for unknown addresses.
        Read("/{*path:nonfile}"),
    ];

    // What the page of signing in is made of; the scripts and styles of other pages are for those who may see these.
    static readonly string[] OfSigningIn = ["app.css", "js/page.js", "favicon.svg", "fonts/"];

    static readonly RouteRule Asset = Open("GET", "the files of signing in"), OtherAsset = Read("the files of wwwroot"),
        Nowhere = Read("no endpoint");

    /// <summary>The row that fits an endpoint; null where none does.</summary>
    /// <param name="endpoint">Null for an unknown address, which is reported as unknown to readers only.</param>
    public static RouteRule? Of(Endpoint? endpoint, string method)
    {
        if (endpoint is not RouteEndpoint route) return Nowhere;
        // A file may have a compressed copy beside it, with a longer name.
        if (route.Metadata.GetMetadata<StaticAssetDescriptor>() is { } asset)
        {
            return OfSigningIn.Any(file => asset.AssetPath.StartsWith(file, StringComparison.Ordinal))
                ? Asset : OtherAsset;
        }
        // A page takes no post: one that is sent to it is judged like its GET.
        var asked = route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || HttpMethods.IsHead(method)
            ? "GET" : method;
        var pattern = "/" + (route.RoutePattern.RawText ?? "").Trim('/');
        return Table.FirstOrDefault(rule =>
            (rule.Method == "*" || rule.Method == asked) && Fits(rule.Pattern, pattern));
    }

    static bool Fits(string rule, string pattern) => rule.EndsWith("/**", StringComparison.Ordinal)
        ? pattern == rule[..^3] || pattern.StartsWith(rule[..^2], StringComparison.Ordinal)
        : pattern == rule;

    static RouteRule Open(string method, string pattern) => new(method, pattern, null, IsOfVisitors: true);

    static RouteRule Read(string pattern) => new("GET", pattern, Capability.ReadPages, IsOfVisitors: true);
}
