namespace Analytics.Loader.Sample.Faults;

/// <summary>Keys without a target, and duplicate facts. SQLite allows both while foreign keys are off.</summary>
static class KeyFaults
{
    static readonly Expected Orphan = Expected.Warned("orphan_reference");
    static readonly Expected Twice = Expected.Warned("business_key_twice");

    public static readonly IReadOnlyList<Fault> All =
    [
        Fault.Added("orphan_key",
            Orphan, "assessment", "cell_id, criterion_id, assessed_on, value, is_met", "999999, 1, '2022-06-15', 2, 1"),
        Fault.Added("orphan_key", Orphan, "assessment", "cell_id, criterion_id, assessed_on, value, is_met",
            "1, 999, '2022-06-15', 2, 1"),
        Fault.Added("orphan_key", Orphan, "registration", "cell_id, year, registered_on", "999998, 2022, '2022-02-10'"),
        Fault.Added("orphan_key", Orphan, "withdrawal", "recognition_id, decided_on, counting_year",
            "999997, '2022-06-10', 2022"),
        Fault.Added("orphan_key",
            Expected.Warned("unknown_code"), "household_review", "cell_id, reviewed_on, standard_code, households, "
                + "poor, near_poor",
            "1, '2022-07-01', 'ND99-2099', 400, 9, 9"),
        Fault.Copied("duplicate_business_key", Twice, "registration", "cell_id, year, registered_on",
            "cell_id, year, registered_on FROM registration WHERE year = 2022"),
        Fault.Copied("duplicate_business_key", Twice, "cell_grade", "cell_id, year, grade, graded_on",
            "cell_id, year, 'khong_hoan_thanh', graded_on FROM cell_grade WHERE year = 2021 AND grade <> 'khong_hoan_thanh'"),
        Fault.Copied("duplicate_business_key", Expected.Warned("business_key_twice", "met_contradicts_value"),
            "assessment", "cell_id, criterion_id, assessed_on, value, is_met",
            "cell_id, criterion_id, assessed_on, value, 1 - is_met FROM assessment WHERE criterion_id = 12"),
        Fault.Added("unknown_code",
            Expected.Warned("unknown_code"), "cell_grade", "cell_id, year, grade, graded_on",
            "1, 2017, 'kha', '2017-12-20'"),
        // Its last vowel is Cyrillic.
        Fault.Added("text_homoglyph", Expected.Warned("unknown_code"), "appraisal_visit",
            "cell_id, kind, visited_on, outcome",
            "1, 'khao_sаt', '2019-12-20', 'dat'"),
    ];
}
