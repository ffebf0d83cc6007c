namespace Analytics.Loader.Sample.Faults;
static class FaultList { public static readonly IReadOnlyList<Fault> All = []; }
