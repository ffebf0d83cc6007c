using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Pipelines;
using Analytics.Forecast.Questions;

namespace Analytics.Forecast.Tests;

/// <summary>
/// Inputs that no programme has, the same for the same seed: each figure is mostly sensible and sometimes anything.
/// </summary>
sealed class AbsurdInputs(int seed)
{
    static readonly double[] OddNumbers =
        [0, -0.0, -1, 1e-300, 0.5, 11.999999, 12, 12.000001, 1e9, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    static readonly int[] OddCounts = [0, 1, -1, 117, 118, 1_000, 100_001, int.MaxValue, int.MinValue];

    readonly Random _random = new(seed);

    public ForecastInput Input()
    {
        var counts = Counts(Number(_random.Next(1, 7), 12)).ToArray();
        var cells = Count(counts.Where(count => count is >= 0 and < 1_000).Sum() + _random.Next(0, 120));
        return new ForecastInput(
            cells, Count(_random.Next(0, 130)), Number(counts.Length + _random.Next(0, 3) + _random.NextDouble(), 20),
            counts,
            Number(_random.NextDouble() * 12, 20), Count(2020, 40))
        {
            MonthlyCounts = _random.Next(5) == 0
                ? [.. counts.Select(count => (IReadOnlyList<int>)[.. Counts(_random.Next(14)).Select(n => n % 2)])]
                : null,
            Withdrawals = _random.Next(3) == 0
                ? new Withdrawals(Count(_random.Next(4), 8), Number(_random.Next(2_000), 8), Count(_random.Next(30), 8),
                    Count(0, 8)) : null,
            Registered = _random.Next(3) == 0 ? Count(_random.Next(20), 8) : null,
            FirstYearShare = Number(_random.Next(3) == 0 ? 0.5 : 1, 25),
        };
    }

    public WhatIf WhatIf() => new(Number(_random.NextDouble() * 2, 4))
    {
        MoreCells = Count(_random.Next(10), 4),
        MoreRegistrations = Count(_random.Next(10), 4),
        Campaigns = [new Campaign(Day(), Day(), Number(2, 4))],
    };

    /// <summary>Communes of those counts, mostly: some sum to another district.</summary>
    public List<CommuneState> Communes(ForecastInput input)
    {
        var cells = (int)Math.Clamp((long)input.Cells, 0, 2_000);
        var recognised = (int)Math.Clamp(input.Recognised, 0, cells);
        CommuneState first = new("first", cells / 2, recognised / 2, Number(900, 15),
            Count(_random.Next(60), 8))
        { Readiness = Number(1, 15) };
        return [
            first, new("second", cells - cells / 2, recognised - recognised / 2, Number(0, 15),
                Count(5, 15)) { Ready = Count(0, 15) },
        ];
    }

    public PipelineState Pipeline(ForecastInput input) => new(
        [.. Enumerable.Range(0, (int)Math.Clamp((long)input.Cells, 0, 2_000)).Select(i => new CellState(
            $"{i}", i < input.Recognised ? CellStage.Recognised : (CellStage)_random.Next(2), Number(1, 2_000)))],
        Count(12, 8), Number(300, 15), Count(1, 15), Count(9, 15), Number(900, 15));

    public ForecastQuestion Question() => new()
    {
        Target = _random.Next(4) == 0 ? Count(60, 3) : null,
        Deadline = _random.Next(4) == 0 ? Day() : null,
        WantedChance = Number(_random.NextDouble(), 4),
        WhatIf = WhatIf(),
    };

    DateOnly Day() => _random.Next(6) switch
    {
        0 => DateOnly.MinValue,
        1 => DateOnly.MaxValue,
        2 => new DateOnly(2024, 2, 29),
        _ => new DateOnly(2020 + _random.Next(8), 1 + _random.Next(12), 28),
    };

    IEnumerable<int> Counts(double howMany) =>
        Enumerable.Range(0, (int)Math.Clamp(double.IsNaN(howMany) ? 0 : howMany, 0, 9))
            .Select(_ => Count(_random.Next(15), 25));

    // One in so many is odd.
    int Count(int sensible, int odds = 15) =>
        _random.Next(odds) == 0 ? OddCounts[_random.Next(OddCounts.Length)] : sensible;

    double Number(double sensible, int odds) =>
        _random.Next(odds) == 0 ? OddNumbers[_random.Next(OddNumbers.Length)] : sensible;
}
