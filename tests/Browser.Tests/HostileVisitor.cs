using Analytics.TestSupport;

namespace Analytics.Browser.Tests;

/// <summary>The same browser before a Dashboard whose source holds every hostile name.</summary>
public sealed class HostileVisitor(Visitor visitor) : IAsyncLifetime
{
    /// <summary>The Dashboard that is visited; there is none where there is no browser.</summary>
    public RunningDashboard Dashboard { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is not null)
            Dashboard = await RunningDashboard.StartProcessIn(await SharedFolder.HostileNames.Copy());
    }

    public Task<Visit> Visit() => visitor.Visit(before: Dashboard);

    public async ValueTask DisposeAsync()
    {
        if (Dashboard is not null) await Dashboard.DisposeAsync();
        await SharedFolder.HostileNames.RequireUntouched();
    }
}
