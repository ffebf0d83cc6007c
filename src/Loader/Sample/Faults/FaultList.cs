namespace Analytics.Loader.Sample.Faults;

/// <summary>
/// Every fault that the option sows: what a cell of SQLite can hold and a column of the warehouse cannot, and rows that
/// fit their columns and break a rule. A few of each, so that a load shows them and is not drowned by them.
/// </summary>
/// <remarks>A number in text that SQLite itself converts on writing ('12 ', '1.234') is no fault of a file: it is stored as a number.</remarks>
static class FaultList
{
    public static readonly IReadOnlyList<Fault> All =
        [.. NumberFaults.All, .. DateFaults.All, .. TextFaults.All, .. KeyFaults.All, .. RuleFaults.All];
}
