using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Pacing;

/// <summary>
/// One simulation and all results read from it. The deadline is in the future and the pool is not used up.
/// </summary>
sealed class PacerRun
{
    readonly ForecastInput _input;
    readonly PacerPaths _paths;

    /// <param name="input">The observations.</param>
    /// <param name="whatIf">The what-if.</param>
    /// <param name="fit">The fit; computed from the input where not given.</param>
    /// <param name="luckOf">The input that gives the seed; this input where not given.</param>
    public PacerRun(ForecastInput input, WhatIf whatIf, PacerFit? fit = null, ForecastInput? luckOf = null)
    {
        _input = whatIf.On(input);
        _paths = new PacerPaths(
            input, PacerPrior.Standard, fit ?? new PacerFit(input, PacerPrior.Standard), whatIf,
            PacerSeed.Of(luckOf ?? input));
        Final = CountAfter(_paths.Steps.Length - 1);
    }

    /// <summary>The pool under the what-if.</summary>
    public int Pool => _input.Cells;

    /// <summary>The number of paths.</summary>
    public int Paths => _paths.Paths;

    /// <summary>The count at the deadline on a path.</summary>
    public int FinalOn(int path) => _paths.CountAfter(path, _paths.Steps.Length - 1);

    /// <summary>The count after a step on a path.</summary>
    public int CountOn(int path, int step) => _paths.CountAfter(path, step);

    /// <summary>Titles lost by the deadline on a path.</summary>
    public int LostOn(int path) => _paths.LostOn(path);

    /// <summary>The months ahead.</summary>
    public MonthStep[] Steps => _paths.Steps;

    /// <summary>The count at the deadline.</summary>
    public CountDistribution Final { get; }

    public Projection Projection()
    {
        var lastOfYear = Array.FindLastIndex(_paths.Steps, step => step.Year < _input.YearlyCounts.Count);
        return new Projection(
            _input, Pace.Of(_input), Final, CountAfter(lastOfYear), Reached(),
            Chance.Of(_input, Final.AtLeast(_input.Target)));
    }

    public IEnumerable<FanPoint> Fan()
    {
        var asOf = _input.AsOf;
        // On the last day of a month its end is known, and the fan begins there.
        if (asOf.AddDays(1).Month != asOf.Month) yield return new FanPoint(asOf, CountAfter(-1));
        for (var step = 0; step < _paths.Steps.Length; step++)
            yield return new FanPoint(DayAfter(step), CountAfter(step));
    }

    /// <summary>The count on a day between the as-of date and the deadline, on the same paths.</summary>
    public static CountDistribution CountOn(ForecastInput input, DateOnly day)
    {
        // The final surge belongs to the year of the deadline, and must not be applied to the year of the day.
        var prior = day.Year == input.Deadline.Year
            ? PacerPrior.Standard : PacerPrior.Standard with { FinalSurges = [new(1, 1)] };
        var paths = new PacerPaths(input.Until(day), prior, new PacerFit(input, prior), WhatIf.Nothing,
            PacerSeed.Of(input));
        return CountAfter(paths, input.Cells, paths.Steps.Length - 1);
    }

    CountDistribution CountAfter(int step) => CountAfter(_paths, _input.Cells, step);

    static CountDistribution CountAfter(PacerPaths paths, int cells, int step)
    {
        var tallies = new int[cells + 1];
        for (var path = 0; path < paths.Paths; path++) tallies[paths.CountAfter(path, step)]++;
        return CountDistribution.OfPaths(tallies, paths.Paths, step == paths.Steps.Length - 1 ? paths.CutPaths : 0);
    }

    ReachDates Reached()
    {
        var arrivals = new int[_paths.Steps.Length];
        for (var path = 0; path < _paths.Paths; path++)
        {
            if (FirstAtTarget(path) is { } step)
                arrivals[step]++;
        }

        return new ReachDates(DayOf(arrivals, 0.10), DayOf(arrivals, 0.50), DayOf(arrivals, 0.90));
    }

    int? FirstAtTarget(int path)
    {
        for (var step = 0; step < _paths.Steps.Length; step++)
        {
            if (_paths.CountAfter(path, step) >= _input.Target)
                return step;
        }

        return null;
    }

    // The end of the month in which that share of the paths has reached the target; null when it has not by the
    // deadline.
    DateOnly? DayOf(int[] arrivals, double share)
    {
        var arrived = 0;
        for (var step = 0; step < arrivals.Length; step++)
        {
            if ((arrived += arrivals[step]) >= share * _paths.Paths)
                return DayAfter(step);
        }

        return null;
    }

    DateOnly DayAfter(int step) =>
        ProgrammeCalendar.DateAt(_input.FirstYear, Math.Min(_paths.Steps[step].EndsAt, _input.ProgrammeYears));
}
