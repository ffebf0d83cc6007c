using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Communes;

/// <summary>Allocates district paths to communes, one after the other.</summary>
sealed class CommunePaths
{
    // An arbitrary constant that separates this stream from that of recognitions.
    const ulong AllocationSeed = 0x436F_6D6D_756E_6573;

    readonly IReadOnlyList<CommuneState> _communes;
    readonly CommuneMultipliers _multipliers;
    readonly ulong _seed;
    readonly int _recognised;
    readonly int[] _counts;
    readonly double[] _factors;

    // The communes and readiness of the cells without the title, with space at the end for cells that lose it.
    readonly int[] _communeOf;
    readonly double[] _readinessOf;
    readonly int[] _entrants;
    readonly double[] _arrivals;
    readonly int _remaining;

    public CommunePaths(ForecastInput input, IReadOnlyList<CommuneState> communes)
    {
        (_communes, _multipliers, _seed) =
            (communes, new CommuneMultipliers(communes), PacerSeed.Of(input) ^ AllocationSeed);
        _recognised = (int)input.Recognised;
        (_counts, _factors) = (new int[communes.Count], new double[communes.Count]);
        (_communeOf, _entrants) = (new int[input.Cells], new int[input.Cells]);
        (_readinessOf, _arrivals) = (new double[input.Cells], new double[input.Cells]);
        for (var c = 0; c < communes.Count; c++)
        {
            for (var cell = 0; cell < communes[c].Remaining; cell++)
                Add(ref _remaining, c, communes[c].CellReadiness?[cell] ?? 1);
        }
    }

    /// <summary>
    /// The communes' counts at the deadline, which sum to <paramref name="final"/>; valid until the next call.
    /// </summary>
    /// <param name="path">The index of the path.</param>
    /// <param name="final">The district's count.</param>
    /// <param name="lost">Titles lost on the path; those beyond the titles held today are taken from the new
    /// ones.</param>
    public ReadOnlySpan<int> Of(int path, int final, int lost)
    {
        var random = new RandomStream(_seed, path);
        for (var c = 0; c < _counts.Length; c++) _counts[c] = _communes[c].Recognised;
        _multipliers.Draw(_factors, ref random);
        var entrants = Lose(Math.Min(lost, _recognised), ref random);
        for (var i = 0; i < entrants; i++)
        {
            _entrants[i] = _communeOf[i];
            _arrivals[i] = -Elementary.Log(random.Uniform()) / (_factors[_communeOf[i]] * _readinessOf[i]);
        }
        var winners = final - _recognised + Math.Min(lost, _recognised);
        ExponentialRace.MoveWinnersFirst(_arrivals.AsSpan(0, entrants), _entrants.AsSpan(0, entrants), winners);
        for (var i = 0; i < winners; i++) _counts[_entrants[i]]++;
        return _counts;
    }

    // Every title held is equally likely to be lost; its cell becomes eligible again.
    int Lose(int lost, ref RandomStream random)
    {
        var entrants = _remaining;
        for (var i = 0; i < lost; i++)
        {
            var (c, place) = (0, (int)(random.Uniform() * (_recognised - i)));
            while (place >= _counts[c]) place -= _counts[c++];
            _counts[c]--;
            Add(ref entrants, c, 1);
        }
        return entrants;
    }

    void Add(ref int entrants, int commune, double readiness)
    {
        _communeOf[entrants] = commune;
        _readinessOf[entrants++] = readiness;
    }
}
