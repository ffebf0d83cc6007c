namespace Analytics.Loader.Sample.Faults;

/// <summary>Cells of date columns. SQLite has no date type, so they may hold any text.</summary>
static class DateFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        On("date_impossible", Expected.Refused, "'2022-02-30'"),
        On("date_impossible", Expected.Refused, "'0000-00-00'"),
        On("date_impossible", Expected.Refused, "'31/02/2022'"),
        On("date_impossible", Expected.Refused, "'2021-02-29'"),
        On("date_ambiguous", Expected.Refused, "'05/06/2022'"),
        On("date_ambiguous", Expected.Refused, "'03-04-2022'"),
        On("date_other_format", Expected.Converted, "'31/12/2021'"),
        On("date_other_format", Expected.Refused, "'2022-6-5'"),
        On("date_unix_seconds", Expected.Refused, "1655000000"),
        On("date_unix_milliseconds", Expected.Refused, "1655000000000"),
        On("date_julian", Expected.Refused, "2459745.5"),
        On("date_two_digit_year", Expected.Refused, "'15/06/22'"),
        On("date_excel_serial", Expected.Refused, "44727"),
        // 2022 in the Buddhist calendar, from a computer with Thai settings.
        On("date_buddhist_year", Expected.Refused, "'2565-06-15'"),
        // An evening hour in UTC is the next day in Viet Nam.
        On("date_with_zone", Expected.Converted, "'2022-06-01T23:30Z'"),
        On("date_out_of_range", Expected.Refused, "'20224-06-10'"),
        On("date_out_of_range", Expected.Refused, "'0001-01-01'"),
        On("date_out_of_range", Expected.Refused, "'9999-12-31'"),
        On("date_empty", Expected.Refused, "''"),
        On("date_in_the_future", Expected.Warned("dated_after_recorded"), "'2031-06-15'"),
        Fault.Added("date_ambiguous", Expected.Refused, "criterion_assignment", "cell_id, criterion_id, year, "
            + "office_vi, assigned_on",
            "1, 1, 2020, 'Bí thư chi bộ', '02/03/2020'", new DateOnly(2020, 3, 10)),
    ];

    static Fault On(string @class, Expected expected, string day) =>
        Fault.Added(@class, expected, "assessment", "cell_id, criterion_id, assessed_on, value, is_met",
            $"1, 5, {day}, 100, 1");
}
