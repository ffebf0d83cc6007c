namespace Analytics.Loader.Privacy;

/// <summary>Gauss-Jordan elimination in integers: each remaining equation has one count that no other has.</summary>
static class Elimination
{
    /// <summary>Equations that follow from the given ones and are shorter where possible.</summary>
    public static IReadOnlyList<Constraint> Reduce(IEnumerable<Constraint> equations)
    {
        var (done, holders) = (new Dictionary<int, Row>(), new Dictionary<int, HashSet<Row>>());
        foreach (var equation in equations.OrderBy(e => e.Terms.Count))
        {
            var row = new Row(equation);
            if (!row.Clear(done)) continue;
            foreach (var count in row.Terms.Keys) Holders(count).Add(row);
            done[row.Pivot] = row;
            // Eliminates the new row's pivot from all rows that have it.
            foreach (var other in Holders(row.Pivot).Where(r => r != row).ToList())
            {
                foreach (var count in other.Terms.Keys) Holders(count).Remove(other);
                if (!other.Subtract(row, row.Pivot)) Drop(other);
                foreach (var count in other.Terms.Keys) Holders(count).Add(other);
            }
        }

        return [.. done.Values.Select(r => r.ToConstraint())];

        // The row is lost only for combinations; the equation itself is still among the given ones.
        void Drop(Row row)
        {
            row.Terms.Clear();
            done.Remove(row.Pivot);
        }

        HashSet<Row> Holders(int count) => holders.TryGetValue(count, out var rows) ? rows : holders[count] = [];
    }

    sealed class Row(Constraint equation)
    {
        public SortedDictionary<int, long> Terms { get; } =
            new(equation.Terms.ToDictionary(t => t.Count, t => t.Factor));

        public int Pivot { get; private set; }

        long Sum { get; set; } = equation.Min;

        /// <summary>Eliminates the pivots of finished rows; false where nothing remains.</summary>
        public bool Clear(Dictionary<int, Row> done)
        {
            foreach (var count in Terms.Keys.ToList())
            {
                if (Terms.ContainsKey(count) && done.TryGetValue(count, out var row) && !Subtract(row, count))
                    return false;
            }

            if (Terms.Count == 0) return false;
            Pivot = Terms.First().Key;
            return true;
        }

        /// <summary>
        /// Subtracts a multiple of another row to eliminate a count; false where numbers would overflow.
        /// </summary>
        public bool Subtract(Row other, int count)
        {
            try
            {
                var (mine, its) = (Terms[count], other.Terms[count]);
                var divisor = Divisor(mine, its);
                (mine, its) = (mine / divisor, its / divisor);
                foreach (var key in Terms.Keys.ToList()) Terms[key] = checked(Terms[key] * its);
                foreach (var (key, factor) in other.Terms)
                {
                    if (checked(Terms.GetValueOrDefault(key) - (factor * mine)) is not 0 and var rest)
                        Terms[key] = rest;
                    else Terms.Remove(key);
                }

                Sum = checked((Sum * its) - (other.Sum * mine));
                var common = Terms.Values.Aggregate(Math.Abs(Sum), Divisor);
                if (common > 1)
                {
                    foreach (var key in Terms.Keys.ToList()) Terms[key] /= common;
                    Sum /= common;
                }

                // Larger factors do not come from sums that are shown; they would only make bounds overflow.
                return Terms.Values.All(f => Math.Abs(f) < 1 << 16);
            }
            catch (OverflowException)
            {
                return false;
            }
        }

        public Constraint ToConstraint() => new([.. Terms.Select(t => (t.Key, t.Value))], Sum, Sum);

        static long Divisor(long one, long other)
        {
            (one, other) = (Math.Abs(one), Math.Abs(other));
            while (other != 0) (one, other) = (other, one % other);
            return one == 0 ? 1 : one;
        }
    }
}
