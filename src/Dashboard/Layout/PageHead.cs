using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Layout;

/// <summary>What the frame of every page of figures shows and only features know.</summary>
/// <param name="Stamp">The component below the masthead: to which day and load the figures run, and what is to be said of loads.</param>
/// <param name="ReadPlace">The district with its province; empty where a snapshot does not say.</param>
public sealed record PageHead(Type Stamp, Func<SnapshotQuery, string> ReadPlace);
