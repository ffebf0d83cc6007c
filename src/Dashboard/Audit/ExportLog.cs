using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Audit;

/// <summary>Writes down that figures leave as a file, before they do.</summary>
sealed class ExportLog(AccessLog log, CurrentUserAccessor who, TimeProvider time)
{
    static readonly TimeSpan OfOneReading = TimeSpan.FromHours(1);

    /// <summary>A file leaves.</summary>
    /// <exception cref="AuditLogUnavailableException">The log could not be written: send nothing.</exception>
    public void Leaves(string file) => log.Order(AccessEventKind.Exported, who.User!, file);

    /// <summary>
    /// A part of a file leaves; a client that reads in ranges asks many times, and is written down once an hour.
    /// </summary>
    /// <exception cref="AuditLogUnavailableException">As above.</exception>
    public void LeavesInParts(string file)
    {
        if (!log.Has(AccessEventKind.Exported, who.User!, file, time.GetUtcNow() - OfOneReading)) Leaves(file);
    }
}
