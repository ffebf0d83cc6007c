namespace Analytics.Dashboard.Http.Caching;

/// <summary>
/// On a page or an address whose answer follows from the snapshot, the journal of loads, the briefs on file, the
/// address, language and theme, and the role of the user: neither the clock, nor the application's own database, nor
/// the identity decides any of it. It is rendered once and then cached.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedBySnapshotAttribute : Attribute;
