using Analytics.Dashboard.Identity;
using Analytics.Loader.Privacy;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Http;

/// <summary>
/// Keeps from those who may not run SQL an older load that shows smaller counts than the load that readers get: it was
/// protected when the limit was lower, and its file is never written again.
/// </summary>
public sealed class EarlierPrivacyLimit(CurrentUserAccessor who, WarehouseFolder folder, PublishedSnapshots snapshots)
{
    /// <summary>Why the load that was asked for is not shown; null where it is.</summary>
    public PageProblem? Refuses(RequestState state)
    {
        if (state.RequestedLoad is not { } load || state.Query is null || who.May(Capability.RunSql)) return null;
        if (snapshots.Current() is not { } current || current == load
            || Manifest.TryRead(folder.SnapshotOf(current)) is not { } manifest)
        {
            return null;
        }

        var (then, now) = (LimitOf(state.Manifest), LimitOf(manifest));
        return then >= now ? null : new PageProblem(StatusCodes.Status403Forbidden,
            $"Lần nạp {load} được bảo vệ theo giới hạn cũ ({then}, nay là {now}) nên còn nêu những số hộ nhỏ hơn; chỉ người được chạy SQL xem được.",
            $"Load {load} was protected by an earlier limit ({then}, now {now}) and tells smaller counts of households; it is for those who may run SQL.");
    }

    // A manifest without a limit is of an unprotected load.
    static int LimitOf(Manifest manifest) => PrivacySettings.SmallCountOf(manifest.ModelVersion) ?? 1;
}
