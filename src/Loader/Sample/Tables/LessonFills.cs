using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Lessons of recognised cells and the models that others took over; the pilot gives the most.</summary>
static class LessonFills
{
    static readonly (string Vi, string En)[] Topics =
    [
        ("Phân công đảng viên phụ trách hộ, tổ nhân dân tự quản", "Members in charge of households and self-managed groups"),
        ("Tổ hợp tác bưởi da xanh do đảng viên nòng cốt", "Pomelo co-operative group with members at its core"),
        ("Sinh hoạt chuyên đề gắn với từng tiêu chí", "Topical meetings tied to each criterion"),
        ("Giúp hộ nghèo theo địa chỉ, đảng viên nhận đỡ đầu", "Named help for poor households by members"),
        ("Công khai kết quả từng tiêu chí ở nơi sinh hoạt", "Results of each criterion posted where the cell meets"),
    ];

    public static void Lessons(Story story, TableWriter table)
    {
        foreach (var lesson in All(story))
            table.Next(story.Timeline.Recorded(lesson.On, 5))?
                .Set(lesson.From.Id).Set(lesson.On).Set(Topics[lesson.Topic].Vi).Set(Topics[lesson.Topic].En).Illustrate();
    }

    public static void Replications(Story story, TableWriter table)
    {
        foreach (var lesson in All(story))
        {
            var dice = story.District.Throw(Purpose.Replication, lesson.From.Id, lesson.Topic);
            for (var left = lesson.From.IsPilot ? dice.Between(2, 4) : dice.Below(3); left > 0; left--)
                Replicate(story, table, lesson, ref dice);
        }
    }

    static void Replicate(Story story, TableWriter table, Lesson lesson, ref Dice dice)
    {
        var to = story.Cells[dice.Below(story.Cells.Count)];
        var started = lesson.On.AddDays(dice.Between(20, 160));
        if (to == lesson.From)
            return;
        table.Next(story.Timeline.Recorded(started, 4))?
            .Set(lesson.Id).Set(lesson.From.Id).Set(to.Id).Set(started)
            .Set(Topics[lesson.Topic].Vi).Set(Topics[lesson.Topic].En).Illustrate();
    }

    static IEnumerable<Lesson> All(Story story)
    {
        var id = 0;
        foreach (var cell in story.District.Titles.Recognised)
        {
            var dice = story.District.Throw(Purpose.Lesson, cell.Id);
            var (first, count) = cell.IsPilot ? (0, 4) : (dice.Below(Topics.Length), dice.Below(2));
            for (var i = 0; i < count; i++)
                yield return new Lesson(
                    ++id, cell, cell.Title!.DecidedOn.AddDays(25 + 45 * i + dice.Below(20)), (first + i) % Topics.Length);
        }
    }

    sealed record Lesson(int Id, Cell From, DateOnly On, int Topic);
}
