namespace Analytics.Loader.Tests.Loading;

/// <summary>
/// The sample, loaded as it comes and again after hamlets were merged on 01/07/2022: two that held the title, one,
/// none, across communes, with a title that ended and one to be confirmed; a hamlet that was renamed; and a commune
/// that went into another.
/// </summary>
public sealed class MergedWorkspace : LoadWorkspace
{
    public const int OfTwo = 800900, OfOne = 800901, OfNone = 800902, AcrossCommunes = 800903, ToConfirm =
        800904, Ended = 800905;

    public LoadResult Result { get; }

    public MergedWorkspace(CleanWorkspace clean)
        : base(clean)
    {
        foreach (var (successor, unit, title, predecessors) in (ReadOnlySpan<(int, int, string, int[])>)
            [(OfTwo, 2, "giu", [4, 5]), (OfOne, 7, "giu", [37, 38]), (OfNone, 1, "giu", [1, 2]), (AcrossCommunes, 6,
                "giu", [113, 31]), (ToConfirm, 4, "cho_xac_nhan", [22, 23]), (Ended, 5, "het", [26, 27])])
        {
            Run("a", $"INSERT INTO cell (id, unit_id, name_vi, kind, established_on, recorded_on) VALUES ({successor}, {unit}, 'Ấp Mới {successor}', 'ap', '2022-07-01', '2022-07-02')");
            foreach (var old in predecessors)
            {
                Run("a", $"UPDATE cell SET dissolved_on = '2022-06-30' WHERE id = {old}");
                Run("a", $"INSERT INTO cell_succession (predecessor_cell_id, successor_cell_id, happened_on, title, legal_basis, recorded_on) VALUES ({old}, {successor}, '2022-07-01', '{title}', 'QĐ 12', '2022-07-02')");
            }
        }

        Run("a", "INSERT INTO cell_name (cell_id, name_vi, name_en, valid_to, recorded_on) VALUES (80, 'Ấp Cũ', 'Old hamlet', '2022-02-28', '2022-03-01'); UPDATE cell SET name_vi = 'Ấp Đổi Tên' WHERE id = 80");
        Run("a", "UPDATE unit SET valid_to = '2022-07-09' WHERE id = 3; INSERT INTO unit (id, code, name_vi, kind, valid_from, recorded_on) VALUES (800003, '99999', 'Xã Gộp', 'xa', '2022-07-10', '2022-07-10')");
        Run("a", "INSERT INTO unit_succession (predecessor_unit_id, successor_unit_id, happened_on, legal_basis, recorded_on) VALUES (3, 800003, '2022-07-10', 'NQ 1', '2022-07-10')");
        Result = Load();
    }
}
