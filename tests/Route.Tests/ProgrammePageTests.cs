using System.Globalization;

namespace Analytics.Route.Tests;

/// <summary>How the programme is run, against sums over the operational file on two days.</summary>
public sealed class ProgrammePageTests(SampleDashboard dashboard)
{
    public static TheoryData<string> Days => ["2021-12-31", "2022-08-05"];

    [Theory, MemberData(nameof(Days))]
    public async Task The_roll_out_of_a_year_is_the_sum_of_its_cells(string day)
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        foreach (var row in await Rows("roll-out", day))
        {
            foreach (var (column, what) in new[]
            {
                (3, "members"), (4, "mass_organisations"), (5, "self_managed_groups"),
            })
            {
                var of = $"FROM roll_out WHERE reported_on <= '{day}' AND strftime('%Y', reported_on) = '{row[0]}'";
                Assert.StartsWith($"{Count($"SELECT sum({what}_reached) {of}")}/{Count($"SELECT sum({what}) {of}")} (",
                    row[column]);
            }
        }

        string Count(string sql) => file.Count(sql).ToString("N0", new NumberFormatInfo { NumberGroupSeparator = "." });
    }

    [Theory, MemberData(nameof(Days))]
    public async Task The_titles_due_reviewed_and_kept_are_those_of_the_file(string day)
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        foreach (var row in await Rows("upkeep", day))
        {
            var year = row[0].TrimEnd('*');
            var reviews = $"SELECT count(*) FROM title_review WHERE year = {year} AND reviewed_on <= '{day}'";
            var due = file.Count(
                $"SELECT count(*) FROM recognition WHERE counting_year < {year} AND decided_on <= '{day}'");
            var plans = file.Count($"SELECT count(*) FROM upgrade_plan WHERE year = {year} AND adopted_on <= '{day}'");
            Assert.Equal((due, file.Count(reviews), due - file.Count(reviews),
                file.Count(reviews + " AND outcome = 'giu_vung'"), plans),
                (Number(row[1]), Number(row[2]), Number(row[4]), Number(row[5]), Number(row[9])));
        }
    }

    [Theory, MemberData(nameof(Days))]
    public async Task The_survey_plan_is_shown_beside_the_cells_that_were_surveyed_and_appraised(string day)
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        foreach (var row in await Rows("surveys", day))
        {
            var year = row[0].TrimEnd('*');
            var visited = $"SELECT count(DISTINCT cell_id) FROM appraisal_visit WHERE visited_on <= '{day}' AND strftime('%Y', visited_on) = '{year}' AND kind =";
            Assert.Equal((file.Count($"SELECT planned_cells FROM survey_plan WHERE year = {year}"),
                file.Count($"{visited} 'khao_sat'"), file.Count($"{visited} 'tham_dinh'"),
                file.Count($"{visited} 'tham_dinh' AND outcome = 'dat'")),
                (Number(row[2]), Number(row[3]), Number(row[7]), Number(row[8])));
        }
    }

    [Fact]
    public async Task Every_commune_is_followed_and_every_replication_leads_from_a_cell_to_a_cell()
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        var page = await dashboard.Page("/programme");
        Assert.Contains("Cả 21 xã, thị trấn đều có nơi theo dõi.", page.QuerySelector("#support")!.TextContent);
        var rows = page.QuerySelectorAll("#replication tbody tr");
        Assert.Equal(file.Count("SELECT count(*) FROM replication WHERE started_on <= '2022-08-05'"), rows.Length);
        Assert.All(rows, row => Assert.Equal(2, row.QuerySelectorAll("a[href^='/cells/']").Length));
    }

    [Fact]
    public async Task Before_support_is_assigned_the_page_names_the_communes_without_any() =>
        Assert.Contains("21/21 xã, thị trấn chưa có nơi theo dõi.",
            await dashboard.MainText("/programme?asOf=2020-02-15"));

    async Task<List<string[]>> Rows(string section, string day)
    {
        var rows = (await dashboard.Page($"/programme?asOf={day}")).QuerySelectorAll($"#{section} tbody tr")
            .Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray()).ToList();
        Assert.Equal(day[..4], rows[^1][0].TrimEnd('*'));
        return rows;
    }

    static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowThousands, new NumberFormatInfo { NumberGroupSeparator = "." });
}
