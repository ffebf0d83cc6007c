namespace Analytics.Loader.Sample.Faults;

/// <summary>Cells of date columns. SQLite has no type for dates, so anything stands there as text.</summary>
static class DateFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        On("date_impossible", "'2022-02-30'"),
        On("date_impossible", "'0000-00-00'"),
        On("date_impossible", "'31/02/2022'"),
        On("date_ambiguous", "'05/06/2022'"),
        On("date_ambiguous", "'03-04-2022'"),
        On("date_other_format", "'31/12/2021'"),
        On("date_other_format", "'2022-6-5'"),
        On("date_unix_seconds", "1655000000"),
        On("date_unix_milliseconds", "1655000000000"),
        On("date_julian", "2459745.5"),
        // An evening hour in UTC is the next day in Vietnam.
        On("date_with_zone", "'2022-06-01T23:30Z'"),
        On("date_out_of_range", "'20224-06-10'"),
        On("date_out_of_range", "'0001-01-01'"),
        On("date_empty", "''"),
        On("date_in_the_future", "'2031-06-15'"),
        Fault.Added("date_ambiguous", "criterion_assignment", "cell_id, criterion_id, year, office_vi, assigned_on",
            "1, 1, 2020, 'Bí thư chi bộ', '02/03/2020'", new DateOnly(2020, 3, 10)),
    ];

    static Fault On(string @class, string day) =>
        Fault.Added(@class, "assessment", "cell_id, criterion_id, assessed_on, value, is_met", $"1, 5, {day}, 100, 1");
}
