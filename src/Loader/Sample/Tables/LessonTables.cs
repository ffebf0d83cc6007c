using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Lessons of recognised cells and the models that others adopted; the pilot gives the most.</summary>
static class LessonTables
{
    static readonly (string Vi, string En)[] Topics =
    [
        ("Phân công đảng viên phụ trách hộ, tổ nhân dân tự quản",
            "Members in charge of households and self-managed groups"),
        ("Tổ hợp tác bưởi da xanh do đảng viên nòng cốt", "Pomelo co-operative group with members at its core"),
        ("Sinh hoạt chuyên đề gắn với từng tiêu chí", "Topical meetings tied to each criterion"),
        ("Giúp hộ nghèo theo địa chỉ, đảng viên nhận đỡ đầu", "Named help for poor households by members"),
        ("Công khai kết quả từng tiêu chí ở nơi sinh hoạt", "Results of each criterion posted where the cell meets"),
    ];

    public static void Lessons(SampleDistrict sample, TableWriter table)
    {
        foreach (var lesson in All(sample))
        {
            table.Next(sample.Timeline.Recorded(lesson.On, 5))?
                .Set(lesson.From.Id).Set(lesson.On).Set(Topics[lesson.Topic].Vi).Set(Topics[lesson.Topic].En)
                    .Illustrate();
        }
    }

    public static void Replications(SampleDistrict sample, TableWriter table)
    {
        foreach (var lesson in All(sample))
        {
            var random = sample.District.RandomFor(Purpose.Replication, lesson.From.Id, lesson.Topic);
            for (var left = lesson.From.IsPilot ? random.Between(2, 4) : random.Below(3); left > 0; left--)
                Replicate(sample, table, lesson, ref random);
        }
    }

    static void Replicate(SampleDistrict sample, TableWriter table, Lesson lesson, ref SeededRandom random)
    {
        var to = sample.Cells[random.Below(sample.Cells.Count)];
        var started = lesson.On.AddDays(random.Between(20, 160));
        if (to == lesson.From)
            return;
        table.Next(sample.Timeline.Recorded(started, 4))?
            .Set(lesson.Id).Set(lesson.From.Id).Set(to.Id).Set(started)
            .Set(Topics[lesson.Topic].Vi).Set(Topics[lesson.Topic].En).Illustrate();
    }

    static IEnumerable<Lesson> All(SampleDistrict sample)
    {
        var id = 0;
        foreach (var cell in sample.District.Titles.Recognised)
        {
            var random = sample.District.RandomFor(Purpose.Lesson, cell.Id);
            var (first, count) = cell.IsPilot ? (0, 4) : (random.Below(Topics.Length), random.Below(2));
            for (var i = 0; i < count; i++)
            {
                yield return new Lesson(
                    ++id, cell, cell.Title!.DecidedOn.AddDays(25 + 45 * i + random.Below(20)),
                    (first + i) % Topics.Length);
            }
        }
    }

    sealed record Lesson(int Id, Cell From, DateOnly On, int Topic);
}
