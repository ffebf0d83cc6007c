using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Pipelines;

/// <summary>
/// Counts over paths: how often each cell is recognised by two dates, and the final number of titles.
/// </summary>
sealed class CellTally(int recognised, int pool, int cells, int thisYear, int never)
{
    readonly int[] _thisYear = new int[cells];
    readonly int[] _byDeadline = new int[cells];
    readonly int[] _finals = new int[pool + 1];
    int _paths;

    /// <summary>The last step of this year.</summary>
    public int ThisYearStep => thisYear;

    /// <summary>Adds a path on which each cell is recognised in a step, or never.</summary>
    public void Add(ReadOnlySpan<int> recognisedIn)
    {
        var count = recognised;
        for (var cell = 0; cell < recognisedIn.Length; cell++)
        {
            if (recognisedIn[cell] >= never) continue;
            count++;
            _byDeadline[cell]++;
            if (recognisedIn[cell] <= thisYear) _thisYear[cell]++;
        }
        AddFinal(count);
    }

    /// <summary>
    /// Adds a path with that final number of titles, on which these cells are recognised, the first of them within
    /// this year.
    /// </summary>
    public void Add(int final, ReadOnlySpan<int> winners, int winnersThisYear)
    {
        for (var i = 0; i < winners.Length; i++)
        {
            _byDeadline[winners[i]]++;
            if (i < winnersThisYear) _thisYear[winners[i]]++;
        }
        AddFinal(final);
    }

    /// <summary>The counts as shares of the paths.</summary>
    public CountDistribution Count() => CountDistribution.OfPaths(_finals, _paths, 0);

    /// <summary>Each cell's share of the paths on which it is recognised within this year.</summary>
    public double[] ThisYear() => Array.ConvertAll(_thisYear, tally => (double)tally / _paths);

    /// <summary>The same by the deadline.</summary>
    public double[] ByDeadline() => Array.ConvertAll(_byDeadline, tally => (double)tally / _paths);

    void AddFinal(int final)
    {
        _finals[final]++;
        _paths++;
    }
}
