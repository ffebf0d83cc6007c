namespace Analytics.Forecast;

/// <summary>One simulation and everything that is read from it. The deadline lies ahead and the pool is not used up.</summary>
sealed class PacerRun
{
    readonly ForecastInput _input;
    readonly PacerPaths _paths;

    public PacerRun(ForecastInput input, WhatIf whatIf, PacerFit? fit = null)
    {
        _input = input;
        _paths = new PacerPaths(
            input, PacerPrior.Standard, fit ?? new PacerFit(input, PacerPrior.Standard), whatIf);
        Final = CountAfter(_paths.Steps.Length - 1);
    }

    /// <summary>The count at the deadline.</summary>
    public CountDistribution Final { get; }

    public Projection Projection()
    {
        var lastOfYear = Array.FindLastIndex(_paths.Steps, step => step.Year < _input.YearlyCounts.Count);
        return new Projection(
            _input, Pace.Of(_input), Final, CountAfter(lastOfYear), Reached(), Chance.Of(_input, Final.AtLeast(_input.Target)));
    }

    public IEnumerable<FanPoint> Fan()
    {
        var asOf = _input.AsOf;
        // As of the last day of a month its end is known, and the fan begins there.
        if (asOf.AddDays(1).Month != asOf.Month) yield return new FanPoint(asOf, CountAfter(-1));
        for (var step = 0; step < _paths.Steps.Length; step++) yield return new FanPoint(DayAfter(step), CountAfter(step));
    }

    CountDistribution CountAfter(int step)
    {
        var tallies = new int[_input.Cells + 1];
        for (var path = 0; path < _paths.Paths; path++) tallies[_paths.CountAfter(path, step)]++;
        return CountDistribution.OfPaths(tallies, _paths.Paths, step == _paths.Steps.Length - 1 ? _paths.CutPaths : 0);
    }

    ReachDates Reached()
    {
        var arrivals = new int[_paths.Steps.Length];
        for (var path = 0; path < _paths.Paths; path++)
            if (FirstAtTarget(path) is { } step)
                arrivals[step]++;
        return new ReachDates(DayOf(arrivals, 0.10), DayOf(arrivals, 0.50), DayOf(arrivals, 0.90));
    }

    int? FirstAtTarget(int path)
    {
        for (var step = 0; step < _paths.Steps.Length; step++)
            if (_paths.CountAfter(path, step) >= _input.Target)
                return step;
        return null;
    }

    // The end of the month in which that share of the paths has arrived; null when they have not by the deadline.
    DateOnly? DayOf(int[] arrivals, double share)
    {
        var arrived = 0;
        for (var step = 0; step < arrivals.Length; step++)
            if ((arrived += arrivals[step]) >= share * _paths.Paths)
                return DayAfter(step);
        return null;
    }

    DateOnly DayAfter(int step) =>
        ProgrammeCalendar.DateAt(_input.FirstYear, Math.Min(_paths.Steps[step].EndsAt, _input.ProgrammeYears));
}
