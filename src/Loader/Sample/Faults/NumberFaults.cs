namespace Analytics.Loader.Sample.Faults;

/// <summary>Cells of number columns that hold no number, or not one of the kind.</summary>
static class NumberFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Tasks("number_text_unambiguous", "'12' || char(160)"),
        Tasks("number_text_ambiguous", "'1,234'"),
        Households("number_text_ambiguous", "'1.234,5'"),
        Tasks("number_garbage", "'abc'"),
        Met("number_garbage", "'NULL'"),
        Tasks("number_empty", "''"),
        Met("truth_word", "'có'"),
        Met("truth_word", "'true'"),
        Met("truth_out_of_range", "2"),
        Value("number_infinite", "9e999"),
        Value("number_huge", "1e308"),
        Reviewed("number_beyond_64_bit", "9300000000000000000"),
        Reviewed("number_beyond_64_bit", "'92233720368547758080x'"),
        Reviewed("fraction_in_count", "5.5"),
        Reviewed("blob_in_number", "x'3132'"),
        Households("negative_count", "-3"),
    ];

    static Fault Tasks(string @class, string given) =>
        Fault.Added(@class, "member_task", "cell_id, reported_on, tasks_given, tasks_completed", $"1, '2022-06-25', {given}, 1");

    static Fault Households(string @class, string households) =>
        Fault.Added(@class, "household_review", "cell_id, reviewed_on, standard_code, households, poor, near_poor",
            $"1, '2022-07-01', 'ND07-2021', {households}, 0, 0");

    static Fault Met(string @class, string met) => Assessed(@class, "1", met);

    static Fault Value(string @class, string value) => Assessed(@class, value, "0");

    static Fault Assessed(string @class, string value, string met) =>
        Fault.Added(@class, "assessment", "cell_id, criterion_id, assessed_on, value, is_met", $"1, 4, '2022-06-18', {value}, {met}");

    static Fault Reviewed(string @class, string cells) =>
        Fault.Added(@class, "commune_review", "unit_id, month, held_on, cells_reviewed", $"1, '2022-06-01', '2022-06-28', {cells}");
}
