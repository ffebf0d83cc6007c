using System.Globalization;
using Analytics.Loader.Tests.Loading;

namespace Analytics.Loader.Tests.Privacy;

/// <summary>
/// An adversary who has every page, answer, file and mart that a viewer may see, of every kept load and on every date,
/// and reasons by sums, differences and bounds. It shares no code with the product: it eliminates with fractions in one
/// dense matrix and knows the true counts
/// only to be judged by.
/// </summary>
sealed class Adversary(LoadWorkspace workspace)
{
    static readonly string[] Measures = ["poor", "near_poor", "policy", "member"];

    readonly Dictionary<string, int> _numbers = [];
    readonly List<(string Name, double Least, double Most)> _counts = [];
    readonly List<(Dictionary<int, double> Terms, double Least, double Most)> _facts = [];
    readonly Dictionary<string, double> _truth = [];
    readonly HashSet<string> _public = [];

    /// <summary>The small counts that it finds, each with the value that it found and which is the true one.</summary>
    public static List<string> Finds(LoadWorkspace workspace, IReadOnlyList<int> loads, IReadOnlyList<string> days,
        int smallCount = 5, string flags = Flags)
    {
        var adversary = new Adversary(workspace);
        foreach (var load in loads)
            foreach (var day in days) adversary.Read(load, loads[^1], day, smallCount, flags);
        return adversary.Solve(smallCount);
    }

    /// <summary>
    /// Criteria by code, as the criterion's own page words them: of what they are the share or number, and up to where
    /// they are met.
    /// </summary>
    public const string Flags = "TC07:poor:4%;TC09:policy+member:0";

    void Read(int load, int newest, string day, int smallCount, string flags)
    {
        var units = Units(load, newest, day);
        foreach (var hamlet in units)
        {
            for (var m = 0; m < Measures.Length; m++)
                Tell(hamlet.Counts[m], hamlet.Households, hamlet.Shown[m], hamlet.Bands[m], smallCount);
            foreach (var part in (int[])[2, 3])
                Fact([(hamlet.Counts[part], 1), (hamlet.Counts[0], -1), (hamlet.Counts[1], -1)], -1e12, 0);
            Fact([(hamlet.Counts[0], 1), (hamlet.Counts[1], 1)], 0, hamlet.Households);
        }

        foreach (var sum in Ask(load,
            $"SELECT commune_id, year, standard_code, is_year_end, poor, near_poor, policy_households, member_households, poor_band, near_poor_band, policy_band, member_band FROM marts.poverty_commune_at(DATE '{day}')"))
        {
            Tell(sum, units.Where(u => u.Commune == sum[0] && u.Round == string.Join(' ', sum[1..4])), sum[4..],
                smallCount);
        }

        foreach (var sum in Ask(load,
            $"SELECT year, standard_code, is_year_end, poor, near_poor, policy_households, member_households, poor_band, near_poor_band, policy_band, member_band FROM marts.poverty_at(DATE '{day}')"))
        {
            Tell(sum, units.Where(u => u.Round == string.Join(' ', sum[..3])), sum[3..], smallCount);
        }

        foreach (var sum in Ask(load,
            $"SELECT is_recognised, year, standard_code, is_year_end, poor, near_poor, NULL, NULL, poor_band, near_poor_band, 'withheld', 'withheld' FROM marts.poverty_title_at(DATE '{day}')"))
        {
            Tell(sum, units.Where(u => u.IsRecognised == sum[0] && u.Round == string.Join(' ', sum[1..4])), sum[4..],
                smallCount);
        }

        foreach (var (code, measures, limit, isShare) in flags.Split(';').Select(f => f.Split(':'))
            .Select(f =>
                (f[0], f[1].Split('+').Select(m => Array.IndexOf(Measures, m)), f[2].TrimEnd('%'), f[2].EndsWith('%'))))
        {
            foreach (var flag in Ask(load,
                $"SELECT cell_id, is_met, assessed_on FROM marts.cell_criterion_at(DATE '{day}') WHERE code = '{code}'"))
            {
                foreach (var hamlet in units.Where(u => u.Cell == flag[0]))
                {
                    var bound = Math.Floor(
                        (double.Parse(limit, CultureInfo.InvariantCulture) * (isShare ? hamlet.Households / 100 : 1))
                            + 1e-9);
                    var isMet = flag[1] == "True";
                    var sum = measures.Sum(m => _truth[hamlet.Counts[m]]);
                    // What is stated of another review misleads: a wrong value is no find.
                    if (isMet == sum <= bound)
                    {
                        Fact(measures.Select(m => (hamlet.Counts[m], 1.0)), isMet ? 0 : bound + 1,
                            isMet ? bound : 1e12);
                    }
                }
            }
        }
    }

    // A count is the same in two loads while nothing was said to have changed in its hamlet, or what changed is the
    // same again.
    List<Hamlet> Units(int load, int newest, string day)
    {
        var truth = Ask(load, $"""
            SELECT shown.cell_id, shown.review_year, shown.standard_code, shown.is_year_end, shown.households, shown.poor, shown.near_poor, shown.policy_households, shown.member_households, round.review_id
            FROM core.yearly_household_review_at(DATE '{day}') AS shown
            JOIN core.household_round AS round USING (cell_id, review_year, standard_code, stage)
            """).ToDictionary(r => string.Join(' ', r[..4]));
        var versions = Ask(newest,
            $"SELECT entity_id, value FROM marts.fact_version WHERE subject = 'poverty' AND valid_from_load <= {load} AND (valid_to_load IS NULL OR valid_to_load > {load})").ToDictionary(r => r[0], r => r[1]);
        return [.. Ask(load, $"""
            SELECT cell_id, year, standard_code, is_year_end, commune_id, is_recognised, households, poor, near_poor, policy_households, member_households, poor_band, near_poor_band, policy_band, member_band, is_illustrative
            FROM marts.cell_poverty_at(DATE '{day}')
            """).Select(r =>
        {
            var of = truth[string.Join(' ', r[..4])];
            string[] counts =
            [
                .. Measures.Select(
                    (m, at) => $"{m} of hamlet {r[0]} in {string.Join(' ', r[1..4])}, review {of[9]} version {versions[of[9]]}" + (at < 2 ? "" : $" {of[5 + at]}")),
            ];
            for (var m = 0; m < 4; m++) _truth[counts[m]] = double.Parse(of[5 + m], CultureInfo.InvariantCulture);
            // The public record names its own.
            if (r[15] == "False") _public.UnionWith(counts);
            return new Hamlet(r[0], string.Join(' ', r[1..4]), r[4], r[5],
                double.Parse(r[6], CultureInfo.InvariantCulture), counts, r[7..11], r[11..15]);
        })];
    }

    void Tell(string[] row, IEnumerable<Hamlet> hamlets, string[] said, int smallCount)
    {
        var parts = hamlets.ToList();
        for (var m = 0; m < 4; m++)
        {
            if (said[m] == "-" && said[4 + m] != "small") continue;
            var (least, most) = said[m] == "-" ? (1, smallCount - 1) : (Number(said[m]), Number(said[m]));
            Fact(parts.Select(p => (p.Counts[m], 1.0)), least, most);
        }

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    void Tell(string count, double households, string shown, string band, int smallCount)
    {
        var value = shown == "-" ? (double?)null : double.Parse(shown, CultureInfo.InvariantCulture);
        Fact([(count, 1)], value ?? (band == "small" ? 1 : 0),
            value ?? (band == "small" ? smallCount - 1 : households));
    }

    void Fact(IEnumerable<(string Count, double Factor)> terms, double least, double most)
    {
        var row = new Dictionary<int, double>();
        foreach (var (count, factor) in terms)
        {
            if (!_numbers.TryGetValue(count, out var number))
            {
                _numbers[count] = number = _counts.Count;
                _counts.Add((count, 0, 1e12));
            }

            row[number] = factor;
        }

        if (row.Count > 0) _facts.Add((row, least, most));
    }

    List<string> Solve(int smallCount)
    {
        while (Narrow()) ;
        foreach (var sum in Eliminated()) _facts.Add(sum);
        while (Narrow()) ;
        return [
            .. _counts.Where(
                c => c.Least == c.Most && c.Least >= 1 && c.Least < smallCount && _truth[c.Name] == c.Least
                    && !_public.Contains(c.Name)).Select(c => $"{c.Name} is {c.Least}").Distinct(),
        ];
    }

    bool Narrow()
    {
        var hasMoved = false;
        foreach (var (terms, least, most) in _facts)
        {
            double low = 0, high = 0;
            foreach (var (number, factor) in terms)
            {
                low += factor > 0 ? factor * _counts[number].Least : factor * _counts[number].Most;
                high += factor > 0 ? factor * _counts[number].Most : factor * _counts[number].Least;
            }

            foreach (var (number, factor) in terms)
            {
                var (name, from, to) = _counts[number];
                var (ownLow, ownHigh) = factor > 0 ? (factor * from, factor * to) : (factor * to, factor * from);
                var (a, b) = ((least - (high - ownHigh)) / factor, (most - (low - ownLow)) / factor);
                var (newFrom, newTo) = (Math.Ceiling(Math.Min(a, b) - 1e-6), Math.Floor(Math.Max(a, b) + 1e-6));
                if ((newFrom <= from && newTo >= to) || newFrom > to || newTo < from) continue;
                _counts[number] = (name, Math.Max(from, newFrom), Math.Min(to, newTo));
                low += (factor > 0 ? factor * _counts[number].Least : factor * _counts[number].Most) - ownLow;
                high += (factor > 0 ? factor * _counts[number].Most : factor * _counts[number].Least) - ownHigh;
                hasMoved = true;
            }
        }

        return hasMoved;
    }

    List<(Dictionary<int, double>, double, double)> Eliminated()
    {
        var open = _counts.Select((c, at) => (c, at)).Where(c => c.c.Least < c.c.Most)
            .Select((c, column) => (c.at, column)).ToDictionary(c => c.at, c => c.column);
        var matrix = new List<double[]>();
        var seen = new HashSet<string>();
        foreach (var (terms, least, most) in _facts.Where(f => f.Least == f.Most))
        {
            var row = new double[open.Count + 1];
            row[^1] = least;
            foreach (var (number, factor) in terms)
            {
                if (open.TryGetValue(number, out var column)) row[column] += factor;
                else row[^1] -= factor * _counts[number].Least;
            }

            if (seen.Add(string.Join(' ', row)) && row[..^1].Any(v => v != 0)) matrix.Add(row);
        }

        var rank = 0;
        for (var column = 0; column < open.Count && rank < matrix.Count; column++)
        {
            var pivot = Enumerable.Range(rank, matrix.Count - rank).MaxBy(r => Math.Abs(matrix[r][column]));
            if (Math.Abs(matrix[pivot][column]) < 1e-9) continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            var by = matrix[rank][column];
            for (var c = 0; c <= open.Count; c++) matrix[rank][c] /= by;
            for (var r = 0; r < matrix.Count; r++)
            {
                if (r == rank || Math.Abs(matrix[r][column]) < 1e-12) continue;
                var times = matrix[r][column];
                for (var c = column; c <= open.Count; c++) matrix[r][c] -= times * matrix[rank][c];
            }

            rank++;
        }

        var numbers = open.ToDictionary(o => o.Value, o => o.Key);
        return [
            .. matrix.Take(rank)
                .Select(row => (Enumerable.Range(0, open.Count).Where(c => Math.Abs(row[c]) > 1e-9)
                    .ToDictionary(c => numbers[c], c => row[c]), row[^1], row[^1])),
        ];
    }

    List<string[]> Ask(int load, string sql) => workspace.Cells(sql, load);

    sealed record Hamlet(string Cell, string Round, string Commune, string IsRecognised, double Households,
        string[] Counts, string[] Shown, string[] Bands);
}
