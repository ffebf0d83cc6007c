namespace Analytics.Loader.Sample.Faults;

/// <summary>
/// All faults that the option adds: values that SQLite can store and a column of the warehouse cannot, and rows that
/// fit their columns and break a rule. A few of each, so that the load shows them without being dominated by them.
/// </summary>
/// <remarks>
/// Text that SQLite itself converts on writing ('12 ', '1.234') is no fault of the file: it is stored as a number.
/// </remarks>
static class FaultList
{
    public static readonly IReadOnlyList<Fault> All =
        [.. NumberFaults.All, .. DateFaults.All, .. TextFaults.All, .. KeyFaults.All, .. RuleFaults.All];
}
