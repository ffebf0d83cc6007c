namespace Analytics.Dashboard.Identity;

/// <summary>What a route requires of its user.</summary>
public enum Capability
{
    /// <summary>The pages, their files and charts, and the same figures as JSON.</summary>
    ReadPages,

    /// <summary>Keeping and retiring scenarios of the forecast.</summary>
    SaveScenarios,

    /// <summary>Running SQL of one's own, and keeping it.</summary>
    RunSql,

    /// <summary>Taking the snapshot file away whole.</summary>
    FetchSnapshot,

    /// <summary>Starting loads, publishing a held one, rolling back.</summary>
    RunLoads,

    /// <summary>Accounts, tokens, the log of statements, the job queue.</summary>
    Administer,
}

/// <summary>Who may do what: the one table.</summary>
public static class Capabilities
{
    static readonly Dictionary<Role, Capability[]> Table = new()
    {
        [Role.Viewer] = [Capability.ReadPages],
        [Role.Planner] = [Capability.ReadPages, Capability.SaveScenarios],
        [Role.Analyst] = [Capability.ReadPages, Capability.SaveScenarios, Capability.RunSql, Capability.FetchSnapshot],
        [Role.Operator] = [Capability.ReadPages, Capability.RunSql, Capability.FetchSnapshot, Capability.RunLoads],
        [Role.Administrator] = Enum.GetValues<Capability>(),
    };

    public static bool May(this Role role, Capability capability) => Table[role].Contains(capability);

    /// <summary>What a role may do, in the order of the enumeration.</summary>
    public static IReadOnlyList<Capability> Of(Role role) => Table[role];

    /// <summary>
    /// True if a role has all capabilities of another. A user can only assign roles that their own role covers.
    /// </summary>
    public static bool Covers(this Role role, Role other) => Table[other].All(c => role.May(c));

    /// <summary>The role of a name as people type it, in any case; null for what names none.</summary>
    public static Role? Named(string? name) =>
        Enum.GetValues<Role>().Where(r => string.Equals(r.ToString(), name, StringComparison.OrdinalIgnoreCase))
        .Cast<Role?>().FirstOrDefault();

    /// <summary>The names of all roles for a sentence: viewer, planner, ...</summary>
    public static string Names => string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant();
}
