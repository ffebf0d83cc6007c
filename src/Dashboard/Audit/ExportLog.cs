using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Audit;

/// <summary>Writes down that figures leave as a file, before they do.</summary>
sealed class ExportLog(AccessLog log, CurrentAsker who, TimeProvider time)
{
    static readonly TimeSpan OfOneReading = TimeSpan.FromHours(1);

    /// <summary>A file leaves.</summary>
    /// <exception cref="NotWrittenDownException">The log could not be written: send nothing.</exception>
    public void Leaves(string file) => log.Order(AccessEventKind.Exported, who.Asker!, file);

    /// <summary>A part of a file leaves; a client that reads in ranges asks many times, and is written down once an hour.</summary>
    /// <exception cref="NotWrittenDownException">As above.</exception>
    public void LeavesInParts(string file)
    {
        if (!log.Has(AccessEventKind.Exported, who.Asker!, file, time.GetUtcNow() - OfOneReading)) Leaves(file);
    }
}
