using Analytics.Loader.Sample.Facts;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Monthly reviews by the commune Party Committees, and the difficulties raised there.</summary>
static class CommuneFills
{
    static readonly DateOnly FirstMonth = new(2020, 3, 1);

    public static void Reviews(Story story, TableWriter table)
    {
        foreach (var review in All(story))
            table.Next(story.Timeline.Recorded(review.HeldOn, 2))?
                .Set(review.Unit.Id).Set(review.Month).Set(review.HeldOn).Set(story.District.CellCount(review.Unit)).Illustrate();
    }

    public static void Difficulties(Story story, TableWriter table)
    {
        foreach (var review in All(story))
        {
            var dice = story.District.Throw(Purpose.Difficulty, review.Id);
            var expected = story.District.CellCount(review.Unit) * 0.05;
            for (var left = (int)(expected + dice.Share()); left > 0; left--)
                Difficulty(story, table, review, ref dice);
        }
    }

    static void Difficulty(Story story, TableWriter table, Review review, ref Dice dice)
    {
        var cell = CellOf(story, review.Unit, ref dice);
        var topic = Obstacles.All[dice.Below(Obstacles.All.Count)];
        DateOnly? resolved = dice.Chance(75) ? review.HeldOn.AddDays(dice.Between(20, 130)) : null;
        var known = story.Timeline.Known(resolved);
        table.Next(story.Timeline.Recorded(review.HeldOn, 2))?
            .Set(review.Id).Set(cell.Id).Set(topic.Criterion).Set(topic.Vi).Set(topic.En).Set(topic.OfficeVi).Set(topic.OfficeEn)
            .Set(review.HeldOn).Set(known).Set(known is null ? null : topic.ResolutionVi).Illustrate();
    }

    static Cell CellOf(Story story, Unit unit, ref Dice dice)
    {
        var left = dice.Below(story.District.CellCount(unit));
        foreach (var position in unit.Base)
        {
            var count = story.District.CellsOfUnit[position];
            if (left < count)
                return story.Cells[story.District.FirstCellOfUnit[position] + left];
            left -= count;
        }
        throw new InvalidOperationException($"Unit {unit.Id} has no cell.");
    }

    static IEnumerable<Review> All(Story story)
    {
        var id = 0;
        for (var month = FirstMonth; month <= story.Timeline.End; month = month.AddMonths(1))
            foreach (var unit in story.District.Units.All)
            {
                var held = month.AddDays(17 + story.District.Throw(Purpose.Review, unit.Id, month.DayNumber).Below(10));
                if (unit.IsValid(held))
                    yield return new Review(++id, unit, month, held);
            }
    }

    sealed record Review(int Id, Unit Unit, DateOnly Month, DateOnly HeldOn);
}
