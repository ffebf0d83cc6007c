namespace Analytics.Loader.Sample.Faults;

/// <summary>Rows that fit their columns and contradict the business.</summary>
static class RuleFaults
{
    static readonly DateOnly LastDays = new(2022, 8, 4);

    public static readonly IReadOnlyList<Fault> All =
    [
        Fault.Added("poor_over_households", "household_review", "cell_id, reviewed_on, standard_code, households, poor, near_poor",
            "2, '2022-07-01', 'ND07-2021', 20, 15, 9"),
        Fault.Added("part_over_whole", "member_task", "cell_id, reported_on, tasks_given, tasks_completed", "2, '2022-07-01', 10, 25"),
        Fault.Added("share_over_100", "assessment", "cell_id, criterion_id, assessed_on, value, is_met", "2, 5, '2022-07-01', 350, 1"),
        Fault.Altered("recognition_before_registration", "registration",
            "registered_on = (SELECT date(r.decided_on, '+9 days') FROM recognition r WHERE r.cell_id = registration.cell_id)",
            "t.year = 2021 AND EXISTS (SELECT 1 FROM recognition r WHERE r.cell_id = t.cell_id AND r.counting_year = 2021"
            + " AND r.decided_on < '2021-12-01' AND r.source_note NOT LIKE '%chi bộ và năm%')", new DateOnly(2021, 12, 30)),
        Fault.Copied("recognised_twice", "recognition", "cell_id, counting_year, decided_on, issued_by_vi",
            "cell_id, 2022, '2022-08-02', issued_by_vi FROM recognition WHERE counting_year = 2020", LastDays),
        Fault.Copied("withdrawn_before_recognised", "withdrawal", "recognition_id, decided_on, counting_year",
            "id, '2020-01-15', 2020 FROM recognition WHERE counting_year = 2022", LastDays),
        Fault.Copied("event_after_unit_ended", "commune_review", "unit_id, month, held_on, cells_reviewed",
            "id, '2025-01-01', '2025-01-20', 4 FROM unit WHERE valid_to = '2024-11-30'", new DateOnly(2025, 1, 22)),
    ];
}
