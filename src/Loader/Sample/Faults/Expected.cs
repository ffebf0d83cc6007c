namespace Analytics.Loader.Sample.Faults;

/// <summary>How a load handles a row.</summary>
enum Handling { Refused, Converted, Kept }

/// <summary>
/// The expected result of a seeded fault: how the load handles the row, and which checks report it.
/// </summary>
sealed record Expected(Handling Handling, params string[] Checks)
{
    /// <summary>A cell does not fit its column: the row goes to the worklist.</summary>
    public static readonly Expected Refused = new(Handling.Refused);

    /// <summary>A cell has one possible reading and is converted.</summary>
    public static readonly Expected Converted = new(Handling.Converted);

    /// <summary>Unusual but valid: the row is loaded unchanged.</summary>
    public static readonly Expected Kept = new(Handling.Kept);

    /// <summary>The row is loaded, and each of these checks reports one more offender.</summary>
    public static Expected Warned(params string[] checks) => new(Handling.Kept, checks);
}
