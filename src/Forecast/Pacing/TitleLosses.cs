using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Pacing;

/// <summary>
/// The titles lost on one path: each month the stock is thinned binomially at a hazard drawn once for the path, and a
/// cell that lost its title waits for the lock-out before it can be recognised again. Uses a random stream of its
/// own, so that recognitions use the same random numbers with and without withdrawals.
/// </summary>
ref struct TitleLosses
{
    readonly Withdrawals? _withdrawals;
    readonly MonthStep[] _steps;
    readonly Span<int> _lostAt;
    readonly double _hazard;
    RandomStream _random;
    int _lockedBefore;

    /// <summary>Cells that may not be recognised at present.</summary>
    public int LockedOut { get; private set; }

    /// <summary>Titles lost since the as-of date.</summary>
    public int Lost { get; private set; }

    /// <param name="withdrawals">Null without withdrawals; nothing is drawn then.</param>
    /// <param name="steps">The months ahead.</param>
    /// <param name="scratch">As long as <paramref name="steps"/>; unused without withdrawals.</param>
    /// <param name="random">The path's stream for losses.</param>
    public TitleLosses(Withdrawals? withdrawals, MonthStep[] steps, Span<int> scratch, RandomStream random)
    {
        _lostAt = scratch;
        (_withdrawals, _steps, _random) = (withdrawals, steps, random);
        if (withdrawals is null) return;
        _hazard = _random.Gamma(withdrawals.Shape) / withdrawals.Rate;
        LockedOut = _lockedBefore = withdrawals.LockedOut;
    }

    /// <summary>Returns cells whose lock-out has ended by the start of the step.</summary>
    public void Return(int step)
    {
        if (_withdrawals is not { } withdrawals) return;
        var lostIn = step - withdrawals.LockOutMonths - 1;
        if (lostIn >= 0) LockedOut -= _lostAt[lostIn];
        if (step < withdrawals.LockOutMonths) return;
        LockedOut -= _lockedBefore;
        _lockedBefore = 0;
    }

    /// <summary>Titles lost within the step, of those held at its start.</summary>
    public int In(int step, int held)
    {
        if (_withdrawals is null) return 0;
        var lost = BinomialQuantile.At(held, _hazard * _steps[step].Fraction, _random.Uniform());
        _lostAt[step] = lost;
        LockedOut += lost;
        Lost += lost;
        return lost;
    }
}
