namespace Analytics.Dashboard.Features.Loads;

/// <summary>Draws pages of a load before people ask for them.</summary>
public interface ISnapshotWarmUp
{
    /// <summary>Draws the overview alone, on the calling thread.</summary>
    void DrawOverview(int load);

    /// <summary>Renders the other pages of a published load, on a thread of low priority.</summary>
    void DrawOthers(int load, CancellationToken cancel);
}
