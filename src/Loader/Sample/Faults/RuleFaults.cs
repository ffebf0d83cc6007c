namespace Analytics.Loader.Sample.Faults;

/// <summary>Rows that fit their columns and contradict a business rule.</summary>
static class RuleFaults
{
    static readonly DateOnly LastDays = new(2022, 8, 4);

    public static readonly IReadOnlyList<Fault> All =
    [
        Fault.Added("poor_over_households",
            Expected.Warned("households_contradict"), "household_review", "cell_id, reviewed_on, standard_code, "
                + "households, poor, near_poor",
            "2, '2022-07-01', 'ND07-2021', 20, 15, 9"),
        Fault.Added("part_over_whole",
            Expected.Warned("part_over_whole"), "member_task", "cell_id, reported_on, tasks_given, "
                + "tasks_completed", "2, '2022-07-01', 10, 25"),
        Fault.Added("share_over_100",
            Expected.Warned("share_out_of_range"), "assessment", "cell_id, criterion_id, assessed_on, value, "
                + "is_met", "2, 5, '2022-07-01', 350, 1"),
        Fault.Altered("recognition_before_registration", Expected.Warned("recognised_before_registered"),
            "registration",
            "recorded_on = $recorded_on, registered_on = (SELECT date(r.decided_on, '+9 days') FROM recognition r "
                + "WHERE r.cell_id = registration.cell_id)",
            "t.year = 2021 AND NOT EXISTS (SELECT 1 FROM registration e WHERE e.cell_id = t.cell_id AND e.year < 2021)"
            + " AND EXISTS (SELECT 1 FROM recognition r WHERE r.cell_id = t.cell_id AND r.counting_year = 2021"
            + " AND r.decided_on < '2021-12-01' AND r.source_note NOT LIKE '%chi bộ và năm%')",
            new DateOnly(2021, 12, 30)),
        Fault.Copied("recognised_twice",
            Expected.Warned("recognised_twice"), "recognition", "cell_id, counting_year, decided_on, issued_by_vi",
            "cell_id, 2022, '2022-08-02', issued_by_vi FROM recognition WHERE counting_year = 2020", LastDays),
        Fault.Copied("withdrawn_before_recognised",
            Expected.Warned("withdrawn_before_recognised"), "withdrawal", "recognition_id, decided_on, counting_year",
            "id, '2020-01-15', 2020 FROM recognition WHERE counting_year = 2022", LastDays),
        // A title of an earlier programme is not counted here, nor is its repeated withdrawal.
        Fault.Copied("recognised_before_programme",
            Expected.Warned("recognition_outside_programme"), "recognition", "cell_id, counting_year, decided_on",
            "cell_id, 2019, '2022-07-20' FROM registration WHERE year = 2022 AND registered_on < '2022-07-01' AND "
                + "cell_id NOT IN (SELECT cell_id FROM recognition)", LastDays),
        Withdrawn(Expected.Kept, "'2022-08-02'"),
        Withdrawn(Expected.Warned("withdrawn_twice"), "'2022-08-03'"),
        Fault.Added("event_after_cell_ended", Expected.Kept, "cell",
            "unit_id, name_vi, kind, established_on, dissolved_on",
            "1, 'Ấp Cũ', 'ap', '2020-02-01', '2021-12-31'"),
        Fault.Copied("event_after_cell_ended", Expected.Warned("event_outside_cell_life"), "roll_out",
            "cell_id, reported_on, members, members_reached, mass_organisations, mass_organisations_reached, "
                + "self_managed_groups, self_managed_groups_reached",
            "id, '2022-06-30', 20, 20, 5, 5, 4, 4 FROM cell WHERE dissolved_on = '2021-12-31'"),
        Fault.Copied("event_after_unit_ended",
            Expected.Warned("event_outside_unit_validity"), "commune_review", "unit_id, month, held_on, cells_reviewed",
            "id, '2025-01-01', '2025-01-20', 4 FROM unit WHERE valid_to = '2024-11-30'", new DateOnly(2025, 1, 22)),
    ];

    static Fault Withdrawn(Expected expected, string day) =>
        Fault.Copied("withdrawn_twice", expected, "withdrawal", "recognition_id, decided_on, counting_year",
            $"id, {day}, 2022 FROM recognition WHERE counting_year = 2019", LastDays);
}
