namespace Analytics.Dashboard.Hosting;

/// <summary>What is measured, by the names of the meters.</summary>
static class Meters
{
    /// <summary>Our own: loads, checks, statements.</summary>
    public const string Name = "Analytics";

    /// <summary>ASP.NET's: how long each address took, by its route.</summary>
    public const string Requests = "Microsoft.AspNetCore.Hosting";
}
