using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Layout;

/// <summary>What the frame of every page of figures shows and only features know.</summary>
/// <param name="Stamp">The component below the masthead: day and load of the figures, and notices about loads.</param>
/// <param name="ReadPlace">The district with its province; empty if a snapshot does not name it.</param>
public sealed record PageHead(Type Stamp, Func<SnapshotQuery, string> ReadPlace);
