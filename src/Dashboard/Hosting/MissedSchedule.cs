using Analytics.Warehouse.Files;
using Cronos;

namespace Analytics.Dashboard.Hosting;

/// <summary>Whether a schedule passed while nothing ran: the job storage remembers nothing over a restart.</summary>
static class MissedSchedule
{
    /// <summary>
    /// The first time after an instant at which a schedule was due, where that has passed; null where it has not.
    /// </summary>
    public static DateTimeOffset? DueSince(string schedule, DateTimeOffset since, TimeProvider time) =>
        CronExpression.Parse(schedule).GetNextOccurrence(since, DistrictTime.Zone) is { } due
            && due <= DistrictTime.Now(time) ? due : null;
}
