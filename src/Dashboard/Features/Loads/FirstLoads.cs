using Analytics.Loader.Loads;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>One of the sample's states and how far its load is.</summary>
/// <param name="State">The day to which it reports.</param>
/// <param name="IsPublished">Whether its load, or a later one, is published.</param>
public sealed record FirstLoad(DateOnly State, bool IsPublished);

/// <summary>
/// The loads of the sample's first start. From the start of the process until they have ended no figure is shown: what
/// the earlier of them publish is the state of an earlier year, which a reader would take for today's. A warehouse that
/// has them all is never pending.
/// </summary>
public sealed class FirstLoads(LoaderSettings settings, TimeProvider time)
{
    volatile bool _arePending = settings.IsSample && !SampleLoads.AreDone(settings.Folder, time);
    volatile bool _haveFailed;

    /// <summary>Whether they run or are about to; figures are not shown until then.</summary>
    public bool ArePending => _arePending;

    /// <summary>
    /// Whether the last attempt at them ended before all were published, by an error or by a check that held one.
    /// </summary>
    public bool HaveFailed => _haveFailed;

    /// <summary>An attempt at those that are missing begins.</summary>
    public void Begin() => _arePending = true;

    /// <summary>An attempt has ended, and what exists is shown.</summary>
    public void End(bool isComplete)
    {
        _haveFailed = !isComplete;
        _arePending = false;
    }

    /// <summary>Each of them in order, as the journal has them.</summary>
    public IReadOnlyList<FirstLoad> Of(WarehouseView view)
    {
        var reported = SampleLoads.LastReported(view);
        return [.. SampleLoads.States.Select(s => new FirstLoad(s, reported >= s))];
    }
}
