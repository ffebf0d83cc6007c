namespace Analytics.Dashboard.Features.Loads;

/// <summary>Draws pages of a load before people ask for them.</summary>
public interface ISnapshotWarmUp
{
    /// <summary>Draws the overview alone, on the calling thread.</summary>
    void DrawOverview(int load);

    /// <summary>Draws the others of a load that readers get already, on a thread that gives way to them.</summary>
    void DrawOthers(int load, CancellationToken cancel);
}
