namespace Analytics.QueryWorker.Cage;

/// <summary>How the query is kept away from the snapshot file and everything else.</summary>
enum CageKind
{
    /// <summary>Landlock: the kernel allows the file to be read and nothing to be written.</summary>
    Landlock,

    /// <summary>The query runs on a copy in memory, and the file is detached before it starts.</summary>
    MemoryCopy,
}
