namespace Analytics.Loader.Sample.Faults;

/// <summary>Cells of number columns that hold no number, or not one of the required kind.</summary>
static class NumberFaults
{
    // A different day for each: two rows of one day would be a duplicate fact.
    const string OwnDay = "date('2022-06-18', '-' || ($id % 60) || ' days')";

    public static readonly IReadOnlyList<Fault> All =
    [
        Tasks("number_text_unambiguous", Expected.Converted, "'12' || char(160)"),
        Tasks("number_text_ambiguous", Expected.Refused, "'1,234'"),
        Households("number_text_ambiguous", Expected.Refused, "'1.234,5'"),
        Tasks("number_garbage", Expected.Refused, "'abc'"),
        Met("number_garbage", Expected.Refused, "'NULL'"),
        Tasks("number_empty", Expected.Refused, "''"),
        Met("truth_word", Expected.Converted, "'có'"),
        Met("truth_word", Expected.Converted, "'true'"),
        Met("truth_out_of_range", Expected.Refused, "2"),
        Value("number_infinite", Expected.Refused, "9e999"),
        Value("number_huge", Expected.Warned("share_out_of_range"), "1e308"),
        Value("share_below_0", Expected.Warned("share_out_of_range", "met_contradicts_value"), "-5"),
        // SQLite stores NaN as NULL, which the column allows.
        Value("number_not_a_number", Expected.Kept, "9e999 - 9e999"),
        Reviewed("number_beyond_64_bit", Expected.Refused, "9300000000000000000"),
        Reviewed("number_beyond_64_bit", Expected.Refused, "'92233720368547758080x'"),
        Reviewed("fraction_in_count", Expected.Refused, "5.5"),
        Reviewed("blob_in_number", Expected.Refused, "x'3132'"),
        Households("negative_count", Expected.Warned("negative_count", "households_contradict"), "-3"),
        Households("population_zero", Expected.Warned("households_contradict"), "0"),
        Fault.Added("negative_count", Expected.Warned("negative_count"), "membership_count", "cell_id, counted_on, "
            + "active, exempt, away",
            "1, '2022-05-31', 30, -2, 1"),
        Fault.Added("year_out_of_range", Expected.Warned("year_out_of_range"), "title_review", "cell_id, year, "
            + "reviewed_on, outcome",
            "1, 20222, '2022-05-31', 'giu_vung'"),
    ];

    static Fault Tasks(string @class, Expected expected, string given) =>
        Fault.Added(@class, expected, "member_task", "cell_id, reported_on, tasks_given, tasks_completed",
            $"1, '2022-05-25', {given}, 1");

    static Fault Households(string @class, Expected expected, string households) =>
        Fault.Added(@class, expected, "household_review",
            "cell_id, reviewed_on, standard_code, households, poor, near_poor",
            $"1, {OwnDay}, 'ND07-2021', {households}, 0, 0");

    static Fault Met(string @class, Expected expected, string met) => Assessed(@class, expected, "4", "1", met);

    static Fault Value(string @class, Expected expected, string value) => Assessed(@class, expected, "5", value, "1");

    static Fault Assessed(string @class, Expected expected, string criterion, string value, string met) =>
        Fault.Added(@class, expected, "assessment", "cell_id, criterion_id, assessed_on, value, is_met",
            $"1, {criterion}, {OwnDay}, {value}, {met}");

    static Fault Reviewed(string @class, Expected expected, string cells) =>
        Fault.Added(@class, expected, "commune_review", "unit_id, month, held_on, cells_reviewed",
            $"1, '2022-06-01', '2022-06-28', {cells}");
}
