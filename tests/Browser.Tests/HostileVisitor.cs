using Analytics.TestSupport;

namespace Analytics.Browser.Tests;

/// <summary>A visitor of a Dashboard whose source holds every hostile name.</summary>
public sealed class HostileVisitor : Visitor
{
    protected override async Task<RunningDashboard> Start()
    {
        var dashboard = await RunningDashboard.StartWithSample();
        HostileSource.Rename(dashboard.Sample, HostileNames.All.Count);
        var load = await ProgramRun.Loader(dashboard.Warehouse, "load", "--json");
        if (load.ExitCode == 4) await ProgramRun.Loader(dashboard.Warehouse, "release", "4", "--reason", "hostile names");
        await dashboard.UntilLoad(4);
        return dashboard;
    }
}
