namespace Analytics.QueryWorker.Cage;

/// <summary>What keeps the query from the snapshot file and everything else.</summary>
enum CageKind
{
    /// <summary>The kernel: the file can be read and nothing can be written.</summary>
    Landlock,

    /// <summary>Distance: the query runs on a copy in memory, and the file is detached before it starts.</summary>
    MemoryCopy,
}
