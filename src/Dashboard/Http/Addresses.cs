namespace Analytics.Dashboard.Http;

/// <summary>Addresses that the request pipeline treats by themselves; the endpoints take them from here.</summary>
static class Addresses
{
    /// <summary>The stream of what happens to loads.</summary>
    public static string LoadEvents { get; } = "/events";

    /// <summary>What Prometheus reads.</summary>
    public static string Metrics { get; } = "/metrics";

    /// <summary>True for the address of a table as a file.</summary>
    public static bool IsTable(PathString path) =>
        path.Value is { } address
            && (address.EndsWith("/table.xlsx", StringComparison.Ordinal)
                || address.EndsWith("/table.csv", StringComparison.Ordinal));
}
