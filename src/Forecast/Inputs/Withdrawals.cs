namespace Analytics.Forecast.Inputs;

/// <summary>
/// The recorded withdrawals of titles. The monthly hazard of a title is Gamma(0.5 + withdrawals, 600 + cell-months):
/// without data about one title in 1,200 months is lost, and observations soon outweigh the prior.
/// </summary>
/// <param name="Count">Titles withdrawn so far, 0 up to those granted.</param>
/// <param name="CellMonths">Months for which titles were held, summed over cells.</param>
/// <param name="LockOutMonths">Months after which the cell may be recognised again.</param>
/// <param name="LockedOut">
/// Cells still locked out at the as-of date. Their remaining time is not known: they are assumed to return after a
/// full lock-out.
/// </param>
public sealed record Withdrawals(int Count, double CellMonths, int LockOutMonths = 12, int LockedOut = 0)
{
    /// <summary>The maximum lock-out, a century.</summary>
    public const int MaxLockOutMonths = 1200;

    const double PriorCount = 0.5;
    const double PriorCellMonths = 600;

    /// <summary>Shape of the hazard's gamma distribution.</summary>
    internal double Shape => PriorCount + Count;

    /// <summary>The rate of the hazard's gamma distribution, in cell-months.</summary>
    internal double Rate => PriorCellMonths + CellMonths;
}
