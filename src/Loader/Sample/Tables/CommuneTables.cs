using Analytics.Loader.Sample.Facts;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Monthly reviews by the commune Party Committees, and the difficulties raised there.</summary>
static class CommuneTables
{
    static readonly DateOnly FirstMonth = new(2020, 3, 1);

    public static void Reviews(SampleDistrict sample, TableWriter table)
    {
        foreach (var review in All(sample))
        {
            table.Next(sample.Timeline.Recorded(review.HeldOn, 2))?
                .Set(review.Unit.Id).Set(review.Month).Set(review.HeldOn).Set(sample.District.CellCount(review.Unit))
                    .Illustrate();
        }
    }

    public static void Difficulties(SampleDistrict sample, TableWriter table)
    {
        foreach (var review in All(sample))
        {
            var random = sample.District.RandomFor(Purpose.Difficulty, review.Id);
            var expected = sample.District.CellCount(review.Unit) * 0.05;
            for (var left = (int)(expected + random.Share()); left > 0; left--)
                Difficulty(sample, table, review, ref random);
        }
    }

    static void Difficulty(SampleDistrict sample, TableWriter table, Review review, ref SeededRandom random)
    {
        var cell = CellOf(sample, review.Unit, ref random);
        var topic = Obstacles.All[random.Below(Obstacles.All.Count)];
        DateOnly? resolved = random.Chance(75) ? review.HeldOn.AddDays(random.Between(20, 130)) : null;
        var known = sample.Timeline.Known(resolved);
        table.Next(sample.Timeline.Recorded(review.HeldOn, 2))?
            .Set(review.Id).Set(cell.Id).Set(topic.Criterion).Set(topic.Vi).Set(topic.En).Set(topic.OfficeVi)
                .Set(topic.OfficeEn)
            .Set(review.HeldOn).Set(known).Set(known is null ? null : topic.ResolutionVi).Illustrate();
    }

    static Cell CellOf(SampleDistrict sample, Unit unit, ref SeededRandom random)
    {
        var left = random.Below(sample.District.CellCount(unit));
        foreach (var position in unit.Base)
        {
            var count = sample.District.CellsOfUnit[position];
            if (left < count)
                return sample.Cells[sample.District.FirstCellOfUnit[position] + left];
            left -= count;
        }
        throw new InvalidOperationException($"Unit {unit.Id} has no cell.");
    }

    static IEnumerable<Review> All(SampleDistrict sample)
    {
        var id = 0;
        for (var month = FirstMonth; month <= sample.Timeline.End; month = month.AddMonths(1))
        {
            foreach (var unit in sample.District.Units.All)
            {
                var held = month.AddDays(17
                    + sample.District.RandomFor(Purpose.Review, unit.Id, month.DayNumber).Below(10));
                if (unit.IsValid(held))
                    yield return new Review(++id, unit, month, held);
            }
        }
    }

    sealed record Review(int Id, Unit Unit, DateOnly Month, DateOnly HeldOn);
}
