using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests.Privacy;

/// <summary>A round of reviews by year, standard and whether it is the year-end one.</summary>
public sealed record RoundKey(int Year, string Standard, bool IsYearEnd);

/// <summary>Counts of a hamlet in a round, as the source has them; small ones are shown on no page.</summary>
public sealed record TrueHamlet(RoundKey Round, int Cell, int Unit, string UnitName, DateOnly On, long Households,
    bool IsPublic, IReadOnlyDictionary<string, long> Counts);

/// <summary>The reviews as the operational database has them, read without any of the product's SQL.</summary>
static class HouseholdTruth
{
    public static readonly string[] Measures = ["poor", "near_poor", "policy", "member"];

    /// <summary>The last review of each hamlet in each round up to a day.</summary>
    public static List<TrueHamlet> Read(string sample, string upTo = "2022-08-05")
    {
        using var connection = new SqliteConnection($"Data Source={sample};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT r.cell_id, c.unit_id, u.name_vi, r.reviewed_on, r.standard_code, r.households, r.poor, r.near_poor, r.policy_poor + r.policy_near_poor,
                r.member_poor + r.member_near_poor, r.source_note = 'Báo Đồng Khởi, 10/08/2022'
            FROM household_review r JOIN cell c ON c.id = r.cell_id JOIN unit u ON u.id = c.unit_id
            WHERE r.reviewed_on <= '{upTo}' ORDER BY r.reviewed_on, r.id
            """;
        using var row = command.ExecuteReader();
        var last = new Dictionary<(RoundKey, int), TrueHamlet>();
        while (row.Read())
        {
            var on = DateOnly.Parse(row.GetString(3), System.Globalization.CultureInfo.InvariantCulture);
            var hamlet = new TrueHamlet(new RoundKey(on.Year, row.GetString(4), on.Month >= 9), row.GetInt32(0),
                row.GetInt32(1), row.GetString(2), on, row.GetInt64(5), row.GetBoolean(10),
                new Dictionary<string, long>
                {
                    ["poor"] = row.GetInt64(6), ["near_poor"] = row.GetInt64(7), ["policy"] = row.GetInt64(8),
                    ["member"] = row.GetInt64(9),
                });
            last[(hamlet.Round, hamlet.Cell)] = hamlet;
        }

        return [.. last.Values];
    }

    public static bool IsSmall(long count) => count is > 0 and < 5;
}
