namespace Analytics.Dashboard.Identity;

/// <summary>
/// The role of an account or a token. It permits what <see cref="Capabilities"/> lists for it, and nothing else.
/// </summary>
public enum Role
{
    /// <summary>Reads pages: leadership and the offices.</summary>
    Viewer,

    /// <summary>Keeps scenarios of the forecast as well.</summary>
    Planner,

    /// <summary>Also runs SQL.</summary>
    Analyst,

    /// <summary>
    /// Keeps the loads running. No analyst who may do more: scenarios are not the operator's to make.
    /// </summary>
    Operator,

    /// <summary>Everything, and who else may do what.</summary>
    Administrator,
}
