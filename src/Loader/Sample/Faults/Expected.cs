namespace Analytics.Loader.Sample.Faults;

/// <summary>What becomes of a row in a load.</summary>
enum Handling { Refused, Converted, Kept }

/// <summary>What a load must make of a sown fault: how it takes the row, and which checks must tell of it.</summary>
sealed record Expected(Handling Handling, params string[] Checks)
{
    /// <summary>A cell fits no column: the row goes to the worklist.</summary>
    public static readonly Expected Refused = new(Handling.Refused);

    /// <summary>A cell can be read in one way only, and is.</summary>
    public static readonly Expected Converted = new(Handling.Converted);

    /// <summary>Odd and sound: the row is taken as it is.</summary>
    public static readonly Expected Kept = new(Handling.Kept);

    /// <summary>The row is taken, and each of these checks counts one offender more.</summary>
    public static Expected Warned(params string[] checks) => new(Handling.Kept, checks);
}
